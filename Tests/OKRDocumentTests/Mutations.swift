import TestSupport

/// A source of texts that are nearly objectives: files with something done to them.
struct Mutations {
  let files: [[UInt8]]
  var generator: SplitMix64

  mutating func next() -> [UInt8] {
    var bytes = files[below(files.count)]
    for _ in 0...below(3) { mutate(&bytes) }
    return Array(bytes.prefix(65_536))
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &generator) }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(16) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes = Array(bytes[..<place] + files[below(files.count)].dropFirst(below(4096)))
    case 2, 3, 4: changeLines(&bytes)
    case 5: bytes.insert(0, at: place)
    case 6:
      bytes.insert(contentsOf: [[0xFF], [0xC3], [0xE2, 0x86], [0xF0, 0x9F]][below(4)], at: place)
    case 7: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: below(2) == 0 ? 0 : place)
    case 8: bytes.insert(contentsOf: Array("👩‍👩‍👧e\u{301}\u{301}".utf8), at: place)
    case 9: replace(0x20, with: [0x09], in: &bytes)
    case 10: replace(0x0A, with: below(2) == 0 ? [0x0D] : [0x0D, 0x0A], in: &bytes)
    case 11:
      let mark = ["- ", "> ", "* ", "1. ", "[", "{"][below(6)]
      let depth = below(8) == 0 ? 10_000 : 200
      bytes.insert(contentsOf: Array(String(repeating: mark, count: depth).utf8), at: place)
    case 12:
      let mark = Array("|:-#`*\"\\".utf8)[below(8)]
      bytes.insert(contentsOf: Array(repeating: mark, count: 1 + below(300)), at: place)
    case 13: if place < bytes.count { bytes[place] = UInt8(below(256)) }
    case 14: if place < bytes.count { bytes.remove(at: place) }
    default:
      let fragment = Self.fragments[below(Self.fragments.count)]
      bytes.insert(contentsOf: Array(fragment.utf8), at: place)
    }
  }

  private mutating func changeLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (first, second) = (below(lines.count), below(lines.count))
    switch below(3) {
    case 0: lines.insert(lines[first], at: second)
    case 1: lines.remove(at: first)
    default: lines.swapAt(first, second)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func replace(_ byte: UInt8, with other: [UInt8], in bytes: inout [UInt8]) {
    let everywhere = below(2) == 0
    var result: [UInt8] = []
    for one in bytes {
      if one == byte, everywhere || below(4) == 0 { result += other } else { result.append(one) }
    }
    bytes = result
  }

  private static let fragments = [
    "---\n", "## Key results\n", "### KR1: ", "- Target: ", " → ", "\n\n", "    ", "\t", "| ",
    "```\n",
    "<div>\n", "<!--", "<<<<<<< a\n", ">>>>>>> b\n", "owner: ", "\n===\n", "\n---\n", "\\|", "*",
    "1. ", "- [ ] ", "\u{A0}", "\u{2028}", "&a ", "!!x ", "? ", "'", "\"", "# ", "{", "[",
    "|\n|-|\n", "-->", " <!-- a --> ", "• ", "\nCible : 4\n", "\n##x\n", "= ", "\n\n| 4 | 5 |\n",
    "—",
  ]
}
