/// Why a target could not be read. Ranges are UTF-8 offsets from the beginning of the text given.
public enum TargetProblem: Error, Sendable, Hashable {
  /// Nothing is written.
  case empty
  /// What should be a number with its unit is none.
  case notANumber(Range<Int>)
  /// Baseline and target, or the two bounds, have units that do not compare.
  case unitsDiffer(Range<Int>, Range<Int>)
  /// The first of two bounds is the higher one: a decrease is written with an arrow.
  case boundsReversed(Range<Int>)
  /// The text is too long to be a target.
  case tooLong

  /// The bytes to point at in a text of a given length.
  public func range(inTextOfLength length: Int) -> Range<Int> {
    switch self {
    case .empty, .tooLong: 0..<max(0, length)
    case .notANumber(let range), .boundsReversed(let range): range
    case .unitsDiffer(let first, let second): first.lowerBound..<second.upperBound
    }
  }
}

/// A target that was read.
public struct TargetReading: Sendable, Hashable {
  public var target: Target
  /// Whether one of its numbers could also have been meant otherwise.
  public var isAmbiguous: Bool
  /// Where each of its quantities stands, in UTF-8 offsets from the beginning of the text given.
  public var ranges: [Range<Int>]
}
