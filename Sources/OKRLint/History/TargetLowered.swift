import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

struct TargetLowered: HistoryCheck {
  let definition = CheckDefinition(
    code: "H001", name: "target-lowered", criterion: .history, severity: .warning,
    summary:
      "A target asks for less than before, after the cycle has begun, and nothing says why.",
    rationale: """
      A target that is moved to where the team is makes every cycle a success and teaches nothing. There are \
      good reasons to ask for less, and they are worth a line: who reads the score later wants to know them. \
      Before the cycle begins, and in a draft, all may be changed. This is found by `okr lint --since`.
      """,
    remedy: "Write why in a field `Reason:`, or keep the target and let the score tell.",
    examples: [
      .passes(Self.example("400 → 700"), before: Self.example("400 → 640")),
      .passes(
        Self.example("400 → 600", "- Reason: Two of six regions were sold\n"),
        before: Self.example("400 → 640")),
      .fails(Self.example("⟦400 → 600⟧"), before: Self.example("400 → 640")),
      .fails(Self.example("⟦≤ 10 %⟧"), before: Self.example("≤ 8 %")),
      .passes(
        Self.example("400 → 600"), before: "---\nstatus: draft\n---\n\n" + Self.example("400 → 640")
      ),
    ])

  private static func example(_ target: String, _ reason: String = "") -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: \(target)\n\(reason)"
  }

  func moves(_ history: ObjectiveHistory, in context: CheckContext) -> [HistoryMove] {
    history.targets(that: [.lowered]) { change in
      Message(
        "The target asks for less: {new} instead of {old}.",
        ["new": change.new ?? "", "old": change.old ?? ""])
    }.map { $0.move("target lowered", help: definition.remedy) }
  }
}
