public import OKRModel

/// The words and formats of one language, read from `Languages/<code>.yml`.
public struct LanguagePack: Sendable {
  public let code: String
  /// The language's name in itself.
  public let name: String
  /// What stands before the number of a key result: `KR`.
  public let label: String
  /// What stands between a field's name and the space before its value: `:` or ` :`.
  public let colon: String
  /// What stands before the digits behind the point: `.` or `,`.
  public let decimalMark: String
  /// The words that are written for done and not done.
  public let yesWord: String
  public let noWord: String
  let lazyReaders: LazyReaders
  /// The words in front of the two numbers of a title: `from`, `to`.
  let fromWords: Set<FoldedName>
  let toWords: Set<FoldedName>
  /// The values of what is done or not.
  let yesWords: Set<FoldedName>
  let noWords: Set<FoldedName>
  /// The words before a last day.
  let untilWords: Set<FoldedName>
  /// The words with which the title of a key result begins that keeps to a range.
  let keepWords: Set<FoldedName>
  /// The words that are a whole target, the first of which is written.
  let milestonesWord: String
  let baselineWord: String
  let doneWord: String
  let rangeWord: String
  let labels: [String]
  let sections: [SectionName: [String]]
  let fields: [FieldName: [String]]
  let columns: [CheckInColumn: [String]]

  let types: [ObjectiveType: [String]]
  let statuses: [ObjectiveStatus: [String]]

  public func name(of section: SectionName) -> String {
    sections[section]?.first ?? section.rawValue
  }
  public func name(of field: FieldName) -> String { fields[field]?.first ?? field.rawValue }
  public func name(of column: CheckInColumn) -> String { columns[column]?.first ?? column.rawValue }

  public var quantities: QuantityReader { lazyReaders.value.quantities }
  public var targets: TargetReader { lazyReaders.value.targets }
  public var dates: DateReader { lazyReaders.value.dates }
  public var confidences: ConfidenceReader { lazyReaders.value.confidences }
  public var planPoints: PlanReader { lazyReaders.value.planPoints }
}
