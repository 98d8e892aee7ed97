/// How numbers and their units are written in a language: data that a language pack gives.
///
/// A space as a group separator stands for every kind of space, and spaces group digits in threes in
/// every style. Words are compared without case and accents, except that an entry written exactly
/// so comes first: with `"M": 6` and the duration `"m"`, `5M` is five million and `5m` five minutes.
public struct NumberStyle: Sendable, Hashable {
  public var decimalSeparators: [Unicode.Scalar]
  public var groupSeparators: [Unicode.Scalar]
  /// Suffixes and words for powers of ten: `"k": 3`, `"million": 6`.
  public var magnitudes: [String: Int]
  /// Signs, codes and words for currencies, with the unit that each is: `"EUR": "€"`. A currency sign
  /// that is missing here is a unit of its own.
  public var currencies: [String: String]
  /// Spellings of durations: `"minutes": DurationUnit("min", seconds: 60)`.
  public var durations: [String: DurationUnit]
  /// Spellings of other units: `"percent": "%"`.
  public var unitNames: [String: String]
  /// Words that stand between a number and the highest one possible: `"out of"`, for `4 out of 5`.
  public var outOfWords: [String]
  /// Words that are left out between a magnitude and a unit: `"de"`, for `2 millions de vues`. One
  /// that ends in an apostrophe needs no space after it.
  public var linkWords: [String]

  public init(
    decimalSeparators: [Unicode.Scalar], groupSeparators: [Unicode.Scalar],
    magnitudes: [String: Int] = [:], currencies: [String: String] = [:],
    durations: [String: DurationUnit] = [:], unitNames: [String: String] = [:],
    outOfWords: [String] = [], linkWords: [String] = []
  ) {
    self.decimalSeparators = decimalSeparators
    self.groupSeparators = groupSeparators
    self.magnitudes = magnitudes
    self.currencies = currencies
    self.durations = durations
    self.unitNames = unitNames
    self.outOfWords = outOfWords
    self.linkWords = linkWords
  }
}

/// A unit of time: the name that its numbers are shown with, and its length.
public struct DurationUnit: Sendable, Hashable {
  public let name: String
  /// Greater than zero.
  public let nanoseconds: Int

  public init(_ name: String, nanoseconds: Int) {
    self.name = name
    self.nanoseconds = max(nanoseconds, 1)
  }

  /// Up to 9,223,372,036 seconds, which is 292 years.
  public init(_ name: String, seconds: Int) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    self.init(name, nanoseconds: overflow ? .max : product)
  }
}
