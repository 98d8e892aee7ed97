import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

struct BaselineMoved: HistoryCheck {
  let definition = CheckDefinition(
    code: "H002", name: "baseline-moved", criterion: .history, severity: .warning,
    summary:
      "A target starts elsewhere than before, after the cycle has begun, and nothing says why.",
    rationale: """
      Progress is measured from the baseline: with another one, every earlier score meant something else. A \
      baseline that was wrong has to be corrected, and a line says so. This is found by `okr lint --since`.
      """,
    remedy: "Write why in a field `Reason:`, or put the baseline back.",
    examples: [
      .passes(Self.example("400 → 700"), before: Self.example("400 → 640")),
      .passes(
        Self.example("380 → 640", "- Reason: The trial accounts were counted as well\n"),
        before: Self.example("400 → 640")),
      .fails(Self.example("⟦380 → 640⟧"), before: Self.example("400 → 640")),
      .fails(Self.example("⟦640⟧"), before: Self.example("400 → 640")),
    ])

  private static func example(_ target: String, _ reason: String = "") -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: \(target) leads\n\(reason)".replacing(
      "⟧ leads", with: " leads⟧")
  }

  func moves(_ history: ObjectiveHistory, in context: CheckContext) -> [HistoryMove] {
    history.targets(that: [.baseline]) { change in
      Message(
        "The target starts elsewhere: {new} instead of {old}.",
        ["new": change.new ?? "", "old": change.old ?? ""])
    }.map { $0.move("baseline moved", help: definition.remedy) }
  }
}
