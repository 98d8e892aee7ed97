/// The section `words` of a vocabulary, which is nine tenths of it, read without a YAML parser: a start
/// of the program has no time for one. Only what a vocabulary needs is understood: keys with two spaces
/// in front, lists in their line or in folded lines below. A test compares it with a YAML parser.
struct WordLists {
  /// Where the section ends.
  private(set) var end: Int
  /// The names of classes, each with its words.
  private(set) var lists: [(name: String, words: [Substring])] = []

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.elementsEqual("words:".utf8) } ?? lines.endIndex
    end = bytes.count
    var name = ""
    var text: [UInt8] = []
    for line in lines[start...].dropFirst() {
      guard let first = line.firstIndex(where: { $0 != 0x20 }) else { continue }
      let indentation = first - line.startIndex
      if indentation == 0 {
        end = line.startIndex
        break
      }
      if line[first] == 0x23 { continue }
      if indentation == 2, let colon = line.firstIndex(of: 0x3A) {
        add(text, to: name)
        name = String(decoding: line[first..<colon], as: UTF8.self)
        let rest = line[(colon + 1)...].drop { $0 == 0x20 }
        text = rest.elementsEqual(">-".utf8) ? [] : Array(rest)
      } else {
        text.append(0x20)
        text += line[first...]
      }
    }
    add(text, to: name)
  }

  private mutating func add(_ text: [UInt8], to name: String) {
    guard !name.isEmpty else { return }
    var words: [Substring] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x2C {
      while start < index, text[start] == 0x20 { start += 1 }
      if start < index { words.append(Substring(decoding: text[start..<index], as: UTF8.self)) }
      start = index + 1
    }
    lists.append((name, words))
  }
}
