/// The records of a text of comma-separated values (RFC 4180), each with the number of its first line
/// from 1. Fields may be parted by semicolons instead, as spreadsheets do where the comma is the
/// decimal mark: the first line decides. Blank lines are left out.
struct CommaSeparated {
  struct Record {
    var line: Int
    var fields: [String]
  }

  private(set) var records: [Record] = []
  /// The line of a quotation mark that is never closed, or that text follows.
  private(set) var brokenLine: Int?

  init(_ bytes: some Collection<UInt8>) {
    var bytes = Array(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let firstLine = bytes.prefix { $0 != 0x0A }
    let separator: UInt8 = firstLine.contains(0x3B) && !firstLine.contains(0x2C) ? 0x3B : 0x2C
    var index = 0
    var line = 1
    while index < bytes.count {
      let start = line
      guard let fields = Self.record(bytes, &index, &line, separator) else {
        brokenLine = start
        return
      }
      if fields != [""] { records.append(Record(line: start, fields: fields)) }
    }
  }

  private static func record(
    _ bytes: [UInt8], _ index: inout Int, _ line: inout Int, _ separator: UInt8
  ) -> [String]? {
    var fields: [String] = []
    while true {
      guard let field = field(bytes, &index, &line, separator) else { return nil }
      fields.append(field)
      guard index < bytes.count else { return fields }
      let byte = bytes[index]
      index += 1
      if byte == separator { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      line += 1
      return fields
    }
  }

  /// The field that begins here, up to a separator or the end of the line.
  private static func field(
    _ bytes: [UInt8], _ index: inout Int, _ line: inout Int, _ separator: UInt8
  ) -> String? {
    var text: [UInt8] = []
    let isQuoted = index < bytes.count && bytes[index] == 0x22
    if isQuoted { index += 1 }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        index += 1
        if byte == 0x22 {
          guard index < bytes.count, bytes[index] == 0x22 else {
            return endsField(bytes, index, separator) ? String(decoding: text, as: UTF8.self) : nil
          }
          index += 1
        }
        if byte == 0x0A { line += 1 }
      } else {
        if endsField(bytes, index, separator) { break }
        index += 1
      }
      text.append(byte)
    }
    return isQuoted ? nil : String(decoding: text, as: UTF8.self)
  }

  private static func endsField(_ bytes: [UInt8], _ index: Int, _ separator: UInt8) -> Bool {
    guard index < bytes.count else { return true }
    return bytes[index] == separator || bytes[index] == 0x0A || bytes[index] == 0x0D
  }
}
