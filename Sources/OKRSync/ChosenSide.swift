import Git

/// Which sides a line of a text with conflict markers is of.
private enum MarkedPart { case both, ours, theirs }

extension [UInt8] {
  /// The length of the longest run of a character of conflict markers that begins a line, at least that
  /// of Git's markers.
  var longestRule: Int {
    var longest = 7
    for line in split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first, [0x3C, 0x3D, 0x3E].contains(first) else { continue }
      longest = Swift.max(longest, line.prefix { $0 == first }.count)
    }
    return longest
  }

  /// A text in which one side stands where conflict markers stand around both.
  ///
  /// - Parameter markers: Longer than any line of their characters in the text.
  func choosing(_ preference: Preference, between markers: TextMerge.Markers) -> [UInt8] {
    let (start, middle, end) = (
      Array(repeating: UInt8(ascii: "<"), count: markers.size),
      Array(repeating: UInt8(ascii: "="), count: markers.size),
      Array(repeating: UInt8(ascii: ">"), count: markers.size)
    )
    var part = MarkedPart.both
    var chosen: [UInt8] = []
    var rest = self[...]
    while !rest.isEmpty {
      let next = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<next]
      rest = rest[next...]
      switch part {
      case .both where line.starts(with: start): part = .ours
      case .ours where line.starts(with: middle): part = .theirs
      case .theirs where line.starts(with: end): part = .both
      case .both: chosen += line
      case .ours: if preference == .ours { chosen += line }
      case .theirs: if preference == .theirs { chosen += line }
      }
    }
    return chosen
  }
}
