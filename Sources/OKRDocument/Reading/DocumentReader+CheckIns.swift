import OKRModel
import SourceText

extension DocumentReader {
  /// The check-ins of a table. A row without a date that can be read is noted and left out; so is
  /// one that holds nothing, without a note.
  mutating func checkIns(
    in table: CheckInTable, _ index: Int, isBinary: Bool
  ) -> [(checkIn: CheckIn, row: Int)] {
    var result: [(checkIn: CheckIn, row: Int)] = []
    result.reserveCapacity(table.rows.count)
    for (number, row) in table.rows.enumerated() {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      if let checkIn = checkIn(row, of: table, index, isBinary: isBinary) {
        result.append((checkIn, number))
      }
    }
    return result
  }

  private mutating func checkIn(
    _ row: CheckInRow, of table: CheckInTable, _ index: Int, isBinary: Bool
  ) -> CheckIn? {
    func cell(_ column: CheckInColumn) -> Range<Int>? {
      guard let range = table.cell(column, of: row), !range.isEmpty else { return nil }
      return range
    }
    func unreadable(_ column: CheckInColumn, _ expectation: Expectation, _ range: Range<Int>) {
      problems.append(
        DocumentProblem(.unreadableCell(column, expectation), range, keyResult: index))
    }
    let date = cell(.date).flatMap {
      document.language.dates.read(source.bytesWithoutComments(in: $0))?.date
    }
    if date == nil, table.columns[.date] != nil {
      unreadable(.date, .date, cell(.date) ?? table.cell(.date, of: row) ?? row.range)
    }
    var value: Quantity?
    if let range = cell(.value) {
      let bytes = source.bytesWithoutComments(in: range)
      if isBinary, case let text = String(decoding: bytes, as: UTF8.self),
        let isDone = packs.answer(reading: text)
      {
        value = Quantity(isDone ? .one : .zero, spelling: text)
      } else if !bytes.isMistypedNumber,
        let reading = document.language.quantities.read(bytes)
      {
        value = reading.quantity
        if reading.isAmbiguous {
          problems.append(
            DocumentProblem(
              .ambiguousNumber(reading.quantity.number.description), range, keyResult: index))
        }
      } else {
        unreadable(.value, .quantity, range)
      }
    }
    var confidence: DecimalNumber?
    if let range = cell(.confidence) {
      confidence = document.language.confidences.read(source.bytesWithoutComments(in: range))
      if confidence == nil { unreadable(.confidence, .confidence, range) }
    }
    guard let date else { return nil }
    return CheckIn(
      date: date, value: value, confidence: confidence,
      author: cell(.by).map { Self.handle(cellText($0)) },
      note: cell(.note).map(cellText))
  }

  /// The text of a cell, in which a pipe is written with a backslash before it.
  private func cellText(_ range: Range<Int>) -> String {
    let bytes = source.bytesWithoutComments(in: range)
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
