import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct PastDueAndOpen: DocumentCheck {
  let definition = CheckDefinition(
    code: "C004", name: "past-due-and-open", criterion: .checkIns, severity: .advice,
    summary: "An objective is past its due date and still open.",
    rationale: """
      A cycle ends in learning: each objective is scored and closed, with a few words on what it \
      taught. One that stays open is neither missed nor reached. A week is left for it.
      """,
    remedy:
      "Score the key results, write what you learnt under `## Retrospective`, and set `status: closed`.",
    examples: [
      .passes("---\nstatus: closed\ndue: 2026-07-01\n---\n\n# Grow\n"),
      .fails("---\ndue: 2026-07-01\n---\n\n# ⟦Grow⟧\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard let today = context.today, file.isActive, file.document.title != nil,
      let due = file.objective.due ?? file.knownCycle(context.settings)?.end,
      due.days(until: today) > 7
    else { return [] }
    return [
      Finding(
        Message(
          "The objective was due on {date} and is still open.", ["date": due.description]),
        at: file.titleRange, subject: "status", help: definition.remedy)
    ]
  }
}
