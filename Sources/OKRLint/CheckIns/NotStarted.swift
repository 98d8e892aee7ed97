import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct NotStarted: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C002", name: "not-started", criterion: .checkIns, severity: .advice, isOptional: true,
    summary: "A key result has no check-in although its cycle began more than a week ago.",
    rationale: """
      The first check-in is the one that makes the others come. The check is off by default, because \
      an objective that was written yesterday has none either.
      """,
    remedy: "Add the first row to the check-in table: the value today, and your confidence.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n| 2026-07-16 | 412 |\n"
      ),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### RC1 : Prospects\n\n- Cible : 400 → 640\n\n| Date | Valeur |\n|---|---|\n| 2026-07-16 | 412 |\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Leads⟧\n\n- Target: 400 → 640\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let today = context.today, let cycle = view.cycle, cycle.contains(today),
      view.file.isActive, view.keyResult.checkIns.isEmpty, !view.isDone
    else { return [] }
    let days = cycle.start.days(until: today)
    guard days > 7 + context.settings.graceDays else { return [] }
    return [
      Finding(
        Message(
          "There has been no check-in since the cycle began {days} days ago.",
          ["days": "\(days)"]),
        at: view.node.title, subject: view.subject("check-ins"), help: definition.remedy)
    ]
  }
}
