/// A value of a YAML document with its place in the source.
///
/// Types are never resolved: `7`, `true`, `null` and `2026-09-15` are strings, and only the style
/// tells a quoted from a plain one.
public struct YAMLNode: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case scalar(String, style: ScalarStyle)
    case sequence([YAMLNode], isFlow: Bool)
    case mapping([YAMLPair], isFlow: Bool)
    /// `*name`; never followed, so that no document can grow.
    case alias(String)
  }

  public var content: Content
  /// The exact bytes in the source: with the quotes, brackets, anchor and tag that belong to the
  /// value; without the comment, space and line ending that follow it.
  public var range: Range<Int>

  public init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// The way in which a scalar is written.
public enum ScalarStyle: Sendable {
  case plain, singleQuoted, doubleQuoted
  /// `|`
  case literal
  /// `>`
  case folded
}

/// A key of a mapping with its value.
public struct YAMLPair: Sendable, Equatable {
  public var key: YAMLNode
  /// Where nothing is written, a plain scalar `""` whose empty range is right after the colon.
  public var value: YAMLNode
  /// From the first byte of the key to the last one of the value.
  public var range: Range<Int>

  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
    self.range =
      key.range.lowerBound..<max(key.range.upperBound, value.range.upperBound)
  }
}

extension YAMLNode {
  /// The text of a scalar; nil for anything else.
  public var string: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The items of a sequence; nil for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items, _) = content { items } else { nil }
  }

  /// The pairs of a mapping in the order in which they are written; nil for anything else.
  public var pairs: [YAMLPair]? {
    if case .mapping(let pairs, _) = content { pairs } else { nil }
  }
}
