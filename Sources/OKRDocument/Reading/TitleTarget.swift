import OKRModel
import SourceText

/// The reading of a target out of a title.
struct TitleTarget {
  let source: SourceText
  let pack: LanguagePack

  /// The target that a title states as two numbers: "from 400 to 640 leads", "de 400 à 640",
  /// "400 → 640". The language of the file decides which words count.
  func target(in range: Range<Int>) -> Target? {
    let bytes = source.bytes
    var index = range.lowerBound
    var isWordStart = true
    while index < range.upperBound {
      defer {
        isWordStart = bytes[index] == 0x20 || bytes[index] == 0x28
        index += 1
      }
      guard isWordStart else { continue }
      let isDigit = (0x30...0x39).contains(bytes[index])
      var start = index
      if !isDigit {
        guard let behind = skip(pack.fromWords, at: index, to: range.upperBound) else {
          guard let first = quantity(at: index, to: range.upperBound),
            bytes[index] >= 0x80
              || bytes[index] == 0x24 || bytes[index] == 0x2D
          else { continue }
          if let target = arrowTarget(first, to: range.upperBound) { return target }
          continue
        }
        start = behind
      }
      guard let first = quantity(at: start, to: range.upperBound) else { continue }
      if let target = arrowTarget(first, to: range.upperBound) { return target }
      guard !isDigit else { continue }
      if let behind = behindSecondWord(after: first.end, to: range.upperBound),
        let second = quantity(at: behind, to: range.upperBound)
      {
        return .change(from: first.quantity.takingUnit(of: second.quantity), to: second.quantity)
      }
    }
    return nil
  }

  private func quantity(at start: Int, to end: Int) -> (quantity: Quantity, end: Int)? {
    guard start < end else { return nil }
    let slice = source.bytes[start..<min(end, start + 64)]
    guard let (reading, length) = pack.quantities.read(prefix: slice), length > 0
    else {
      return nil
    }
    return (reading.quantity, start + length)
  }

  private func arrowTarget(_ first: (quantity: Quantity, end: Int), to end: Int) -> Target? {
    let bytes = source.bytes
    var index = skipBlanks(first.end, to: end)
    if bytes[index..<end].starts(with: [0xE2, 0x86, 0x92]) {
      index += 3
    } else if bytes[index..<end].starts(with: [0x2D, 0x3E]) {
      index += 2
    } else {
      return nil
    }
    index = skipBlanks(index, to: end)
    guard let second = quantity(at: index, to: end) else { return nil }
    return .change(from: first.quantity.takingUnit(of: second.quantity), to: second.quantity)
  }

  /// Behind the word between two numbers; up to three words of a unit may stand before it.
  private func behindSecondWord(after start: Int, to end: Int) -> Int? {
    var index = start
    for _ in 0..<4 {
      index = skipBlanks(index, to: end)
      if let behind = skip(pack.toWords, at: index, to: end) { return behind }
      while index < end, source.bytes[index] != 0x20 { index += 1 }
    }
    return nil
  }

  /// Behind one of some words and the blanks after it, if it stands at a place.
  private func skip(_ words: Set<FoldedName>, at start: Int, to end: Int) -> Int? {
    let bytes = source.bytes[start..<end]
    guard let blank = bytes.prefix(24).firstIndex(where: { $0 == 0x20 || $0 == 0xC2 }) else {
      return nil
    }
    guard words.contains(FoldedName(bytes[start..<blank])) else { return nil }
    return skipBlanks(blank, to: end)
  }

  private func skipBlanks(_ start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if source.bytes[index] == 0x20 {
        index += 1
      } else if index + 1 < end, source.bytes[index] == 0xC2, source.bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }
}
