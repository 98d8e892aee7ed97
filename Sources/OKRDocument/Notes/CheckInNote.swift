public import OKRModel
public import SourceText

/// A person's file of check-ins: days as headings, and below each a table with a row for each key
/// result. What stands around the tables is the person's.
public struct CheckInNote: Sendable {
  /// The text with its language and what is wrong with its form; it has no key results.
  public internal(set) var document: ObjectiveDocument
  /// The rows that can be read, in the order of the text; none while a merge is unresolved.
  public internal(set) var entries: [Entry]
  /// The days that have a heading, in the order of the text.
  var days: [Day]

  public var source: SourceText { document.source }

  /// A row: a check-in on a key result of an objective.
  public struct Entry: Sendable, Hashable {
    public var reference: Reference
    /// The bytes of the reference; `row` are those of its whole row, `valueRange` of the value's cell.
    public var referenceRange: Range<Int>
    public var row: Range<Int>
    public var valueRange: Range<Int>?
    public var date: CalendarDate
    /// What the value is as a number, and as a word for done or not; which of them counts depends on
    /// the target.
    public var quantity: Quantity?
    public var isDone: Quantity?
    public var confidence: DecimalNumber?
    /// nil where the table names none: the person whose note it is.
    public var author: String?
    public var note: String?

    /// Whether the value says something only where the target is `done`.
    public var isOnlyDoneOrNot: Bool { quantity == nil && isDone != nil }

    /// The check-in that it is for a target.
    ///
    /// - Parameter person: Who has checked in where the row does not say it.
    public func checkIn(on target: Target?, person: String) -> CheckIn {
      CheckIn(
        date: date, value: target == .binary ? isDone ?? quantity : quantity,
        confidence: confidence, author: author ?? person, note: note)
    }
  }

  /// A heading with a date, and what stands below it.
  struct Day: Sendable {
    var date: CalendarDate
    var level: Int
    var heading: Range<Int>
    /// The heading that ends it and is no day itself.
    var end: Int?
    /// The tables of check-ins, in their order.
    var tables: [CheckInTable] = []
  }

  /// - Parameter language: The code of the language to assume where the file does not show it.
  public init(_ source: SourceText, language: String = "en", packs: LanguagePacks = .builtIn) {
    self = NoteReader.read(source, language: language, packs: packs)
  }

  init(document: ObjectiveDocument, entries: [Entry], days: [Day]) {
    self.document = document
    self.entries = entries
    self.days = days
  }
}
