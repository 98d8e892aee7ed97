/// What was to be filled in.
extension TitleReading {
  mutating func findPlaceholder() {
    for place in tokens.indices where isPlaceholder(place) {
      placeholder = tokens[place].start..<tokens[blankEnd(place)].end
      return
    }
  }

  /// The last token of what is to be filled in: the closing bracket, the last of several marks.
  private func blankEnd(_ place: Int) -> Int {
    var end = place
    switch kind(place) {
    case .open where isBlank(place), .less where isBlank(place):
      while end + 1 < tokens.count, end < place + Self.reach, kind(end) != .close,
        kind(end) != .more
      {
        end += 1
      }
    case .question, .other:
      while kind(end + 1) == kind(place), self[end + 1]?.isGlued == true { end += 1 }
    default: break
    }
    return end
  }

  private func isPlaceholder(_ place: Int) -> Bool {
    let token = tokens[place]
    switch token.kind {
    case .word:
      if token.isA(.placeholder) {
        return token.end - token.start > 2 || kind(place + 1) == .percent || token.isUppercase
          || isAny(place + 1, [.market, .artefact])
      }
      if token.isA(.template) { return isTemplate(place) }
      return token.end - token.start == 1 && isUnknown(place)
    case .less, .open: return isBlank(place)
    case .question:
      return kind(place + 1) == .question || kind(place + 1) == .percent
        || kind(place + 1) == .slash && kind(place + 2) == .number
        || kind(place + 1) == .arrow || kind(place - 1) == .arrow
        || kind(place - 1) == .less || kind(place - 1) == .more || kind(place - 1) == .currency
    case .stop:
      return kind(place + 1) == .percent && bytes[token.start] != UInt8(ascii: "!")
    case .other where bytes[token.start] == UInt8(ascii: "#"):
      return !token.isGlued && self[place + 1].map { !$0.isGlued && $0.kind == .word } ?? false
        && isAny(place + 1, [.preposition, .market, .artefact, .from])
    case .other:
      return bytes[token.start] == UInt8(ascii: "_") && kind(place + 1) == .other
        && bytes[tokens[place + 1].start] == UInt8(ascii: "_")
    default: return false
    }
  }

  /// `<number>`, `[target]`, `{date}`: brackets around the name of what belongs there.
  private func isBlank(_ place: Int) -> Bool {
    let opening = bytes[tokens[place].start]
    if opening == UInt8(ascii: "["), kind(place + 1) == .percent, kind(place + 2) == .close {
      return true
    }
    var end = place + 1
    while end < place + 5, let token = self[end], token.kind == .word { end += 1 }
    guard end > place + 1, tokens[place].range.count == 1, let close = self[end] else {
      return false
    }
    if opening == UInt8(ascii: "<") {
      return tokens[place + 1].isGlued && close.kind == .more && close.isGlued
        && close.range.count == 1
    }
    guard close.kind == .close, opening != UInt8(ascii: "(") else { return false }
    // `[text](address)` is a link.
    return byte(close.end) != UInt8(ascii: "(") && isAny(end - 1, [.template, .blank])
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// `Key Result 1` as the whole title.
  private func isTemplate(_ place: Int) -> Bool {
    place == 0 && tokens.count == 2 && (tokens[1].kind == .number || tokens[1].kind == .other)
      || place == 0 && tokens.count == 1
  }

  /// `X %`, `N subscribers`, `from x to y`: a letter where a number belongs.
  private func isUnknown(_ place: Int) -> Bool {
    let token = tokens[place]
    let letter = bytes[token.start]
    let isUpper = letter < 0x60
    guard
      [UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "z")].contains(
        letter | 0x20)
    else { return false }
    let next = self[place + 1]
    if next?.kind == .percent { return true }
    if next?.kind == .dash, next?.isGlued == true { return false }
    let last = self[place - 1]
    if last?.kind == .number || last?.kind == .name || last?.isGlued == true && last?.kind == .dash
      || next?.kind == .number
    {
      return false
    }
    if last?.kind == .currency
      || last?.kind == .open && bytes[last?.start ?? 0] == UInt8(ascii: "[")
    {
      return true
    }
    if letter | 0x20 == UInt8(ascii: "x") {
      // Product X, the network X: a name.
      if isUpper, isAny(place - 1, [.artefact, .market, .abstract, .numbered]) { return false }
      return last.map {
        $0.isAny([
          .to, .from, .by, .reach, .hire, .increase, .decrease, .deliver, .event, .become, .more,
          .less,
        ]) || $0.kind == .less || $0.kind == .more || $0.kind == .arrow
      } ?? true
        || next?.kind == .word && (!isUpper || !isAny(place - 1, [.preposition]))
    }
    let isGlued = next.map { $0.isGlued } ?? false
    guard isUpper, !isGlued else { return false }
    if letter == UInt8(ascii: "N") {
      return next?.kind == .word && !isAny(place + 1, [.preposition, .and])
        || isAny(place - 1, [.from, .by]) && isA(place + 1, .to)
    }
    return isAny(place - 1, [.to, .from, .by])
  }
}
