import Diagnostics
import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace

/// A key result that somebody should check in on.
struct DueKeyResult: Sendable {
  var path: String
  var index: Int
  /// As it is named to the reader: `sales/fill-the-funnel#KR1`.
  var name: String

  /// The key results of a file that are a person's, in a cycle that is running, not reached yet, and
  /// without a check-in for as long as the rhythm says.
  static func all(
    of file: ObjectiveFile, owner: String, today: CalendarDate, _ settings: Settings
  ) -> [DueKeyResult] {
    guard file.objective.status == nil || file.objective.status == .active,
      !file.document.hasMergeMarkers, let name = file.cycle,
      let cycle = settings.calendar.cycle(named: name), cycle.contains(today)
    else { return [] }
    return file.objective.keyResults.indices.compactMap { index in
      let keyResult = file.objective.keyResults[index]
      let own = keyResult.owner ?? file.objective.owner
      guard own.map({ settings.handle(of: $0) }) == owner,
        keyResult.isDue(on: today, settings)
      else { return nil }
      let label = keyResult.label.map { "#\($0)" } ?? ""
      return DueKeyResult(path: file.path, index: index, name: file.id.path + label)
    }
  }
}

extension KeyResult {
  fileprivate func isDue(on today: CalendarDate, _ settings: Settings) -> Bool {
    let progress = progress(settings.scoreRules)
    if !progress.isGuardrail, let reached = progress.progress, reached >= .one { return false }
    guard let last = checkIns.map(\.date).max() else { return true }
    return last.days(until: today) >= settings.rhythm.days
  }

  /// The way that the values have gone, as a line of small bars; empty for fewer than two.
  var sparkline: String {
    let ordered = checkIns.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.compactMap(\.element.value)
    return Sparkline.text(ordered.suffix(12).map(\.number.doubleValue))
  }
}
