import Diagnostics

/// The lines of an iCalendar file (RFC 5545): folded after 75 bytes, each ended by CR LF.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// Adds a line whose value needs no escapes.
  mutating func add(_ name: String, _ value: String) {
    var left = Array((name + ":" + value).utf8)[...]
    var room = Self.longestLine
    while left.count > room {
      var end = left.startIndex + room
      // Never within a character.
      while left[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += left[..<end] + [0x0D, 0x0A, 0x20]
      left = left[end...]
      room = Self.longestLine - 1
    }
    bytes += left + [0x0D, 0x0A]
  }

  /// Adds a line with a text of any characters.
  mutating func add(_ name: String, text: String) {
    var escaped = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !escaped.isEmpty { escaped += "\\n" }
      for character in String(line).safeForTerminal {
        if "\\;,".contains(character) { escaped += "\\" }
        escaped.append(character)
      }
    }
    add(name, escaped)
  }

  /// Adds a component with the lines that stand in it.
  mutating func add(component name: String, _ fill: (inout CalendarText) -> Void) {
    add("BEGIN", name)
    fill(&self)
    add("END", name)
  }

  /// In bytes, without the ending.
  private static let longestLine = 75
}
