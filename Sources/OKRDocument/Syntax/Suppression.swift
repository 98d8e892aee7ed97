public import OKRModel

/// A comment that silences checks at its place: `<!-- okr-ignore M003: why (until 2027-01-31) -->`.
public struct Suppression: Sendable {
  /// The whole comment.
  public var range: Range<Int>
  /// Codes or names of checks, with their places.
  public var checks: [(name: String, range: Range<Int>)]
  public var reason: String?
  /// The last day on which it holds; nil for no end.
  public var until: CalendarDate?
  /// What stands behind “until” in the brackets at the end, where it is no date.
  public var unreadableEnd: String?
  /// The bytes that it holds for: a row of a table, a key result, or nil for the whole file.
  public var scope: Range<Int>?

  /// Whether a finding at a place is in its scope.
  public func covers(_ range: Range<Int>) -> Bool {
    guard let scope else { return true }
    return scope.lowerBound <= range.lowerBound && range.lowerBound <= scope.upperBound
  }
}
