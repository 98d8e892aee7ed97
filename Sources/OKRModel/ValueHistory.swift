/// Which check-ins count, by their index.
///
/// Rows may stand in any order: their days put them in order. Of several on one day the row that stands
/// last counts, behind those of the objective the rows of notes, in the order of the notes' paths.
struct ValueHistory {
  /// Those with a value on the target's scale, in the order of the rows.
  var counted: [Int] = []
  /// The one of them with the latest day.
  var latest: Int?

  init(_ checkIns: [CheckIn], scale: Quantity?) {
    for index in checkIns.indices {
      guard let value = checkIns[index].value else { continue }
      if let scale, value.numbers(with: scale) == nil { continue }
      counted.append(index)
      if let latest, checkIns[latest].date > checkIns[index].date { continue }
      latest = index
    }
  }
}

extension KeyResult {
  /// The check-in whose value counts on each day that has one, in the order of days.
  public var valuesByDay: [CheckIn] {
    var last: [CalendarDate: CheckIn] = [:]
    for index in ValueHistory(checkIns, scale: target?.scale).counted {
      last[checkIns[index].date] = checkIns[index]
    }
    return last.values.sorted { $0.date < $1.date }
  }

  /// The check-in with the latest confidence; nil where none has one.
  public var latestConfidence: CheckIn? {
    latestIndex { $0.confidence != nil }.map { checkIns[$0] }
  }

  /// The check-in with the latest day, with a value or without.
  public var latestCheckIn: CheckIn? { latestIndex().map { checkIns[$0] } }

  /// The number of the check-in with the latest day among some; of several on that day the last row.
  public func latestIndex(where isWanted: (CheckIn) -> Bool = { _ in true }) -> Int? {
    checkIns.indices.filter { isWanted(checkIns[$0]) }
      .max { (checkIns[$0].date, $0) < (checkIns[$1].date, $1) }
  }
}
