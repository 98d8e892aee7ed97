import OKRModel

/// Reads a title into tokens, once from the first byte to the last.
struct Tokenizer {
  let bytes: [UInt8]
  let vocabulary: WordingVocabulary
  var index = 0
  var tokens: [Token] = []
  var numbers: [NumberToken] = []
  private var word = FoldedWord()
  private var depth: UInt8 = 0
  var hasStart = false

  init(_ bytes: [UInt8], _ vocabulary: WordingVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    tokens.reserveCapacity(min(bytes.count / 4 + 4, 4096))
  }

  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  mutating func run() {
    var hasSpace = true
    while index < bytes.count {
      let before = tokens.count
      let space = spaceLength(at: index)
      if space > 0 {
        index += space
        hasSpace = true
        continue
      }
      readToken()
      if index < bytes.count || tokens.count > before {
        for place in before..<tokens.count {
          tokens[place].isGlued = place == before ? !hasSpace : true
          tokens[place].depth = depth
        }
      }
      hasSpace = false
    }
    joinSequences()
  }

  /// The length of the space of any kind at an offset, 0 for none.
  func spaceLength(at offset: Int) -> Int {
    switch byte(offset) {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return byte(offset + 1) == 0xA0 ? 2 : 0
    case 0xE2:
      let next = byte(offset + 1)
      let last = byte(offset + 2)
      if next == 0x80, (0x80...0x8B).contains(last) || last == 0xAF { return 3 }
      return next == 0x81 && (last == 0x9F || last == 0xA0) ? 3 : 0
    case 0xE3: return byte(offset + 1) == 0x80 && byte(offset + 2) == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private mutating func readToken() {
    let first = byte(index)
    switch first {
    case 0x30...0x39: readNumber(from: index)
    case UInt8(ascii: "x") where isFactor(at: index + 1): readFactor(1)
    case 0x61...0x7A, 0x41...0x5A: readWord()
    case UInt8(ascii: "."):
      if isDigit(byte(index + 1)), !isWordByte(byte(index - 1)) {
        readNumber(from: index)
      } else {
        sign(.stop, 1)
      }
    case UInt8(ascii: "-"), UInt8(ascii: "+"): readSign(first)
    case 0x00..<0x80: readASCII(first)
    default: readOther()
    }
  }

  mutating func sign(_ kind: Token.Kind, _ length: Int) {
    let end = min(index + length, bytes.count)
    tokens.append(Token(kind: kind, start: index, end: end))
    index = end
  }

  private mutating func readSign(_ first: UInt8) {
    let next = byte(index + 1)
    if first == UInt8(ascii: "-") {
      if next == UInt8(ascii: ">") { return sign(.arrow, 2) }
      if next == UInt8(ascii: "-"), byte(index + 2) == UInt8(ascii: ">") { return sign(.arrow, 3) }
    }
    let isDay =
      index > 0 && (bytes[index - 1] == UInt8(ascii: "J") || bytes[index - 1] == UInt8(ascii: "D"))
      && !isWordByte(byte(index - 2))
    let isAfterSpace =
      isDay || index == 0 || spaceLength(at: index - 1) > 0
      || !isWordByte(byte(index - 1))
        && byte(index - 1) < 0x80
      || byte(index - 1) == 0xA0 || byte(index - 1) == 0xAF
    if isDigit(next), isAfterSpace {
      let start = index
      index += 1
      readNumber(from: start)
      return
    }
    sign(first == UInt8(ascii: "-") ? .dash : .plus, 1)
  }

  private mutating func readASCII(_ first: UInt8) {
    let next = byte(index + 1)
    switch first {
    case UInt8(ascii: ","): sign(.comma, 1)
    case UInt8(ascii: ";"): sign(.semicolon, 1)
    case UInt8(ascii: ":"): sign(.colon, 1)
    case UInt8(ascii: "!"): sign(.stop, 1)
    case UInt8(ascii: "?"): sign(.question, 1)
    case UInt8(ascii: "/"): sign(.slash, 1)
    case UInt8(ascii: "&"): sign(.ampersand, 1)
    case UInt8(ascii: "%"): sign(.percent, 1)
    case UInt8(ascii: "="):
      if next == UInt8(ascii: ">") { sign(.arrow, 2) } else { sign(.equals, 1) }
    case UInt8(ascii: "<"):
      sign(.less, next == UInt8(ascii: "=") ? 2 : 1)
    case UInt8(ascii: ">"):
      sign(.more, next == UInt8(ascii: "=") ? 2 : 1)
    case UInt8(ascii: "(") where byte(index - 1) == UInt8(ascii: "]"):
      readAddress { $0 == UInt8(ascii: ")") }
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      if depth < 200 { depth += 1 }
      sign(.open, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      sign(.close, 1)
      if depth > 0 { depth -= 1 }
    case UInt8(ascii: "$"): sign(.currency, 1)
    case UInt8(ascii: "'"): index += 1
    default: sign(.other, 1)
    }
  }

  /// Takes the address of a link: nothing in it counts.
  private mutating func readAddress(until isEnd: (UInt8) -> Bool) {
    let start = index
    while index < bytes.count, spaceLength(at: index) == 0, !isEnd(bytes[index]) { index += 1 }
    if byte(index) == UInt8(ascii: ")") { index += 1 }
    tokens.append(Token(kind: .other, start: start, end: index))
  }

  /// Whether a scheme ends here: `https://`
  private var isAddress: Bool {
    byte(index) == UInt8(ascii: ":") && byte(index + 1) == UInt8(ascii: "/")
      && byte(index + 2) == UInt8(ascii: "/")
  }

  /// A scalar beyond ASCII: a letter, or a sign.
  private mutating func readOther() {
    let (scalar, length) = scalar(at: index)
    switch scalar {
    case "→", "⇒", "➔", "➜", "⟶", "↗", "↘", "➡", "►": sign(.arrow, length)
    case "≥", "⩾", "≧": sign(.more, length)
    case "≤", "⩽", "≦": sign(.less, length)
    case "−":
      if isDigit(byte(index + length)) {
        let start = index
        index += length
        readNumber(from: start)
      } else {
        sign(.dash, length)
      }
    case "–", "—", "‑", "‐":
      // ` –30 %` is a change.
      if isDigit(byte(index + length)), index > 0, spaceLength(at: index - 1) > 0,
        tokens.last?.kind != .number
      {
        let start = index
        index += length
        readNumber(from: start)
      } else {
        sign(.dash, length)
      }
    case "€", "£", "¥", "₹": sign(.currency, length)
    case "’", "ʼ": index += length
    case "×":
      if isFactor(at: index + length) { readFactor(length) } else { sign(.other, length) }
    case "…": sign(.stop, length)
    case "«", "»", "“", "”", "‘", "•", "·", "±": sign(.other, length)
    default:
      if scalar.properties.isAlphabetic { readWord() } else { sign(.other, length) }
    }
  }

  /// The scalar at an offset; what is not UTF-8 is U+FFFD of one byte.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let end = min(offset + 4, bytes.count)
    var iterator = bytes[offset..<end].makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) {
      return (scalar, UTF8.width(scalar))
    }
    return ("\u{FFFD}", 1)
  }

  mutating func readWord() {
    let start = index
    word.removeAll()
    var isUppercase = true
    var letters = 0
    var digits = 0
    var isAccented = false
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A:
        word.append(byte)
        isUppercase = false
        letters += 1
        isAccented = false
      case 0x41...0x5A:
        word.append(byte | 0x20)
        letters += 1
        isAccented = false
      case 0x30...0x39:
        word.append(byte)
        digits += 1
      case 0x80...:
        let (scalar, length) = scalar(at: index)
        guard scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value) else {
          break scan
        }
        word.append(scalar)
        isAccented = true
        isUppercase = isUppercase && !scalar.properties.isLowercase
        letters += 1
        index += length
        continue
      default: break scan
      }
      index += 1
    }
    // A word that no letter was taken of would be read again for ever.
    if index == start { return sign(.other, 1) }
    var token = Token(kind: digits > 0 ? .name : .word, start: start, end: index)
    token.isCapitalized = (0x41...0x5A).contains(bytes[start])
    token.isUppercase = isUppercase && letters > 1
    token.hash = word.hash
    token.lemma = word.hash
    let isPast =
      isAccented || word.count > 1 && word.bytes[word.count - 2] == 0x65 && hasAccent(before: index)
    look(&token, isAccented: isPast)
    if digits > 0 { token.classes = nameClasses(start..<index) }
    skipPossessive()
    tokens.append(token)
    if isAddress { return readAddress { _ in false } }
    joinTicket()
  }

  /// Whether one of the last letters, `ée`, `és`, carries an accent.
  private func hasAccent(before end: Int) -> Bool {
    bytes[max(0, end - 5)..<end].contains { $0 >= 0x80 }
  }

  private mutating func look(_ token: inout Token, isAccented: Bool) {
    let words = vocabulary.words
    guard
      let (entry, form, lemma) = vocabulary.inflection.look(
        for: word, isAccented: isAccented, find: { words[$0] })
    else { return }
    token.isStart = entry.isStart
    hasStart = hasStart || entry.isStart
    token.classes = entry.classes
    token.form = form
    token.lemma = lemma
    token.number = entry.number
    token.magnitude = entry.magnitude
    token.currency = entry.currency
    token.fraction = entry.fraction
  }

  /// `'s` and `n't` behind an English word tell nothing.
  private mutating func skipPossessive() {
    let apostrophe = byte(index) == 0x27 ? 1 : isTypographicApostrophe(at: index) ? 3 : 0
    guard apostrophe > 0, vocabulary.language == .english else { return }
    var end = index + apostrophe
    while end - index - apostrophe < 3, isWordByte(byte(end)) { end += 1 }
    if !isWordByte(byte(end)) { index = end }
  }

  func isTypographicApostrophe(at offset: Int) -> Bool {
    byte(offset) == 0xE2 && byte(offset + 1) == 0x80 && byte(offset + 2) == 0x99
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
