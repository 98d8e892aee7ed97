import OKRModel

/// Numbers as people write them, in either language: `1,200`, `1 200`, `73,5 %`, `$1.2M`, `500K€`, `10+`.
extension Tokenizer {
  /// Reads the number whose first digit or point is at the index.
  ///
  /// - Parameter start: where its sign stands, or the number itself.
  mutating func readNumber(from start: Int) {
    let first = index
    var whole = 0
    var digits = 0
    var decimals = 0
    var groups = 0
    var isPlain = true
    var isName = false
    func digit(_ byte: UInt8) -> Int { Int(byte & 0x0F) }

    while isDigit(byte(index)), digits < 18 {
      whole = whole * 10 + digit(bytes[index])
      digits += 1
      index += 1
    }
    var separator: UInt8 = 0
    var hasDecimals = false
    scan: while !isDigit(byte(index)) {
      let current = byte(index)
      let space = spaceLength(at: index)
      if space > 0 || current == 0x27 {
        let length = space > 0 ? space : 1
        guard !hasDecimals, groups == 0 || separator == 0x20, digits - groups * 3 <= 3, digits > 0,
          bytes[first] != 0x30, isGroup(at: index + length)
        else { break }
        separator = 0x20
        index += length
      } else if current == UInt8(ascii: ".") || current == UInt8(ascii: ",") {
        guard isDigit(byte(index + 1)) else { break }
        if hasDecimals {
          isName = true
          break
        }
        let grouped = isGroup(at: index + 1)
        if grouped, digits - groups * 3 <= 3, digits > 0, bytes[first] != 0x30,
          separator == 0 || separator == current, isGroupMark(current, index + 4, groups)
        {
          separator = current
          index += 1
        } else {
          // The same mark for the second time: 1.2.3 and 01.02.2026.
          if separator == current {
            isName = true
            break
          }
          hasDecimals = true
          index += 1
          while isDigit(byte(index)), digits < 18 {
            whole = whole * 10 + digit(bytes[index])
            digits += 1
            decimals += 1
            index += 1
          }
          continue
        }
      } else {
        break scan
      }
      groups += 1
      isPlain = false
      for _ in 0..<3 where digits < 18 {
        whole = whole * 10 + digit(byte(index))
        digits += 1
        index += 1
      }
    }
    if isName || isDigit(byte(index)) || isDate(first) { return name(from: start) }
    let isNegative = start < first && bytes[start] != UInt8(ascii: "+")
    guard
      let value = DecimalNumber(
        significand: Int128(isNegative ? -whole : whole), exponent: -decimals)
    else { return name(from: start) }
    var number = NumberToken(value: value)
    number.sign = start == first ? 0 : isNegative ? -1 : 1
    number.isDecimal = hasDecimals
    number.isYear =
      isPlain && digits == 4 && !hasDecimals && start == first && (1990...2049).contains(whole)
    finish(&number, start)
  }

  /// Whether digits stand here that can be how many times: `x2`, `x1.5`, not `x86`.
  func isFactor(at offset: Int) -> Bool {
    guard isDigit(byte(offset)), index == 0 || !isWordByte(byte(index - 1)),
      !isDigit(byte(offset + 1))
        || byte(offset) <= UInt8(ascii: "2") && !isDigit(byte(offset + 2))
    else { return false }
    let after = byte(offset + 1)
    return !isWordByte(after) || isDigit(after) && !isWordByte(byte(offset + 2))
  }

  /// Reads `x1.5` as a number of times.
  mutating func readFactor(_ length: Int) {
    let start = index
    index += length
    readNumber(from: index)
    guard let last = tokens.indices.last, tokens[last].kind == .number else { return }
    numbers[tokens[last].number].unit = .times
    tokens[last].start = start
  }

  /// Whether exactly three digits stand here.
  private func isGroup(at offset: Int) -> Bool {
    isDigit(byte(offset)) && isDigit(byte(offset + 1)) && isDigit(byte(offset + 2))
      && !isDigit(byte(offset + 3))
  }

  /// Whether a point or comma in front of three digits separates groups: the comma does, except in a
  /// French percentage; the point does in French, and where groups went before.
  private func isGroupMark(_ mark: UInt8, _ end: Int, _ groups: Int) -> Bool {
    if groups > 0 { return true }
    let isPercentage =
      byte(end) == UInt8(ascii: "%") || byte(end + spaceLength(at: end)) == UInt8(ascii: "%")
    let isAgain = byte(end) == mark && isGroup(at: end + 1)
    if isAgain { return true }
    return switch vocabulary.language {
    case .english: mark == UInt8(ascii: ",")
    case .french: !isPercentage
    }
  }

  /// Whether the digits go on as a date or a time: `2026-09-15`, `15/03/2026`, `14:30`.
  private func isDate(_ first: Int) -> Bool {
    let mark = byte(index)
    guard isDigit(byte(index + 1)), index - first <= 4 else { return false }
    if mark == UInt8(ascii: ":") { return isDigit(byte(index + 2)) && !isDigit(byte(index + 3)) }
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else { return false }
    var end = index + 1
    while isDigit(byte(end)), end - index < 5 { end += 1 }
    return byte(end) == mark && isDigit(byte(end + 1))
  }

  private mutating func name(from start: Int) {
    takeNameBytes()
    var token = Token(kind: .name, start: start, end: index)
    if bytes[start..<index].contains(UInt8(ascii: "/"))
      || bytes[start..<index].contains(UInt8(ascii: "-"))
    {
      token.classes = [.period]
    }
    tokens.append(token)
  }

