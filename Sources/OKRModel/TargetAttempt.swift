/// The reading of one target, which notes where its quantities stand.
struct TargetAttempt {
  let reader: TargetReader
  /// The index of the first byte of the text that ranges count from.
  let origin: Int
  var isAmbiguous = false
  var ranges: [Range<Int>] = []

  /// How many places are tried where a text could be parted in two, which keeps hostile text linear.
  private static let attempts = 4

  init(reader: TargetReader, origin: Int) {
    self.reader = reader
    self.origin = origin
  }

  mutating func target(_ text: ArraySlice<UInt8>) throws(TargetProblem) -> Target {
    if let (bound, rest) = Bound.sign(at: text) {
      return bound.target(try quantity(rest))
    }
    if let arrow = arrow(in: text) {
      let left = withoutFrom(text[..<arrow.lowerBound])
      let (first, second) = try pair(left, text[arrow.upperBound...])
      return .change(from: first, to: second)
    }
    let words = TextWord.words(of: text)
    if let target = try bounded(text, words) { return target }
    if let count = reader.from.wordCount(in: words, at: 0), count < words.count {
      let start = words[count].range.lowerBound
      if let (left, right) = parted(text[start...], words, from: count, by: reader.to) {
        let (first, second) = try pair(left, right)
        return .change(from: first, to: second)
      }
    }
    if let target = try range(text, words) { return target }
    return .reach(try quantity(text))
  }

  private mutating func quantity(_ text: ArraySlice<UInt8>) throws(TargetProblem) -> Quantity {
    let part = trimmed(text)
    let place = part.startIndex - origin..<part.endIndex - origin
    guard let reading = reader.quantities.read(part) else { throw .notANumber(place) }
    isAmbiguous = isAmbiguous || reading.isAmbiguous
    ranges.append(place)
    return reading.quantity
  }

  /// Two quantities, of which each takes the other's unit where it has none.
  private mutating func pair(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
  ) throws(TargetProblem) -> (Quantity, Quantity) {
    let first = try quantity(left)
    let second = try quantity(right)
    guard first.numbers(with: second) != nil else {
      throw .unitsDiffer(ranges[ranges.count - 2], ranges[ranges.count - 1])
    }
    return (first.takingUnit(of: second), second.takingUnit(of: first))
  }

  private func withoutFrom(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let words = TextWord.words(of: text)
    guard let count = reader.from.wordCount(in: words, at: 0), count < words.count else {
      return text
    }
    return text[words[count].range.lowerBound...]
  }
}

extension TargetAttempt {
  /// A lower or an upper limit.
  private enum Bound {
    case lower, upper

    func target(_ quantity: Quantity) -> Target {
      self == .lower ? .atLeast(quantity) : .atMost(quantity)
    }

    static func sign(at text: ArraySlice<UInt8>) -> (Bound, ArraySlice<UInt8>)? {
      var cursor = ByteCursor(text)
      let lower: [StaticString] = ["≥", "⩾", ">=", "=>", ">"]
      let upper: [StaticString] = ["≤", "⩽", "<=", "=<", "<"]
      for sign in lower where cursor.take(sign) { return (.lower, cursor.rest) }
      for sign in upper where cursor.take(sign) { return (.upper, cursor.rest) }
      return nil
    }
  }

  /// A limit in words, before or behind its quantity.
  private mutating func bounded(
    _ text: ArraySlice<UInt8>, _ words: [TextWord]
  ) throws(TargetProblem) -> Target? {
    for (phrases, bound) in [(reader.atLeast, Bound.lower), (reader.atMost, .upper)] {
      if let count = phrases.wordCount(in: words, at: 0), count < words.count {
        return bound.target(try quantity(text[words[count].range.lowerBound...]))
      }
    }
    for index in words.indices.dropFirst().suffix(8) {
      for (phrases, bound) in [(reader.orMore, Bound.lower), (reader.orLess, .upper)]
      where phrases.wordCount(in: words, at: index) == words.count - index {
        return bound.target(try quantity(text[..<words[index].range.lowerBound]))
      }
    }
    return nil
  }

