import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// Where an objective stands: what it scores, what threatens it, and whether it says why it is there.
struct ObjectiveStanding: Sendable {
  var summary: ObjectiveSummary
  var score: ObjectiveScore
  /// What threatens it while it is open, and that it was given up; empty where nothing does.
  var risks: [Message]
  /// Whether a parent, a paragraph below the title, or the reason of a silenced check says why.
  var givesReason: Bool

  init(_ file: ObjectiveFile, settings: Settings, today: CalendarDate) {
    let row = ObjectiveRow(file, rules: settings.scoreRules)
    summary = row.summary
    score = row.score
    givesReason =
      !row.summary.parents.isEmpty || file.document.hasIntroduction
      || file.document.suppressions().contains { suppression in
        suppression.reason != nil
          && suppression.checks.contains { ["R001", "no-parent"].contains($0.name) }
      }
    switch summary.status {
    case .active where !summary.hasUnresolvedMerge:
      risks = row.keyResults.indices.flatMap { index in
        Self.risks(of: row.keyResults[index], index, in: file, settings, today)
      }
    case .abandoned: risks = ["abandoned"]
    default: risks = []
    }
  }

  /// The confidence under which a key result is at risk; as for `low-confidence-without-note`.
  private static let leastConfidence = DecimalNumber(significand: 4, exponent: -1) ?? .zero

  private static func risks(
    of row: ObjectiveRow.KeyResultRow, _ index: Int, in file: ObjectiveFile, _ settings: Settings,
    _ today: CalendarDate
  ) -> [Message] {
    let label = row.keyResult.label ?? "[\(index + 1)]"
    if row.progress.isBreached {
      return [Message("{label} is over its limit", ["label": label])]
    }
    if !row.progress.isGuardrail,
      let expected = file.expectedProgress(of: index, on: today, settings)
    {
      let progress = row.progress.progress ?? .zero
      if expected - progress > StandingRules.risk {
        return [
          Message(
            "{label} is at {progress}, expected {expected}",
            ["label": label, "progress": progress.percent, "expected": expected.percent])
        ]
      }
      if progress >= .one { return [] }
    }
    let confidence = row.keyResult.checkIns.last { $0.confidence != nil }?.confidence
    guard let confidence, confidence < leastConfidence else { return [] }
    return [
      Message(
        "{label} has a confidence of {confidence}",
        ["label": label, "confidence": confidence.description])
    ]
  }
}

extension Session {
  /// Where all objectives stand that can be read.
  func standings(of workspace: Workspace) throws -> ReadObjectives<ObjectiveStanding> {
    let (settings, today) = (workspace.settings, today)
    return try objectives(of: workspace) {
      ObjectiveStanding($0, settings: settings, today: today)
    }
  }
}