  /// Reads what is glued to the digits.
  private mutating func finish(_ number: inout NumberToken, _ start: Int) {
    if readOutOf(&number) { return append(number, start) }
    let current = byte(index)
    if current == UInt8(ascii: "-"), isWordByte(byte(index + 1)), !isDigit(byte(index + 1)) {
      number.isHyphenated = true
    } else if current == UInt8(ascii: ":"), isDigit(byte(index + 1)) {
      index += 1
      while isDigit(byte(index)) { index += 1 }
      number.unit = .ratio
    } else if isWordByte(current), current < 0x80 || current == 0xC3 {
      let begin = index
      while isWordByte(byte(index)),
        byte(index) < 0x80 || byte(index) == 0xC3 || byte(index - 1) == 0xC3
      {
        index += 1
        if index - begin > 12 { return name(from: start) }
      }
      guard take(suffix: begin..<index, of: &number) else {
        index = begin
        return name(from: start)
      }
    }
    readMarks(&number)
    append(number, start)
  }

  private mutating func readMarks(_ number: inout NumberToken) {
    var end = index + spaceLength(at: index)
    if byte(end) == UInt8(ascii: "%") {
      number.unit = .percent
      index = end + 1
    } else if let (code, length) = currency(at: end) {
      // `3 $400 contracts`: a sign with digits behind it belongs to those.
      if end == index || !isDigit(byte(end + length)) {
        number.unit = .currency(code)
        index = end + length
      }
    }
    if byte(index) == UInt8(ascii: "+"), !isDigit(byte(index + 1)) {
      number.hasPlus = true
      index += 1
    }
    end = index + spaceLength(at: index)
    if number.unit == .percent, byte(end) == UInt8(ascii: "+") { number.hasPlus = true }
  }

  mutating func append(_ number: NumberToken, _ start: Int) {
    var token = Token(kind: .number, start: start, end: index)
    token.number = numbers.count
    numbers.append(number)
    tokens.append(token)
  }

  /// `4.5/5`, `3,2 / 5`, and the names `24/7`, `80/20`.
  private mutating func readOutOf(_ number: inout NumberToken) -> Bool {
    var end = index + spaceLength(at: index)
    guard byte(end) == UInt8(ascii: "/") else { return false }
    end += 1
    end += spaceLength(at: end)
    let begin = end
    while isDigit(byte(end)), end - begin < 4 { end += 1 }
    guard end > begin, !isWordByte(byte(end)) else { return false }
    number.per = "/" + String(decoding: bytes[begin..<end], as: UTF8.self)
    if byte(end) == UInt8(ascii: "%") { return false }
    index = end
    return true
  }

  func currency(at offset: Int) -> (String, Int)? {
    switch byte(offset) {
    case UInt8(ascii: "$"): return ("USD", 1)
    case 0xC2:
      if byte(offset + 1) == 0xA3 { return ("GBP", 2) }
      return byte(offset + 1) == 0xA5 ? ("JPY", 2) : nil
    case 0xE2:
      guard byte(offset + 1) == 0x82 else { return nil }
      if byte(offset + 2) == 0xAC { return ("EUR", 3) }
      return byte(offset + 2) == 0xB9 ? ("INR", 3) : nil
    default: return nil
    }
  }

  /// Understands letters that are glued to a number; false where they make it a name.
  private mutating func take(suffix: Range<Int>, of number: inout NumberToken) -> Bool {
    let text = String(decoding: bytes[suffix], as: UTF8.self)
    let lower = folded(text)
    let isMoney = currency(at: index) != nil || (tokens.last.map { $0.kind == .currency } ?? false)
    if let power = magnitude(text, lower, isMoney) { return number.scale(power) }
    // 4G, 3D, 5S
    if text == "G" || text == "D" || text == "S", suffix.lowerBound > 0,
      suffix.lowerBound < 2 || !isDigit(byte(suffix.lowerBound - 2))
    {
      return false
    }
    if lower == "x" {
      number.unit = .times
      return true
    }
    for (letters, power) in [("k", 3), ("m", 6), ("md", 9), ("mds", 9), ("b", 9), ("bn", 9)]
    where lower.hasPrefix(letters) {
      let rest = String(lower.dropFirst(letters.count))
      if let code = vocabulary.currencyCode(rest) {
        number.unit = .currency(code)
        return number.scale(power)
      }
    }
    if let code = vocabulary.currencyCode(lower) {
      number.unit = .currency(code)
      return true
    }
    if vocabulary.isUnit(lower) {
      number.unit = .text(text)
      // `2h30` goes on with sixtieths.
      while isDigit(byte(index)) { index += 1 }
      return true
    }
    return false
  }

  private func magnitude(_ text: String, _ lower: String, _ isMoney: Bool) -> Int? {
    switch lower {
    case "k": 3
    case "m": text == "M" || isMoney ? 6 : nil
    case "b", "bn", "md", "mds": 9
    case "mn", "mm", "mio": 6
    case "t": isMoney ? 12 : nil
    default: nil
    }
  }
}

extension NumberToken {
  /// Multiplies by a power of ten; false where the number does not fit.
  mutating func scale(_ power: Int) -> Bool {
    guard
      let scaled = DecimalNumber(significand: value.significand, exponent: value.exponent + power)
    else { return false }
    value = scaled
    return true
  }
}