  /// Two bounds: `between … and …`, `… to …`, `…–…`.
  private mutating func range(
    _ text: ArraySlice<UInt8>, _ words: [TextWord]
  ) throws(TargetProblem) -> Target? {
    if let count = reader.between.wordCount(in: words, at: 0), count < words.count {
      let start = words[count].range.lowerBound
      if let sides = parted(text[start...], words, from: count, by: reader.and) {
        return try within(sides)
      }
    }
    if let sides = parted(text, words, from: 0, by: reader.to) ?? partedByDash(text) {
      return try within(sides)
    }
    return nil
  }

  private mutating func within(
    _ sides: (ArraySlice<UInt8>, ArraySlice<UInt8>)
  ) throws(TargetProblem) -> Target {
    let (first, second) = try pair(sides.0, sides.1)
    if let (low, high) = first.numbers(with: second), high < low {
      throw .boundsReversed(ranges[0].lowerBound..<ranges[1].upperBound)
    }
    return .within(first, second)
  }
}

extension TargetAttempt {
  /// The first arrow, of any of the shapes that people type.
  private func arrow(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var cursor = ByteCursor(text)
    while !cursor.isAtEnd {
      let begin = cursor.index
      if cursor.current >= 0xE2, let (scalar, length) = cursor.scalar, Self.isArrow(scalar) {
        cursor.index += length
        // A variation selector, as behind an emoji.
        _ = cursor.take("\u{FE0F}")
        return begin..<cursor.index
      }
      while cursor.take("-") || cursor.take("=") || cursor.take("–") || cursor.take("—") {}
      if cursor.index > begin, cursor.current == 0x3E { return begin..<cursor.index + 1 }
      cursor.index = max(cursor.index, begin + 1)
    }
    return nil
  }

  private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "→", "⇒", "⟶", "⟹", "➔", "➜", "➝", "➞", "➡", "⇨", "↗", "↘", "▶", "►": true
    default: false
    }
  }

  /// The two sides of a word or phrase where both are quantities, or of the first one where no
  /// place has that.
  private func parted(
    _ text: ArraySlice<UInt8>, _ words: [TextWord], from start: Int, by phrases: Phrases
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    var first: (ArraySlice<UInt8>, ArraySlice<UInt8>)?
    var attempts = 0
    for index in words.indices where index > start && attempts < Self.attempts {
      guard let count = phrases.wordCount(in: words, at: index), index + count < words.count
      else { continue }
      attempts += 1
      let sides = (
        text[..<words[index].range.lowerBound], text[words[index + count].range.lowerBound...]
      )
      if areQuantities(sides) { return sides }
      first = first ?? sides
    }
    // A text whose unit holds the word is better read whole (`3 days to market`), but no unit begins
    // with it (`400 to lots`).
    guard let first, reader.quantities.read(text) != nil else { return first }
    let unit = reader.quantities.read(first.0)?.quantity.unit ?? ""
    return unit.utf8.contains(where: isLetter) ? nil : first
  }

  private func partedByDash(
    _ text: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    var cursor = ByteCursor(text)
    var attempts = 0
    while !cursor.isAtEnd, attempts < Self.attempts {
      let begin = cursor.index
      if begin > text.startIndex,
        cursor.take("–") || cursor.take("—") || cursor.take("-") || cursor.take("..")
      {
        attempts += 1
        while cursor.take(".") {}
        let sides = (text[..<begin], text[cursor.index...])
        if areQuantities(sides) { return sides }
      }
      cursor.index = max(cursor.index, begin + 1)
    }
    return nil
  }

  private func areQuantities(_ sides: (ArraySlice<UInt8>, ArraySlice<UInt8>)) -> Bool {
    reader.quantities.read(sides.0) != nil && reader.quantities.read(sides.1) != nil
  }
}
