/// What a word or sign behind a number can mean in a style.
enum UnitWord: Sendable {
  case magnitude(Int)
  case duration(DurationUnit)
  case currency(String)
  case name(String)
}

/// The words of a style, found as they are written and, failing that, without case and accents.
struct UnitWords: Sendable {
  private var exact: [String: UnitWord] = [:]
  private var folds: [String: UnitWord] = [:]
  /// Both, for words that folding leaves as they are.
  private var plain: [String: UnitWord] = [:]
  /// Units of time by their length, the first name in the order of spelling.
  private var durations: [Int: DurationUnit] = [:]
  let outOf: [String]
  let links: [String]

  init(style: NumberStyle) {
    outOf = style.outOfWords.map { folded($0) }.filter { !$0.isEmpty }
    links = style.linkWords.map { folded($0) }.filter { !$0.isEmpty }
    // Where two entries share a spelling, magnitudes come first; the rest is settled by sorting.
    add(style.magnitudes) { .magnitude($0) }
    add(style.durations) { .duration($0) }
    add(style.currencies) { .currency($0) }
    add(style.unitNames) { .name($0) }
    for (_, unit) in style.durations.sorted(by: { $0.key < $1.key }) {
      durations[unit.nanoseconds] = durations[unit.nanoseconds] ?? unit
    }
    plain = exact.merging(folds) { first, _ in first }
  }

  private mutating func add<Value>(_ entries: [String: Value], as word: (Value) -> UnitWord) {
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      let word = word(value)
      if exact[key] == nil { exact[key] = word }
      let fold = folded(key)
      if folds[fold] == nil { folds[fold] = word }
    }
  }

  func duration(nanoseconds: Int) -> DurationUnit? { durations[nanoseconds] }

  /// No word of a style is longer than this many bytes.
  private static let longest = 32

  subscript(word: ArraySlice<UInt8>) -> UnitWord? {
    guard !word.isEmpty, word.count <= Self.longest else { return nil }
    if word.allSatisfy({ $0 &- 0x61 < 26 }) { return plain[String(decoding: word, as: UTF8.self)] }
    return exact[String(decoding: word, as: UTF8.self)] ?? folds[folded(utf8: word)]
  }

  /// The currency that a sign here is, and the sign's length.
  func currencySign(at cursor: ByteCursor) -> (unit: String, length: Int)? {
    let first = cursor.current
    guard first == 0x24 || first >= 0xC2, let (scalar, length) = cursor.scalar,
      scalar.properties.generalCategory == .currencySymbol
    else { return nil }
    if case .currency(let unit)? = exact[String(Character(scalar))] { return (unit, length) }
    return (String(Character(scalar)), length)
  }

  /// The currency in front of a number: `€`, `US$`, `EUR`.
  func currencyPrefix(at cursor: ByteCursor) -> (unit: String, length: Int)? {
    if let sign = currencySign(at: cursor) { return sign }
    var end = cursor
    let letters = end.takeLetters()
    guard !letters.isEmpty, letters.count <= 8 else { return nil }
    if let sign = currencySign(at: end) {
      end.index += sign.length
      guard case .currency(let unit)? = self[cursor.bytes[cursor.index..<end.index]] else {
        return nil
      }
      return (unit, end.index - cursor.index)
    }
    guard case .currency(let unit)? = self[letters] else { return nil }
    return (unit, letters.count)
  }

  /// The power and the currency of one word that is both: `MEUR`, `kUSD`.
  func magnitudeAndCurrency(_ word: ArraySlice<UInt8>) -> (power: Int, unit: String)? {
    for length in 1...2 where word.count >= length + 3 {
      if case .magnitude(let power)? = self[word.prefix(length)],
        case .currency(let unit)? = self[word.dropFirst(length)]
      {
        return (power, unit)
      }
    }
    return nil
  }
}
