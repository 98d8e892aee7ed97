import OKRModel

extension MergeNode.Kind {
  /// What a decision about it is about; nil where it is about nothing.
  var fact: MergeDecision.Fact? {
    switch self {
    case .frontMatter: .frontMatter
    case .entry: .entry
    case .title: .title
    case .section: .section
    case .heading: .heading
    case .keyResult: .keyResult
    case .field: .field
    case .item: .item
    case .table: .table
    case .header: .header
    case .row: .checkIn
    case .prose: .prose
    case .list, .fence, .delimiter: nil
    }
  }
}

extension MergeNode {
  /// The one side that has changed this; nil where both have.
  func changedSide(_ ours: MergeNode, _ theirs: MergeNode) -> MergeDecision.Outcome? {
    if text == theirs.text { return .ours }
    if text == ours.text { return .theirs }
    if meaning == theirs.meaning, meaning != ours.meaning { return .ours }
    if meaning == ours.meaning, meaning != theirs.meaning { return .theirs }
    return nil
  }
}

extension Merger {
  /// Of blank lines, and of what differs in padding alone, those of the side that has changed them;
  /// of two changes the longer.
  static func gap(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    if ours.count != theirs.count { return ours.count > theirs.count ? ours : theirs }
    return ours.lexicographicallyPrecedes(theirs) ? ours : theirs
  }

  /// A leaf that both sides have changed, where the changes go together: values of a list, or
  /// different parts.
  static func joined(_ base: MergeNode?, _ ours: MergeNode, _ theirs: MergeNode) -> [UInt8]? {
    if ours.kind == .entry { return joinedList(base, ours, theirs) }
    guard ours.parts.count == theirs.parts.count, !ours.parts.isEmpty else { return nil }
    guard let base else { return ours.kind == .item ? done(ours, theirs) : nil }
    guard base.parts.count == ours.parts.count else { return nil }
    var result: [UInt8] = []
    for (old, (mine, other)) in zip(base.parts, zip(ours.parts, theirs.parts)) {
      if mine == other || old == other {
        result += mine
      } else if old == mine {
        result += other
      } else {
        return nil
      }
    }
    return result
  }

  /// A task that both have added: done where it is done on either side.
  private static func done(_ ours: MergeNode, _ theirs: MergeNode) -> [UInt8]? {
    guard ours.parts[0] == theirs.parts[0], ours.parts[2] == theirs.parts[2] else { return nil }
    return ours.parts[1] == Array("[ ]".utf8) ? theirs.text : ours.text
  }

  private static func joinedList(
    _ base: MergeNode?, _ ours: MergeNode, _ theirs: MergeNode
  ) -> [UInt8]? {
    guard let mine = ours.list, let others = theirs.list else { return nil }
    // What stands around the values must be the same, or changed on one side only.
    let written: ListValue
    if mine.isWritten(as: others) || base?.list.map(others.isWritten) == true {
      written = mine
    } else if base?.list.map(mine.isWritten) == true {
      written = others
    } else {
      return nil
    }
    if base != nil, base?.list == nil { return nil }
    let old = base?.list?.values ?? []
    let kept = old.filter { mine.values.contains($0) && others.values.contains($0) }
    let added = mine.values.filter { !old.contains($0) }
    let theirsAdded = others.values.filter { !old.contains($0) && !added.contains($0) }
    let values = kept + added + theirsAdded
    guard !values.isEmpty, Set(values).count == values.count else { return nil }
    return written.text(of: values)
  }

  /// The pieces of a table with the check-ins by day, where both sides have added some and keep
  /// theirs by day; else as they were.
  func inDateOrder(_ order: [Int], _ siblings: Siblings) -> [Int] {
    func added(_ side: [Int: MergeNode]) -> Bool {
      order.contains { side[$0]?.kind == .row && siblings.base[$0] == nil }
    }
    guard added(siblings.ours), added(siblings.theirs) else { return order }
    func dates(_ side: [Int: MergeNode]) -> [CalendarDate]? {
      let rows = order.compactMap { side[$0] }.filter { $0.kind == .row }
      let dates = rows.compactMap(\.date)
      return dates.count == rows.count ? dates : nil
    }
    guard let mine = dates(siblings.ours), let others = dates(siblings.theirs) else { return order }
    func isSorted(_ dates: [CalendarDate], _ areInOrder: (CalendarDate, CalendarDate) -> Bool)
      -> Bool
    {
      zip(dates, dates.dropFirst()).allSatisfy(areInOrder)
    }
    let rises = isSorted(mine, <=) && isSorted(others, <=)
    guard rises || (isSorted(mine, >=) && isSorted(others, >=)) else { return order }
    func date(_ number: Int) -> CalendarDate? {
      (siblings.ours[number] ?? siblings.theirs[number])?.date
    }
    let rows = order.filter { date($0) != nil }.enumerated().sorted { left, right in
      guard let one = date(left.element), let other = date(right.element), one != other else {
        return left.offset < right.offset
      }
      return rises ? one < other : one > other
    }
    return order.filter { date($0) == nil } + rows.map(\.element)
  }
}
