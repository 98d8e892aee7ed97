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
      baseline that was wrong has to be corrected, and a line says so. Another word for what is counted moves \
      nothing. This is found by `okr lint --since`.
      """,
    remedy: "Write why in a field `Reason:`, or put the baseline back.",
    examples: [
      .passes(Self.example("400 → 700"), before: Self.example("400 → 640")),
      .passes(
        Self.example("380 → 640", "- Reason: The trial accounts were counted as well\n"),
        before: Self.example("400 → 640")),
      .passes(
        Self.example("400 → 640").replacing("leads", with: "prospects"),
        before: Self.example("400 → 640")),
      .fails(Self.example("⟦380 → 640⟧"), before: Self.example("400 → 640")),
      .fails(Self.example("⟦640⟧"), before: Self.example("400 → 640")),
    ])

  private static func example(_ target: String, _ reason: String = "") -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: \(target) leads\n\(reason)".replacing(
      "⟧ leads", with: " leads⟧")
  }

  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding] {
    history.unexplained.compactMap { pair in
      guard let old = pair.old.target, let new = pair.new.target,
        TargetMovement.between(old, new).contains(.baseline)
      else { return nil }
      return Finding(
        Message(
          "The target starts elsewhere: {new} instead of {old}.",
          [
            "new": history.new.document.targetText(of: pair.node),
            "old": history.old.document.targetText(of: pair.oldNode),
          ]),
        at: pair.node[.target]?.value ?? pair.node.title,
        subject: history.new.subject(pair.index, "target baseline moved"), help: definition.remedy)
    }
  }
}
