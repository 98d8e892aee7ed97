public import OKRModel
import YAML
import SourceText

/// The words and formats of one language, read from `Languages/<code>.yml`.
public struct LanguagePack: Sendable {
  public let code: String
  public let name: String
  /// How the label of a key result is written: `KR`.
  public let label: String
  /// What stands between a field's name and its value before the space: `:` or ` :`.
  public let colon: String
  public let isDayFirst: Bool
  public let months: [String: Int]
  public let numbers: NumberStyle
  public let targetWords: TargetWords
  let labels: [String]
  let sections: [SectionName: [String]]
  let fields: [FieldName: [String]]
  let columns: [CheckInColumn: [String]]

  public func name(of section: SectionName) -> String { sections[section]?.first ?? section.rawValue }
  public func name(of field: FieldName) -> String { fields[field]?.first ?? field.rawValue }
  public func name(of column: CheckInColumn) -> String { columns[column]?.first ?? column.rawValue }
}
