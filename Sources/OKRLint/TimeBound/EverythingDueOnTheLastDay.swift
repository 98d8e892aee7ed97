import Diagnostics
import OKRModel
import OKRWorkspace

struct EverythingDueOnTheLastDay: DocumentCheck {
  let definition = CheckDefinition(
    code: "T004", name: "everything-due-on-the-last-day", criterion: .timeBound, severity: .advice,
    smart: [.weak(.timeBound, "all due on the last day")],
    summary: "All key results are said to be due on the last day of the cycle.",
    rationale: """
      Google's playbook puts it this way: if everything is due on the last day of the quarter, there is \
      probably no real plan. Dates that are the cycle's end need not be written at all.
      """,
    remedy: "Say when each key result can be there, or plan steps with `Plan:`.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n### KR2: Wins\n"),
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Due: 2026-08-15\n\n### KR2: Wins\n\n- Due: 2026-09-30\n"
      ),
      .fails(
        "# ⟦Grow⟧\n\n## Key results\n\n### KR1: Leads\n\n- Due: 2026-09-30\n\n### KR2: Wins\n\n- Due: 2026-09-30\n"
      ),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let keyResults = file.objective.keyResults
    guard let cycle = file.knownCycle(context.settings), keyResults.count >= 2,
      keyResults.allSatisfy({ $0.due == cycle.end && $0.plan.isEmpty })
    else { return [] }
    return [
      Finding(
        Message(
          "All key results are due on {date}, the last day of the cycle.",
          ["date": cycle.end.description]),
        at: file.titleRange, subject: "due", help: definition.remedy)
    ]
  }
}
