public import OKRModel

/// The value of a check-in as somebody typed it, and as it is to be written.
public struct CheckInValue: Sendable, Hashable {
  public var quantity: Quantity
  /// The text of the cell.
  public var text: String
  public var isAmbiguous: Bool
}

extension ObjectiveDocument {
  /// Reads the value of a check-in as a cell of the key result would be read; nil for what is none.
  /// A word for done or not is written in the language of the file.
  public func checkInValue(
    _ typed: String, ofKeyResult index: Int, packs: LanguagePacks = .builtIn
  ) -> CheckInValue? {
    let text = typed.onOneLine.trimmed
    if keyResults[index].keyResult.target == .binary, let isDone = packs.answer(reading: text) {
      let word = isDone ? language.yesWord : language.noWord
      return CheckInValue(
        quantity: Quantity(isDone ? .one : .zero, spelling: word), text: word, isAmbiguous: false)
    }
    guard !text.utf8.isMistypedNumber, let reading = language.quantities.read(text) else {
      return nil
    }
    return CheckInValue(
      quantity: reading.quantity, text: text, isAmbiguous: reading.isAmbiguous)
  }

  /// Reads a confidence in the language of the file, else in any other, and gives it as the file
  /// writes it: `0,8` in French.
  public func confidence(
    _ typed: String, packs: LanguagePacks = .builtIn
  ) -> (number: DecimalNumber, text: String)? {
    for pack in [language] + packs.all {
      guard let number = pack.confidences.read(typed) else { continue }
      let text = number.description.split(separator: ".", omittingEmptySubsequences: false)
        .joined(separator: language.decimalMark)
      return (number, text)
    }
    return nil
  }

  /// The table's columns; those of a new table where the key result has none yet.
  public func checkInColumns(ofKeyResult index: Int) -> Set<CheckInColumn> {
    guard let table = keyResults[index].checkIns else {
      return [.date, .value, .confidence, .by, .note]
    }
    return Set(table.header.compactMap(\.column))
  }
}
