/// What is wrong with one place of a YAML document.
public struct YAMLProblem: Sendable, Equatable {
  public enum Kind: Sendable, Hashable {
    /// A value without quotes begins with a character that YAML keeps for itself: `owner: @maria`.
    case reservedIndicator(Character)
    /// A value without quotes holds a colon and a space: `title: Foo: bar`.
    case colonInValue
    /// Nothing stands between the colon and the value: `owner:maria`.
    case missingSpace
    /// A line that is neither a key with a value nor the continuation of one.
    case missingColon
    /// Text follows a quoted or bracketed value: `title: 'Don't stop'`.
    case textAfterValue
    case unclosedQuote, unclosedBracket
    /// A tab stands in the indentation.
    case tab
    case indentation
    case duplicateKey
    /// `&name` or `*name`.
    case anchorOrAlias
    /// `!name`.
    case tag
    /// A line that begins with `%`.
    case directive
    /// A second document begins; it is not read.
    case severalDocuments
    /// The document is a single value or a list.
    case notAMapping
    case notUTF8, controlCharacter
    /// Values are nested more than 100 levels deep.
    case tooDeep
    /// The document is larger than the limit; nothing of it is read.
    case tooLarge
    /// Anything else that libyaml refuses.
    case syntax
  }

  public var kind: Kind
  /// A full English sentence.
  public var message: String
  public var range: Range<Int>
  /// The key whose entry could not be read, so that nobody reports it as missing as well.
  public var key: String?

  public init(_ kind: Kind, _ message: String, range: Range<Int>, key: String? = nil) {
    self.kind = kind
    self.message = message
    self.range = range
    self.key = key
  }
}
