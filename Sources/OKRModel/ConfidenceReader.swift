/// Reads how sure somebody is of reaching a key result: `0.7`, `0,7`, `7/10` or `70 %`.
public struct ConfidenceReader: Sendable {
  private let quantities: QuantityReader

  public init(quantities: QuantityReader) {
    self.quantities = quantities
  }

  /// The confidence from 0 to 1, nil for what is outside and for what is none. A fraction that no
  /// decimal equals is rounded to four places.
  public func read(_ text: some StringProtocol) -> DecimalNumber? {
    read(Array(text.utf8)[...])
  }

  public func read(_ bytes: ArraySlice<UInt8>) -> DecimalNumber? {
    guard let quantity = quantities.read(bytes)?.quantity else { return nil }
    if quantity.unit.isEmpty {
      return (.zero ... .one).contains(quantity.number) ? quantity.number : nil
    }
    guard let ratio = ratio(quantity), (.zero ... .one).contains(ratio) else { return nil }
    return ratio.rounded(toPlaces: 4)
  }

  private func ratio(_ quantity: Quantity) -> Ratio? {
    if quantity.unit == "%" { return Ratio(quantity.number, over: .hundred) }
    guard quantity.unit.hasPrefix("/"), let highest = DecimalNumber(quantity.unit.dropFirst())
    else { return nil }
    return Ratio(quantity.number, over: highest)
  }
}
