import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct DueAfterObjective: KeyResultCheck {
  let definition = CheckDefinition(
    code: "T003", name: "due-after-objective", criterion: .timeBound, severity: .warning,
    smart: [.weak(.timeBound, "due after its objective")],
    summary: "A key result is due after its objective.",
    rationale: "An objective is judged by its key results, so it cannot end before they do.",
    remedy: "Bring the two dates into order.",
    examples: [
      .passes(
        "---\ndue: 2026-09-15\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Due: 2026-09-15\n"
      ),
      .fails(
        "---\ndue: 2026-09-01\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Due: ⟦2026-09-15⟧\n"
      ),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let own = view.keyResult.due, let due = view.file.objective.due, own > due,
      let field = view.node[.due]
    else { return [] }
    return [
      Finding(
        Message(
          "The key result is due on {own}, after its objective on {due}.",
          ["own": own.description, "due": due.description]),
        at: field.value, subject: view.subject("due"), help: definition.remedy)
    ]
  }
}
