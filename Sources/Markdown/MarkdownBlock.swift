/// A block of a Markdown text: a heading, a paragraph, a list, a table and so on.
public struct MarkdownBlock: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A heading of level 1 to 6, written with number signs or with an underline.
    case heading(level: Int)
    case paragraph
    /// A list; its children are items.
    case list(isOrdered: Bool)
    case item(ListItem)
    case blockQuote
    case fencedCode, indentedCode, html, thematicBreak
    /// A table; its children are rows, the first of which is the header.
    case table
    /// A row of a table; its children are the cells that are written, be they fewer or more than
    /// those of the header.
    case row
    case cell
  }

  public var kind: Kind

  /// The bytes from the first one after the indentation to the end of the last line that is not
  /// blank, without its line ending. A cell's are those between its pipes.
  public var range: Range<Int>

  /// A heading's text without its markers; an item's text after marker and check box on the item's
  /// first line; a cell's text; the lines inside a fenced code block; a table's delimiter row; of
  /// all other blocks the same as `range`. Text has no spaces and tabs at its ends.
  ///
  /// The text of an empty cell is the empty range where it would be written.
  public var content: Range<Int>

  public var children: [MarkdownBlock]

  /// The line between the header and the other rows of a table, after its indentation.
  public var delimiterRow: Range<Int>? { kind == .table ? content : nil }
}

/// What stands before the text of a list item.
public struct ListItem: Sendable, Equatable {
  /// The bullet, or the number with its delimiter.
  public var marker: Range<Int>

  /// The number that is written before an item of an ordered list.
  public var ordinal: Int?

  /// The three bytes `[ ]`, `[x]` or `[X]` at the start of the item's text, where a space or a tab
  /// follows them.
  public var checkBox: Range<Int>?

  public var isChecked: Bool
}
