import Diagnostics
import OKRModel
import OKRWorkspace

struct SingleKeyResult: DocumentCheck {
  let definition = CheckDefinition(
    code: "A005", name: "single-key-result", criterion: .achievable, severity: .advice,
    smart: [.weak(.measurable, "a single key result")],
    summary: "An objective has a single key result.",
    rationale: """
      One number can be driven up at the expense of what the objective is for. Two or three results, \
      seen from different sides, or one with a guardrail, show the whole.
      """,
    remedy: "Add a result that shows the objective from another side, or a guardrail.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n1. Leads from 400 to 640\n2. Wins from 5 to 9\n"),
      .fails("# ⟦Grow⟧\n\n## Key results\n\n1. Leads from 400 to 640\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard file.objective.keyResults.count == 1, file.isActive else { return [] }
    return [
      Finding(
        "The objective has a single key result.", at: file.titleRange, subject: "key results",
        help: definition.remedy)
    ]
  }
}
