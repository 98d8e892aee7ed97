/// Reads the little of YAML that the program's own files of words are written in: a start of the program
/// has no time for a whole parser.
///
/// Understood are mappings by indentation, lists and mappings in brackets (over several lines, too),
/// plain scalars, and double quotes without escapes. Ranges are left empty. Nothing is checked: tests
/// compare what is read of each such file with the YAML parser.
package struct PlainYAML {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// The mapping that stands in a range.
  package static func root(of bytes: [UInt8], in range: Range<Int>) -> YAMLNode {
    var reader = PlainYAML(bytes: bytes, end: range.upperBound, index: range.lowerBound)
    return reader.mapping(indentation: 0)
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private var current: UInt8 { index < end ? bytes[index] : 0 }

  /// The pairs of the lines with this indentation.
  private mutating func mapping(indentation: Int) -> YAMLNode {
    var pairs: [YAMLPair] = []
    while let found = nextLine(), found == indentation {
      index += found
      let key = scalar(endingAt: [0x3A])
      index += 1
      skipBlanks()
      let value =
        current == 0x0A || index >= end ? mapping(indentation: deeper(than: indentation)) : flow()
      pairs.append(YAMLPair(key: key, value: value))
    }
    return YAMLNode(content: .mapping(pairs, isFlow: false), range: 0..<0)
  }

  /// Moves to the next line with content and gives its indentation.
  private mutating func nextLine() -> Int? {
    while index < end {
      var first = index
      while first < end, bytes[first] == 0x20 { first += 1 }
      guard first < end else { return nil }
      if index == 0 || bytes[index - 1] == 0x0A, bytes[first] != 0x0A, bytes[first] != 0x23 {
        return first - index
      }
      while index < end, bytes[index] != 0x0A { index += 1 }
      index += 1
    }
    return nil
  }

  /// The indentation of the next line where it is larger; else one that no line has.
  private mutating func deeper(than indentation: Int) -> Int {
    nextLine().flatMap { $0 > indentation ? $0 : nil } ?? .max
  }

  private mutating func flow() -> YAMLNode {
    switch current {
    case 0x5B:
      var items: [YAMLNode] = []
      flowMembers(until: 0x5D) { items.append($0.flow(inside: true)) }
      return YAMLNode(content: .sequence(items, isFlow: true), range: 0..<0)
    case 0x7B:
      var pairs: [YAMLPair] = []
      flowMembers(until: 0x7D) { reader in
        let key = reader.scalar(endingAt: [0x3A])
        reader.index += 1
        reader.skipBlanks()
        pairs.append(YAMLPair(key: key, value: reader.flow(inside: true)))
      }
      return YAMLNode(content: .mapping(pairs, isFlow: true), range: 0..<0)
    default: return scalar(endingAt: [0x0A])
    }
  }

  private mutating func flow(inside: Bool) -> YAMLNode {
    current == 0x5B || current == 0x7B ? flow() : scalar(endingAt: [0x2C, 0x5D, 0x7D])
  }

  private mutating func flowMembers(until close: UInt8, _ read: (inout PlainYAML) -> Void) {
    index += 1
    while index < end {
      while current <= 0x20 || current == 0x2C { index += 1 }
      if current == close { break }
      read(&self)
    }
    index += 1
  }

  private mutating func scalar(endingAt ends: [UInt8]) -> YAMLNode {
    let isQuoted = current == 0x22
    if isQuoted { index += 1 }
    let start = index
    while index < end, isQuoted ? bytes[index] != 0x22 : !ends.contains(bytes[index]) { index += 1 }
    var last = index
    if isQuoted { index += 1 } else { while last > start, bytes[last - 1] <= 0x20 { last -= 1 } }
    let text = String(decoding: bytes[start..<last], as: UTF8.self)
    return YAMLNode(
      content: .scalar(text, style: isQuoted ? .doubleQuoted : .plain), range: 0..<0)
  }

  private mutating func skipBlanks() {
    while current == 0x20 { index += 1 }
  }
}
