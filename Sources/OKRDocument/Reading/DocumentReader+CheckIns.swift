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
    let dateCell = table.filledCell(.date, of: row)
    let date = dateCell.flatMap {
      readers.dates.read(source.bytesWithoutComments(in: $0))?.date
    }
    if date == nil, table.place(of: .date) != nil {
      let place = dateCell ?? table.cell(.date, of: row) ?? row.range
      noteUnreadable(.date, .date, place, index)
    }
    var value: Quantity?
    if let range = table.filledCell(.value, of: row) {
      value = readValue(in: range, index, isBinary, readers)
    }
    var confidence: DecimalNumber?
    if let range = table.filledCell(.confidence, of: row) {
      confidence = readers.confidences.read(source.bytesWithoutComments(in: range))
      if confidence == nil { noteUnreadable(.confidence, .confidence, range, index) }
    }
    guard let date else { return nil }
    return CheckIn(
      date: date, value: value, confidence: confidence,
      author: table.filledCell(.by, of: row).map { Self.handle(source.cellText(in: $0)) },
      note: table.filledCell(.note, of: row).map { source.cellText(in: $0) })
  }

  /// The value in a cell; nil, and noted, where it is none.
  private mutating func readValue(
    in range: Range<Int>, _ index: Int, _ isBinary: Bool, _ readers: LanguageReaders
  ) -> Quantity? {
    let bytes = source.bytesWithoutComments(in: range)
    if isBinary, case let text = String(decoding: bytes, as: UTF8.self),
      let isDone = packs.answer(reading: text)
    {
      return Quantity(isDone ? .one : .zero, spelling: text)
    }
    guard !bytes.isMistypedNumber, let reading = readers.quantities.read(bytes) else {
      noteUnreadable(.value, .quantity, range, index)
      return nil
    }
    if reading.isAmbiguous {
      problems.append(
        DocumentProblem(
          .ambiguousNumber(reading.quantity.number.description), range, keyResult: index))
    }
    return reading.quantity
  }

  private mutating func noteUnreadable(
    _ column: CheckInColumn, _ expectation: Expectation, _ range: Range<Int>, _ index: Int
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
