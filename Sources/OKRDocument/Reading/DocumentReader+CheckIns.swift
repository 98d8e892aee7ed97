import OKRModel
import SourceText

extension DocumentReader {
  /// The check-ins of a table. A row without a date that can be read is noted and left out; so is
  /// one that holds nothing, without a note.
  mutating func checkIns(
    in table: CheckInTable, _ index: Int, isBinary: Bool
  ) -> [(checkIn: CheckIn, row: Int)] {
    let readers = document.language.lazyReaders.value
    var result: [(checkIn: CheckIn, row: Int)] = []
    result.reserveCapacity(table.rows.count)
    for (number, row) in table.rows.enumerated() {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      if let checkIn = checkIn(row, of: table, index, isBinary: isBinary, readers) {
        result.append((checkIn, number))
      }
    }
    return result
  }

  private mutating func checkIn(
    _ row: CheckInRow, of table: CheckInTable, _ index: Int, isBinary: Bool,
    _ readers: LanguageReaders
  ) -> CheckIn? {
    let date = date(of: row, in: table, isNeeded: table.place(of: .date) != nil, index, readers)
    let value = table.filledCell(.value, of: row).flatMap { range in
      isBinary
        ? answer(in: range) ?? quantity(in: range, index, readers)
        : quantity(in: range, index, readers)
    }
    let confidence = confidence(of: row, in: table, index, readers)
    guard let date else { return nil }
    return CheckIn(
      date: date, value: value, confidence: confidence,
      author: author(of: row, in: table), note: note(of: row, in: table))
  }

  /// The day in the date's cell of a row; nil, and noted where it is needed, where it is none.
  mutating func date(
    of row: CheckInRow, in table: CheckInTable, isNeeded: Bool, _ index: Int?,
    _ readers: LanguageReaders
  ) -> CalendarDate? {
    let cell = table.filledCell(.date, of: row)
    if let cell, let date = readers.dates.read(source.bytesWithoutComments(in: cell))?.date {
      return date
    }
    if isNeeded {
      noteUnreadable(.date, .date, cell ?? table.cell(.date, of: row) ?? row.range, index)
    }
    return nil
  }

  mutating func confidence(
    of row: CheckInRow, in table: CheckInTable, _ index: Int?, _ readers: LanguageReaders
  ) -> DecimalNumber? {
    guard let range = table.filledCell(.confidence, of: row) else { return nil }
    let confidence = readers.confidences.read(source.bytesWithoutComments(in: range))
    if confidence == nil { noteUnreadable(.confidence, .confidence, range, index) }
    return confidence
  }

  func author(of row: CheckInRow, in table: CheckInTable) -> String? {
    table.filledCell(.by, of: row).map { Self.handle(source.cellText(in: $0)) }
  }

  func note(of row: CheckInRow, in table: CheckInTable) -> String? {
    table.filledCell(.note, of: row).map { source.cellText(in: $0) }
  }

  /// The word for done or not in a cell.
  func answer(in range: Range<Int>) -> Quantity? {
    let text = String(decoding: source.bytesWithoutComments(in: range), as: UTF8.self)
    return packs.answer(reading: text).map { Quantity($0 ? .one : .zero, spelling: text) }
  }

  /// The number in a cell; nil where it is none, which is noted unless the cell says something else.
  mutating func quantity(
    in range: Range<Int>, _ index: Int?, saysElse: Bool = false, _ readers: LanguageReaders
  ) -> Quantity? {
    let bytes = source.bytesWithoutComments(in: range)
    guard !bytes.isMistypedNumber, let reading = readers.quantities.read(bytes) else {
      if !saysElse { noteUnreadable(.value, .quantity, range, index) }
      return nil
    }
    if reading.isAmbiguous {
      problems.append(
        DocumentProblem(
          .ambiguousNumber(reading.quantity.number.description), range, keyResult: index))
    }
    return reading.quantity
  }

  mutating func noteUnreadable(
    _ column: CheckInColumn, _ expectation: Expectation, _ range: Range<Int>, _ index: Int?
  ) {
    problems.append(
      DocumentProblem(.unreadableCell(column, expectation), range, keyResult: index))
  }
}

extension SourceText {
  /// The text of a cell, in which a pipe is written with a backslash before it.
  func cellText(in range: Range<Int>) -> String {
    let bytes = bytesWithoutComments(in: range)
    guard bytes.contains(0x7C) else { return String(decoding: bytes, as: UTF8.self) }
    let pairs = zip(bytes, Array(bytes.dropFirst()) + [0])
    return String(decoding: pairs.filter { $0 != (0x5C, 0x7C) }.map(\.0), as: UTF8.self)
  }
}

extension Collection<UInt8> {
  /// Whether letters that look like digits stand among digits, as in `5oo`, which would be five of
  /// the unit “oo”.
  var isMistypedNumber: Bool {
    var digits = 0
    var smallO = 0
    var bigO = 0
    for byte in self {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x6F: smallO += 1
      case 0x4F: bigO += 1
      case 0x49, 0x6C, 0x2C, 0x2E: break
      default: return false
      }
    }
    return digits > 0 && (bigO > 0 || smallO > 1)
  }
}
