/// Which cycles a workspace has: the quarters, halves and years of the calendar or of a fiscal year,
/// and those that a team lists itself.
public struct CycleCalendar: Sendable, Hashable {
  /// Which calendar year names a fiscal year that lies in two.
  public enum YearNaming: String, Sendable, Hashable, CaseIterable {
    case start, end
  }

  /// The month that a year begins in, 1 to 12.
  public let yearStart: Int
  public let yearNaming: YearNaming
  /// Whether names are written with `FY` in front; they are read with and without it.
  public let writesFiscalPrefix: Bool
  /// Listed cycles in the order of their start. Their names come before those of the calendar.
  public let custom: [Cycle]

  private let customByName: [String: Int]

  /// A calendar whose years begin in a month (1 to 12; another number is taken as the nearer end).
  public init(
    yearStart: Int = 1, yearNaming: YearNaming = .end, writesFiscalPrefix: Bool = false,
    custom: [Cycle] = []
  ) {
    self.yearStart = min(max(yearStart, 1), 12)
    self.yearNaming = yearNaming
    self.writesFiscalPrefix = writesFiscalPrefix
    self.custom = custom.sorted { ($0.start, $0.end, $0.name) < ($1.start, $1.end, $1.name) }
    let names = self.custom.enumerated().map { (folded($0.element.name), $0.offset) }
    customByName = Dictionary(names) { first, _ in first }
  }

  /// The cycle with a name as people write it: `2026-Q3`, `2026q3`, `Q3 2026`, `2026-T3`, `2026-H2`,
  /// `S2 2026`, `FY26-Q1`, `2026`, or a listed name in any case; nil where it names none.
  public func cycle(named name: some StringProtocol) -> Cycle? {
    if !custom.isEmpty, let index = customByName[folded(name)] { return custom[index] }
    return CyclePeriod(reading: name).map(cycle(_:))
  }

  /// The name as it is written: `2026-Q3` for `Q3 2026`.
  public func canonicalName(_ name: some StringProtocol) -> String? {
    cycle(named: name)?.name
  }

  /// The quarter, half or year with a date in it. In the outermost years of the calendar it is
  /// shortened to the days that there are.
  public func cycle(containing date: CalendarDate, kind: CycleKind) -> Cycle {
    cycle(period(containing: date, kind: kind))
  }

  /// The first listed cycle with a date in it.
  public func customCycle(containing date: CalendarDate) -> Cycle? {
    custom.first { $0.contains(date) }
  }

  /// The cycle of the same kind that comes next; nil after the last listed one and for one that this
  /// calendar does not have.
  public func next(after cycle: Cycle) -> Cycle? {
    neighbour(of: cycle, at: 1)
  }

  /// The cycle of the same kind that came before; nil before the first listed one and for one that
  /// this calendar does not have.
  public func previous(before cycle: Cycle) -> Cycle? {
    neighbour(of: cycle, at: -1)
  }

  /// What kind of calendar cycle a name is; nil for a listed one and for none.
  public func kind(of name: some StringProtocol) -> CycleKind? {
    if !custom.isEmpty, customByName[folded(name)] != nil { return nil }
    return CyclePeriod(reading: name)?.kind
  }
}

extension CycleCalendar {
  private func neighbour(of cycle: Cycle, at distance: Int) -> Cycle? {
    if !custom.isEmpty, let index = customByName[folded(cycle.name)] {
      let place = index + distance
      return custom.indices.contains(place) ? custom[place] : nil
    }
    guard let period = CyclePeriod(reading: cycle.name)?.moved(by: distance) else { return nil }
    return self.cycle(period)
  }

  /// How many years before the one in its name a fiscal year begins.
  private var yearOffset: Int { yearStart > 1 && yearNaming == .end ? 1 : 0 }

  private func cycle(_ period: CyclePeriod) -> Cycle {
    let length = 12 / period.kind.count
    // Months since January of the year 0.
    let first =
      (period.year - yearOffset) * 12 + yearStart - 1 + (period.number - 1) * length
    let end = Self.firstDay(ofMonth: first + length).map { $0.adding(days: -1) }
    return Cycle(
      name: name(of: period), start: Self.firstDay(ofMonth: first) ?? .earliest,
      end: end ?? .latest)
  }

  private func period(containing date: CalendarDate, kind: CycleKind) -> CyclePeriod {
    let months = date.year * 12 + date.month - yearStart
    let number = months % 12 / (12 / kind.count) + 1
    return CyclePeriod(kind: kind, year: months / 12 + yearOffset, number: number)
  }

  private static func firstDay(ofMonth month: Int) -> CalendarDate? {
    CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
  }

  private func name(of period: CyclePeriod) -> String {
    let year = (writesFiscalPrefix ? "FY" : "") + CalendarDate.padded(period.year, to: 4)
    switch period.kind {
    case .quarter: return "\(year)-Q\(period.number)"
    case .half: return "\(year)-H\(period.number)"
    case .year: return year
    }
  }
}
