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
    keyResults = file.objective.keyResults.map { keyResult in
      KeyResultRow(keyResult: keyResult, progress: keyResult.progress(rules))
    }
    score = ObjectiveScore(
      keyResults.map { ObjectiveScore.Part($0.progress, weight: $0.keyResult.weight ?? .one) })
    latestCheckIn = file.objective.keyResults.flatMap { $0.checkIns.map(\.date) }.max()
  }
}

extension Ratio {
  /// A share as a whole percentage.
  var percent: String {
    let hundredths = clamped(to: .zero...Ratio(DecimalNumber(10))).rounded(toPlaces: 2)
    return "\((hundredths * DecimalNumber.hundred).description) %"
  }
}
