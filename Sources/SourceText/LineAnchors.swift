/// Lines that two texts have once each, and in the same order: places at which a comparison of the
/// texts can be parted.
struct LineAnchors {
  /// Numbers of lines in the old and in the new text, both ascending.
  private(set) var pairs: [(Int, Int)] = []

  init(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) {
    let places = Self.singles(old)
    var candidates: [(old: Int, new: Int)] = []
    for (line, place) in Self.singles(new) {
      if let other = places[line] { candidates.append((other, place)) }
    }
    candidates.sort { $0.new < $1.new }
    pairs = Self.longestRise(candidates)
  }

  private static func singles(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [ArraySlice<UInt8>: Int] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var repeated: Set<ArraySlice<UInt8>> = []
    for (place, line) in zip(lines.indices, lines)
    where places.updateValue(place, forKey: line) != nil {
      repeated.insert(line)
    }
    for line in repeated { places[line] = nil }
    return places
  }

  /// The most pairs that rise on both sides (patience sorting).
  private static func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(Int, Int)] {
    var tops: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].old < pair.old { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var result: [(Int, Int)] = []
    var next = tops.last ?? -1
    while next >= 0 {
      result.append((pairs[next].old, pairs[next].new))
      next = previous[next]
    }
    return result.reversed()
  }
}
