public import OKRModel

/// The value of a check-in as somebody typed it, and as it is to be written.
public struct CheckInValue: Sendable, Hashable {
  public var quantity: Quantity
  /// The text of the cell.
  public var text: String
  public var isAmbiguous: Bool
}

extension LanguagePack {
  /// Reads the value of a check-in as a cell would be read that is written in this language; nil for
  /// what is none. A word for done or not is written in this language, too.
  public func checkInValue(
    _ typed: String, of target: Target?, packs: LanguagePacks = .builtIn
  ) -> CheckInValue? {
    let text = typed.onOneLine.trimmed
    if target == .binary, let isDone = packs.answer(reading: text) {
      let word = isDone ? yesWord : noWord
      return CheckInValue(
        quantity: Quantity(isDone ? .one : .zero, spelling: word), text: word, isAmbiguous: false)
    }
    guard !text.utf8.isMistypedNumber, let reading = quantities.read(text) else { return nil }
    return CheckInValue(
      quantity: reading.quantity, text: text, isAmbiguous: reading.isAmbiguous)
  }

  /// Reads a confidence in this language, else in any other, and gives it as this one writes it: `0,8`
  /// in French.
  public func confidence(
    reading typed: String, packs: LanguagePacks = .builtIn
  ) -> (number: DecimalNumber, text: String)? {
    for pack in [self] + packs.all {
      guard let number = pack.confidences.read(typed) else { continue }
      let text = number.description.split(separator: ".", omittingEmptySubsequences: false)
        .joined(separator: decimalMark)
      return (number, text)
    }
    return nil
  }
}

extension ObjectiveDocument {
  /// The table's columns; those of a new table where the key result has none yet.
  public func checkInColumns(ofKeyResult index: Int) -> Set<CheckInColumn> {
    guard let table = keyResults[index].checkIns else {
      return [.date, .value, .confidence, .by, .note]
    }
    return Set(table.header.compactMap(\.column))
  }
}
