import OKRModel
import OKRWorkspace

/// What the lists show of an objective.
struct ObjectiveRow: Sendable {
  var summary: ObjectiveSummary
  var score: ObjectiveScore
  var keyResults: [KeyResultRow]
  /// The date of the latest check-in on any of its key results.
  var latestCheckIn: CalendarDate?

  struct KeyResultRow: Sendable {
    var keyResult: KeyResult
    var progress: KeyResultProgress
  }

  init(_ file: ObjectiveFile, rules: ScoreRules) {
    summary = ObjectiveSummary(file)
    let isMerging = summary.hasUnresolvedMerge
    keyResults = file.objective.keyResults.map { keyResult in
      let shown = isMerging ? keyResult.withoutFigures : keyResult
      return KeyResultRow(keyResult: shown, progress: shown.progress(rules))
    }
    score = ObjectiveScore(
      keyResults.map { ObjectiveScore.Part($0.progress, weight: $0.keyResult.weight ?? .one) })
    latestCheckIn = keyResults.flatMap { $0.keyResult.checkIns.map(\.date) }.max()
  }
}

extension KeyResult {
  /// The key result as it is shown while a merge is unresolved: of the rows, marks and grades of both
  /// sides nobody can tell which hold.
  fileprivate var withoutFigures: KeyResult {
    var keyResult = self
    keyResult.checkIns = []
    keyResult.milestones = []
    keyResult.manualScore = nil
    return keyResult
  }
}

extension Ratio {
  /// A share as a whole percentage.
  var percent: String {
    let hundredths = clamped(to: .zero...Ratio(DecimalNumber(10))).rounded(toPlaces: 2)
    return "\((hundredths * DecimalNumber.hundred).description) %"
  }
}
