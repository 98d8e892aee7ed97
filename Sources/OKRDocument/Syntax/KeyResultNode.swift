public import OKRModel

/// A key result as it stands in the text.
public struct KeyResultNode: Sendable {
  /// How it is written: as a heading with fields below, or in the light form as an item of a list.
  public enum Form: Sendable, Equatable {
    case heading(level: Int)
    case listItem
  }

  public var form: Form
  /// From its heading or list marker to the end of the last block that belongs to it.
  public var range: Range<Int>
  /// The heading's text, or the item's.
  public var heading: Range<Int>
  /// `KR1` as it is written; nil where there is no label.
  public var label: Range<Int>?
  public var title: Range<Int>
  public var fields: [FieldNode]
  /// The list that the fields stand in.
  public var fieldList: Range<Int>?
  public var checkIns: CheckInTable?
  /// The row of the table that each check-in of `keyResult` stands in.
  public var checkInRows: [Int] = []
  public var milestones: [MilestoneNode]
  /// What it says.
  public var keyResult: KeyResult

  /// The field of a name; the first where it is repeated.
  public subscript(field: FieldName) -> FieldNode? {
    fields.first { $0.field == field }
  }
}

/// One item of the list of fields: `- Owner: paul`.
public struct FieldNode: Sendable {
  /// nil where the name is none that the format knows.
  public var field: FieldName?
  public var name: Range<Int>
  /// What stands after the colon, trimmed; empty where nothing does.
  public var value: Range<Int>
  /// The whole item with its marker.
  public var range: Range<Int>
}

/// One item of a list of milestones: `1. [x] 30 % Playbook agreed`.
public struct MilestoneNode: Sendable {
  public var range: Range<Int>
  /// The three bytes of the check box; nil where there is none.
  public var checkBox: Range<Int>?
  public var share: Range<Int>?
  public var text: Range<Int>
}

/// One item of the list of initiatives.
public struct InitiativeNode: Sendable {
  public var range: Range<Int>
  public var checkBox: Range<Int>?
  public var isDone: Bool
  public var text: Range<Int>
}
