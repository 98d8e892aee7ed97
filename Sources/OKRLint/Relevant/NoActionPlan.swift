import Diagnostics
import OKRModel
import OKRWorkspace

struct NoActionPlan: DocumentCheck {
  let definition = CheckDefinition(
    code: "R006", name: "no-action-plan", criterion: .relevant, severity: .advice,
    smart: [.weak(.relevant, "no action plan")],
    summary: "An active objective lists no initiatives.",
    rationale: """
      The golden rules of goal setting ask for an action plan: key results say when the goal is \
      reached, initiatives say what somebody does about it on Monday.
      """,
    remedy: "List what you will do under `## Initiatives`: `- [ ] Rework the demo form`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n1. Leads from 4 to 6\n\n## Initiatives\n\n- [ ] Call ten customers\n"
      ),
      .passes("---\nstatus: draft\n---\n\n# Grow\n"),
      .fails("# ⟦Grow⟧\n\n## Key results\n\n1. Leads from 4 to 6\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard file.isActive, !file.objective.keyResults.isEmpty, file.objective.initiatives.isEmpty
    else {
      return []
    }
    return [
      Finding(
        "The objective lists no initiatives.", at: file.titleRange, subject: "initiatives",
        help: definition.remedy)
    ]
  }
}
