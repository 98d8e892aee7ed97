/// A quarter, half or year by its number, before a calendar says when it begins.
struct CyclePeriod: Sendable, Hashable {
  let kind: CycleKind
  /// The year in the name.
  let year: Int
  /// Counted from 1 within the year.
  let number: Int

  init(kind: CycleKind, year: Int, number: Int) {
    self.kind = kind
    self.year = year
    self.number = number
  }

  /// Years that can be named; every cycle of theirs lies wholly within the calendar of dates.
  private static let years = 1000...9998

  /// The period that a name stands for. The letters of quarters are Q and the French T (trimestre),
  /// those of halves H and the French S (semestre); the year may come first or last.
  init?(reading name: some StringProtocol) {
    let bytes = Array(name.utf8)
    guard bytes.count <= 24 else { return nil }
    var cursor = ByteCursor(trimmed(bytes[...]))
    var part = Self.takePart(&cursor)
    if part != nil, !Self.takeSeparator(&cursor) { return nil }
    guard let year = Self.takeYear(&cursor) else { return nil }
    if part == nil, !cursor.isAtEnd {
      _ = Self.takeSeparator(&cursor)
      part = Self.takePart(&cursor)
      guard part != nil else { return nil }
    }
    guard cursor.isAtEnd, Self.years.contains(year) else { return nil }
    self.init(kind: part?.kind ?? .year, year: year, number: part?.number ?? 1)
  }

  /// The period so many places later, or nil where its year cannot be named.
  func moved(by distance: Int) -> CyclePeriod? {
    let place = year * kind.count + number - 1 + distance
    let year = place / kind.count
    guard Self.years.contains(year) else { return nil }
    return CyclePeriod(kind: kind, year: year, number: place % kind.count + 1)
  }

  private static func takePart(
    _ cursor: inout ByteCursor
  ) -> (kind: CycleKind, number: Int)? {
    let kind: CycleKind
    switch cursor.current | 0x20 {
    case 0x71, 0x74: kind = .quarter
    case 0x68, 0x73: kind = .half
    default: return nil
    }
    let number = Int(cursor.byte(after: 1)) - 0x30
    guard (1...kind.count).contains(number), !isDigit(cursor.byte(after: 2)) else { return nil }
    cursor.index += 2
    return (kind, number)
  }

  private static func takeSeparator(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    cursor.skipSpaces()
    switch cursor.current {
    case 0x2D, 0x2F, 0x2E, 0x5F: cursor.index += 1
    default: break
    }
    cursor.skipSpaces()
    return cursor.index > start
  }

  /// Four digits, or `FY` and two or four.
  private static func takeYear(_ cursor: inout ByteCursor) -> Int? {
    let isFiscal = cursor.current | 0x20 == 0x66 && cursor.byte(after: 1) | 0x20 == 0x79
    if isFiscal {
      cursor.index += 2
      cursor.skipSpaces()
    }
    var year = 0
    let start = cursor.index
    while isDigit(cursor.current), cursor.index - start < 5 {
      year = year * 10 + Int(cursor.current & 0x0F)
      cursor.index += 1
    }
    switch cursor.index - start {
    case 4: return year
    case 2 where isFiscal: return 2000 + year
    default: return nil
    }
  }
}
