import OKRModel

/// What changed among the check-ins of a key result. A check-in is known by its day and author.
struct CheckInDiff {
  private(set) var changes: [ObjectiveChange] = []

  init(_ old: [CheckIn], _ new: [CheckIn], keyResult: String) {
    // What is exactly the same is no other's partner.
    var same = Dictionary(grouping: old.indices.reversed()) { Content(old[$0]) }
    var rest: [CheckIn] = []
    for checkIn in new where same[Content(checkIn)]?.popLast() == nil { rest.append(checkIn) }
    let left = same.values.flatMap(\.self).sorted()
    var free = Dictionary(grouping: left.reversed()) { Key(old[$0]) }
    var added: [CheckIn] = []
    for checkIn in rest {
      if let before = free[Key(checkIn)]?.popLast() {
        add(.changed, keyResult, .init(old: old[before], new: checkIn))
      } else {
        added.append(checkIn)
      }
    }
    let inOrder =
      added.isEmpty
      ? []
      : old.enumerated().sorted {
        ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
      }.map(\.element)
    for checkIn in added {
      add(.added, keyResult, .init(new: checkIn, previous: Self.last(of: inOrder, before: checkIn)))
    }
    for index in free.values.flatMap(\.self).sorted() {
      add(.removed, keyResult, .init(old: old[index]))
    }
  }

  /// The last check-in of an earlier day, of those that are in order.
  private static func last(of checkIns: [CheckIn], before checkIn: CheckIn) -> CheckIn? {
    var (low, high) = (0, checkIns.count)
    while low < high {
      let middle = (low + high) / 2
      if checkIns[middle].date < checkIn.date { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? checkIns[low - 1] : nil
  }

  private mutating func add(
    _ kind: ObjectiveChange.Kind, _ keyResult: String, _ pair: ObjectiveChange.CheckInPair
  ) {
    var change = ObjectiveChange(
      .checkIn, kind, keyResult: keyResult, name: (pair.new ?? pair.old)?.date.description ?? "",
      old: pair.old?.line, new: pair.new?.line)
    change.checkIn = pair
    changes.append(change)
  }

  private struct Key: Hashable {
    var date: CalendarDate
    var author: String?

    init(_ checkIn: CheckIn) {
      date = checkIn.date
      author = checkIn.author.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }?.folded
    }
  }

  /// All that a check-in says, however the value is written.
  private struct Content: Hashable {
    var key: Key
    var value: DecimalNumber?
    var unit: String?
    var confidence: DecimalNumber?
    var note: String

    init(_ checkIn: CheckIn) {
      key = Key(checkIn)
      value = checkIn.value?.number
      unit = checkIn.value?.unit
      confidence = checkIn.confidence
      note = (checkIn.note ?? "").withoutPadding
    }
  }
}

extension CheckIn {
  /// In one line: `455, 0.8, paul, Paid search paused`.
  fileprivate var line: String {
    [value?.spelling, confidence?.description, author, note].compactMap(\.self)
      .joined(separator: ", ")
  }
}
