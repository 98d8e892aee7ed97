public import SourceText
public import YAML

/// Something in the form of a document that a reader would stumble over, with its place.
///
/// The document is understood as far as it goes all the same. The wording is not here: each kind
/// has its check in the linter.
public struct DocumentProblem: Sendable {
  public enum Kind: Sendable {
    case notUTF8
    /// The whole file is UTF-16; nothing else is noted about it.
    case utf16
    case controlCharacter(UInt8)
    case mergeMarkers
    case nestedTooDeeply
    case frontMatterUnclosed
    case frontMatterSyntax(YAMLProblem)
    /// Front matter that is not read, with the edits that make it such and whether they surely say
    /// what was meant.
    case looseFrontMatter(FrontMatterFault, mending: [TextEdit], isSure: Bool)
    case unknownKey(String)
    case repeatedKey(FrontMatterKey)
    case unexpectedValue(FrontMatterKey, Expectation)
    case noTitle
    case secondTitle
    case notAnObjective
    /// A heading without a space behind its number signs, and whether it surely is one.
    case unspacedHeading(marks: Range<Int>, isSure: Bool)
    case headingLevel(found: Int, expected: Int)
    /// A key result without a label, and the label that it could get.
    case labelMissing(free: String)
    /// A label that an earlier key result has, with the heading of that one, and the label that this
    /// one could get.
    case labelRepeated(String, first: Range<Int>, free: String)
    case sectionRepeated(SectionName)
    case unknownField(String)
    case repeatedField(FieldName)
    case unreadableField(FieldName, Expectation)
    /// Text that was meant as a field and is not read as one, with the edits that make it one and
    /// whether they surely say what was meant.
    case fieldLike(FieldName, mending: [TextEdit], isSure: Bool)
    /// An item of the light form that was meant as a field of the one before it.
    case fieldAsKeyResult(FieldName, mending: [TextEdit])
    /// Text that was meant as a key result, with the edits that make it one and whether they surely
    /// say what was meant.
    case keyResultInText(mending: [TextEdit], isSure: Bool)
    case milestonesMissing
    /// A table begins on the line behind a field, so that Markdown takes it for part of the field.
    case tableInField
    /// A table of check-ins that Markdown takes for text, with the edits that make it one.
    case brokenTable(TableFault, mending: [TextEdit])
    case columnMissing(CheckInColumn)
    case extraCells
    case unreadableCell(CheckInColumn, Expectation)
    case ambiguousNumber(String)
  }

  public var kind: Kind
  public var range: Range<Int>
  /// The key result that it is in, as an index into the document's.
  public var keyResult: Int?

  public init(_ kind: Kind, _ range: Range<Int>, keyResult: Int? = nil) {
    self.kind = kind
    self.range = range
    self.keyResult = keyResult
  }
}

/// What a place should hold.
public enum Expectation: Sendable, Hashable {
  case oneValue, listOfValues
  case oneOf([String])
  case person, date, number, positiveNumber, quantity, target, plan, confidence, score
  case reference, label
}
