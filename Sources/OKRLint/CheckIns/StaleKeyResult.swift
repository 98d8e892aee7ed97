import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct StaleKeyResult: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C001", name: "stale-key-result", criterion: .checkIns, severity: .advice,
    summary: "A key result has had no check-in for longer than the rhythm allows.",
    rationale: """
      Objectives that nobody looks at are forgotten by the third week. The rhythm and the days of grace \
      are set under `check-ins` in `okr.yml`.
      """,
    remedy: "Add a row to the check-in table; a note without a value is a check-in too.",
    examples: [
      .passes(Self.example("2026-07-14")),
      .fails(Self.example("2026-07-02", marking: true)),
      .passes("# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n"),
    ])

  private static func example(_ date: String, marking: Bool = false) -> String {
    "# Grow\n\n## Key results\n\n### KR1: \(marking ? "⟦Leads⟧" : "Leads")\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n| \(date) | 412 |\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let today = context.today, view.expectsCheckIns(on: today) else { return [] }
    let settings = context.settings
    guard let last = view.keyResult.checkIns.map(\.date).max() else { return [] }
    let days = last.days(until: today)
    guard days > settings.rhythm.days + settings.graceDays else { return [] }
    return [
      Finding(
        Message("The last check-in was {days} days ago.", ["days": "\(days)"]),
        at: view.node.title, subject: view.subject("check-ins"), help: definition.remedy)
    ]
  }
}
