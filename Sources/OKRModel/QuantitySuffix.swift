/// What may follow a number.
extension QuantityReader {
  /// Reads all that follows the number; nil where it is neither a magnitude nor a unit.
  func wholeSuffix(_ start: Head, _ cursor: inout ByteCursor) -> Suffix? {
    if cursor.isAtEnd { return Suffix(number: start.number, unit: start.currency ?? "") }
    var number = start.number
    var currency = start.currency
    let isGlued = cursor.spaceLength == 0
    cursor.skipSpaces()
    let begin = cursor.index
    let word = cursor.takeLetters()
    switch words[word] {
    case .magnitude(let power)? where cursor.isWordBoundary:
      guard let scaled = number.scaled(byPowerOfTen: power) else { return nil }
      number = scaled
      cursor.skipSpaces()
      skipLinkWord(&cursor)
    case .duration(let unit)? where currency == nil:
      if let time = time(number, unit, &cursor), cursor.isAtEnd { return time }
      cursor.index = begin
    case nil:
      if isGlued, isExponent(word, cursor) { return nil }
      cursor.index = begin
      guard currency == nil, let both = words.magnitudeAndCurrency(word) else { break }
      guard let scaled = number.scaled(byPowerOfTen: both.power) else { return nil }
      number = scaled
      currency = both.unit
      cursor.index += word.count
    default: cursor.index = begin
    }
    guard let unit = wholeUnit(&cursor) else { return nil }
    return Suffix(number: number, unit: joined(currency, unit))
  }

  /// Reads what surely belongs to the number, and leaves the cursor behind it.
  func prefixSuffix(_ start: Head, _ cursor: inout ByteCursor) -> Suffix? {
    var suffix = Suffix(number: start.number, unit: start.currency ?? "")
    var end = cursor
    let isGlued = end.spaceLength == 0
    end.skipOneSpace()
    let word = end.takeLetters()
    switch words[word] {
    case .magnitude(let power)? where end.isWordBoundary:
      guard let scaled = suffix.number.scaled(byPowerOfTen: power) else { return nil }
      suffix.number = scaled
      cursor = end
      takeKnownUnit(&suffix, &cursor)
    case .duration(let unit)? where start.currency == nil:
      var wordEnd = end
      if let time = time(suffix.number, unit, &end) {
        cursor = end
        suffix = time
      } else if wordEnd.current == 0x2F {
        suffix.unit = String(decoding: word, as: UTF8.self)
        suffix.duration = unit
        takeRate(&suffix, &wordEnd)
        cursor = wordEnd
        return suffix
      }
    case nil where isGlued && !word.isEmpty:
      if isExponent(word, end) { return nil }
      cursor = end
      if let both = words.magnitudeAndCurrency(word),
        let scaled = suffix.number.scaled(byPowerOfTen: both.power)
      {
        suffix = Suffix(number: scaled, unit: both.unit)
      } else {
        suffix.unit = joined(start.currency, String(decoding: word, as: UTF8.self))
      }
    default: takeKnownUnit(&suffix, &cursor)
    }
    takeRate(&suffix, &cursor)
    return suffix
  }

  /// Takes `%`, a currency or a named unit with at most one space in front.
  private func takeKnownUnit(_ suffix: inout Suffix, _ cursor: inout ByteCursor) {
    guard suffix.unit.isEmpty else { return }
    var end = cursor
    end.skipOneSpace()
    if end.take("%") {
      suffix.unit = "%"
    } else if let sign = words.currencySign(at: end) {
      suffix.unit = sign.unit
      end.index += sign.length
    } else {
      switch words[end.takeLetters()] {
      case .currency(let unit)? where end.isWordBoundary: suffix.unit = unit
      case .name(let unit)? where end.isWordBoundary: suffix.unit = unit
      default: return
      }
    }
    cursor = end
  }

  /// Takes `/month`, `/5` or ` / 5`.
  private func takeRate(_ suffix: inout Suffix, _ cursor: inout ByteCursor) {
    var end = cursor
    let hasSpace = end.spaceLength > 0
    end.skipOneSpace()
    guard end.take("/") else { return }
    let hasSecondSpace = end.spaceLength > 0
    end.skipOneSpace()
    let begin = end.index
    if isDigit(end.current) {
      while isDigit(end.current), end.index - begin < 8 { end.index += 1 }
    } else if !hasSpace, !hasSecondSpace {
      _ = end.takeLetters()
    }
    guard end.index > begin, end.isWordBoundary, end.current != 0x2F else { return }
    suffix.unit += "/" + String(decoding: end.bytes[begin..<end.index], as: UTF8.self)
    suffix.duration = nil
    cursor = end
  }

  /// The amount of time that begins with this number and unit: `2h 30min` counts in its smallest
  /// unit, and the 30 of `2h30` and `2 h 30` in sixtieths of the unit before. Nil where the unit goes
  /// on as another word (`min/day`); the cursor is behind what was read.
  private func time(
    _ number: DecimalNumber, _ unit: DurationUnit, _ cursor: inout ByteCursor
  ) -> Suffix? {
    var total = Suffix(number: number, unit: unit.name, duration: unit)
    var last = unit
    while true {
      var end = cursor
      let isGlued = end.spaceLength == 0
      end.skipOneSpace()
      let begin = end.index
      guard isDigit(end.current), let part = numbers.scan(&end), number.isInteger else { break }
      let digits = end.index
      end.skipOneSpace()
      let word = end.takeLetters()
      let next: DurationUnit
      if case .duration(let named)? = words[word] {
        next = named
      } else if isGlued
        ? word.isEmpty || end.index > digits + word.count
        : word.isEmpty && digits == begin + 2,
        let sixtieth = words.duration(nanoseconds: last.nanoseconds / 60)
      {
        next = sixtieth
        end.index = digits
      } else {
        break
      }
      guard next.nanoseconds < last.nanoseconds, last.nanoseconds % next.nanoseconds == 0 else {
        break
      }
      let factor = DecimalNumber(last.nanoseconds / next.nanoseconds)
      total = Suffix(number: total.number * factor + part.value, unit: next.name, duration: next)
      last = next
      cursor = end
    }
    return cursor.isWordBoundary && cursor.current != 0x2F ? total : nil
  }

  /// Whether a word makes the number one in exponent notation, which nobody writes in an objective.
  private func isExponent(_ word: ArraySlice<UInt8>, _ cursor: ByteCursor) -> Bool {
    guard word.count == 1, let letter = word.first, letter | 0x20 == 0x65 else { return false }
    return isDigit(cursor.current) || cursor.current == 0x2D || cursor.current == 0x2B
  }

  private func skipLinkWord(_ cursor: inout ByteCursor) {
    guard !words.links.isEmpty else { return }
    var end = cursor
    guard !end.takeLetters().isEmpty else { return }
    let hasApostrophe = end.take("'") || end.take("’")
    guard hasApostrophe || end.spaceLength > 0, end.index - cursor.index <= 16,
      words.links.contains(folded(utf8: cursor.bytes[cursor.index..<end.index]))
    else { return }
    end.skipSpaces()
    cursor = end
  }

  private func joined(_ currency: String?, _ unit: String) -> String {
    guard let currency else { return unit }
    if unit.isEmpty { return currency }
    return currency + (unit.hasPrefix("/") ? "" : " ") + unit
  }
}

extension DecimalNumber {
  /// The number times a power of ten, or nil where it does not fit.
  func scaled(byPowerOfTen power: Int) -> DecimalNumber? {
    let (sum, overflow) = exponent.addingReportingOverflow(power)
    return overflow ? nil : DecimalNumber(significand: significand, exponent: sum)
  }
}
