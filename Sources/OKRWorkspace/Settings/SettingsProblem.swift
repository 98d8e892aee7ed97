import SourceText

/// Something in `okr.yml` that cannot be used.
public struct SettingsProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The text is no YAML; the sentence says why.
    case syntax(String)
    case unknown(path: String, suggestion: String?)
    case repeated(path: String)
    /// A value that holds only together with another setting, which is not there.
    case needs(path: String, value: String, other: String)
    /// A cycle that ends before it starts.
    case cycleEndsBeforeStart(name: String)
    case wrongValue(path: String, value: String, expected: Expected, suggestion: String?)
  }

  public enum Expected: Sendable, Hashable {
    case text, boolean, list, group, cycles, people, checks, checkGroup
    case integer(ClosedRange<Int>)
    case oneOf([String])
    case language([String])
    /// A relative path without `..`.
    case folder
    /// A path of the named placeholders, each a whole component.
    case layout([String])
  }

  public var kind: Kind
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
