public import OKRModel

/// A number that a title promises, with the one that it starts from.
public struct Figure: Sendable, Equatable {
  public var baseline: FigureValue?
  public var target: FigureValue?
  /// What is counted, as the title says it; a currency by its code, percent as `%`, `x` for a
  /// multiple; with what it is per: `GBP/month`, `/5`.
  public var unit: String?
  /// Whether the target is the size of a change instead of a level to come to: `by 20 %`.
  public var isChange: Bool
  /// The bytes of the title from the first number to the last unit.
  public var range: Range<Int>
}

/// The value of a figure: a number, or a word or fraction that has no decimal number.
public enum FigureValue: Sendable, Hashable {
  case number(DecimalNumber)
  case word(String)

  public var number: DecimalNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The value without its sign.
  var magnitude: FigureValue {
    guard case .number(let number) = self, number.isNegative else { return self }
    return .number(.zero - number)
  }
}
