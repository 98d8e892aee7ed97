/// Units that take all the rest of a text.
extension QuantityReader {
  /// A unit in the text is at most this many bytes long; what is longer is a sentence.
  private static let longestUnit = 64

  /// The unit that the rest of the text is, in its normal form, or nil where it is none: a name or sign
  /// first, single spaces and none around `/`, digits only inside of words and behind `/`.
  func wholeUnit(_ cursor: inout ByteCursor) -> String? {
    cursor.skipSpaces()
    if cursor.isAtEnd { return "" }
    guard cursor.rest.count <= Self.longestUnit else { return nil }
    // A name of several words; one word is looked up below.
    let isPhrase = cursor.rest.contains { $0 == 0x20 || $0 >= 0x80 }
    if isPhrase, let unit = known(words[cursor.rest]) ?? outOf(cursor.rest) {
      cursor.index = cursor.bytes.endIndex
      return unit
    }
    var unit: [UInt8] = []
    guard takeFirstName(&unit, &cursor) else { return nil }
    while !cursor.isAtEnd {
      if cursor.spaceLength > 0 {
        cursor.skipSpaces()
        if unit.last != 0x2F, cursor.current != 0x2F { unit.append(0x20) }
        continue
      }
      guard let byte = nextUnitBytes(unit, &cursor) else { return nil }
      unit += byte
    }
    return String(decoding: unit, as: UTF8.self)
  }

  private func takeFirstName(_ unit: inout [UInt8], _ cursor: inout ByteCursor) -> Bool {
    if let sign = words.currencySign(at: cursor) {
      unit += sign.unit.utf8
      cursor.index += sign.length
      return true
    }
    let word = cursor.takeLetters()
    if word.isEmpty { return cursor.current == 0x2F || cursor.current == 0x25 || isSign(cursor) }
    let name = cursor.isWordBoundary ? known(words[word]) : nil
    unit += name.map { Array($0.utf8) } ?? Array(word)
    return true
  }

  /// The bytes of the next letters, digits or sign of a unit, or nil where no unit has such.
  private func nextUnitBytes(
    _ unit: [UInt8], _ cursor: inout ByteCursor
  ) -> ArraySlice<UInt8>? {
    let letters = cursor.takeLetters()
    if !letters.isEmpty { return letters }
    let begin = cursor.index
    let last = unit.last ?? 0
    let followsWord = isLetter(last) || last >= 0x80
    switch cursor.current {
    case 0x30...0x39:
      guard followsWord || isDigit(last) || last == 0x2F || last == 0x2D else { return nil }
      cursor.index += 1
    case 0x2F:
      // `30/60/90` is no unit.
      guard !isDigit(last) || unit.contains(where: { isLetter($0) }) else { return nil }
      cursor.index += 1
    case 0x25, 0x26, 0x23: cursor.index += 1
    case 0x27, 0x2D, 0x2E, 0x5F:
      guard followsWord || isDigit(last) && unit.first != 0x2F else { return nil }
      cursor.index += 1
    default:
      guard isSign(cursor) || cursor.isAt("’"), let length = cursor.scalar?.length else {
        return nil
      }
      cursor.index += length
    }
    return cursor.bytes[begin..<cursor.index]
  }

  /// Whether `°`, `²`, `‰`, `·` or the like stands here.
  private func isSign(_ cursor: ByteCursor) -> Bool {
    guard cursor.current >= 0xC2, let scalar = cursor.scalar?.value else { return false }
    return scalar == "°" || scalar == "‰" || scalar == "·"
      || scalar.properties.generalCategory == .otherNumber
      || scalar.properties.generalCategory == .currencySymbol
  }

  private func known(_ word: UnitWord?) -> String? {
    switch word {
    case .currency(let unit)?, .name(let unit)?: unit
    default: nil
    }
  }

  /// `/5` for `out of 5`.
  private func outOf(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !words.outOf.isEmpty, let last = bytes.last, isDigit(last) else { return nil }
    let text = folded(utf8: bytes)
    for word in words.outOf where text.hasPrefix(word + " ") {
      let number = text.utf8.dropFirst(word.utf8.count + 1)
      if number.allSatisfy(isDigit) { return "/" + String(Substring(number)) }
    }
    return nil
  }
}
