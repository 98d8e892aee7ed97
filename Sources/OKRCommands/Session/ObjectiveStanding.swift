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

  /// Why a key result is at risk, by the one rule of `Standing`; empty where it is not.
  private static func risks(
    of row: ObjectiveRow.KeyResultRow, _ index: Int, in file: ObjectiveFile, _ settings: Settings,
    _ today: CalendarDate
  ) -> [Message] {
    guard let cycle = file.knownCycle(settings),
      file.standing(of: index, row.progress, on: today, in: cycle, settings) == .atRisk
    else { return [] }
    let label = row.keyResult.label ?? "[\(index + 1)]"
    if row.progress.isBreached {
      return [Message("{label} does not keep to its limit", ["label": label])]
    }
    let expected = file.expectedProgress(of: index, on: today, settings) ?? .zero
    let reached = row.keyResult.judged(row.progress) ?? .zero
    return [
      Message(
        "{label} is at {progress}, expected {expected}",
        ["label": label, "progress": reached.percent, "expected": expected.percent])
    ]
  }
}

extension Session {
  /// Where all objectives stand that can be read.
  func standings(of workspace: Workspace) throws -> ReadObjectives<ObjectiveStanding> {
    let (settings, today) = (workspace.settings, try today)
    return try objectives(of: workspace) {
      ObjectiveStanding($0, settings: settings, today: today)
    }
  }
}
