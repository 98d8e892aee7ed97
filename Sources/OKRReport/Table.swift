public import Diagnostics

/// Rows of text in aligned columns for a terminal.
public struct Table: Sendable {
  public enum Alignment: Sendable { case left, right }

  public struct Column: Sendable {
    public var title: String
    public var alignment: Alignment
    /// How cells of these texts are set off.
    public var roles: [String: TextStyle.Role]

    public init(
      _ title: String, _ alignment: Alignment = .left, roles: [String: TextStyle.Role] = [:]
    ) {
      self.title = title
      self.alignment = alignment
      self.roles = roles
    }
  }

  /// What a column gives up where the terminal is narrow. Columns are named by their index.
  public enum Concession: Sendable {
    /// Cells are cut, with an ellipsis, down to a width.
    case cut(Int, to: Int)
    /// Cells go on in further lines, down to a width.
    case wrap(Int, to: Int)
    /// The column is left out.
    case drop(Int)
  }

  public var columns: [Column]
  public var rows: [[String]] = []
  /// Made one after the other, until the table fits.
  public var concessions: [Concession] = []

  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines of the table, each ended.
  ///
  /// - Parameter width: The columns of the terminal; nil where lines may be of any length.
  public func text(width: Int?, style: TextStyle) -> String {
    let rows = rows.map { $0.map(\.safeForTerminal) }
    let natural = columns.indices.map { index in
      rows.reduce(columns[index].title.displayWidth) { max($0, $1[index].displayWidth) }
    }
    let fitting = Fitting(natural, concessions, to: width, gap: Self.gap)
    var text = ""
    let plain = TextStyle(usesColor: false)
    for line in lines(columns.map(\.title), fitting, plain) {
      text += style(.muted, line) + "\n"
    }
    for line in rows.flatMap({ lines($0, fitting, style) }) { text += line + "\n" }
    return text
  }

  /// The table as Markdown, to be read on a page; the texts do nothing there.
  public var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let rules = columns.map { $0.alignment == .right ? "---:" : "---" }
    return line(columns.map { MarkdownText.literal($0.title) }) + line(rules)
      + rows.map { line($0.map(MarkdownText.literal)) }.joined()
  }

  private static let gap = 2

  /// A row as one line, or as several where a cell goes on.
  private func lines(_ cells: [String], _ fitting: Fitting, _ style: TextStyle) -> [String] {
    let pieces = fitting.columns.map { index in
      fitting.wrapped.contains(index)
        ? cells[index].wrapped(to: fitting.widths[index])
        : [cells[index].truncated(to: fitting.widths[index])]
    }
    return (0..<(pieces.map(\.count).max() ?? 0)).map { line in
      var text = ""
      for (place, index) in fitting.columns.enumerated() {
        let piece = line < pieces[place].count ? pieces[place][line] : ""
        let fill = String(
          repeating: " ", count: max(0, fitting.widths[index] - piece.displayWidth))
        if place > 0 { text += String(repeating: " ", count: Self.gap) }
        let shown = columns[index].roles[cells[index]].map { style($0, piece) } ?? piece
        text += columns[index].alignment == .right ? fill + shown : shown + fill
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

/// The widths of the columns after as few concessions as will do.
private struct Fitting {
  var columns: [Int]
  var widths: [Int]
  var wrapped: Set<Int> = []

  init(_ natural: [Int], _ concessions: [Table.Concession], to width: Int?, gap: Int) {
    columns = Array(natural.indices)
    widths = natural
    guard let width else { return }
    for count in 0...concessions.count {
      columns = Array(natural.indices)
      widths = natural
      wrapped = []
      for case .drop(let column) in concessions.prefix(count) {
        columns.removeAll { $0 == column }
      }
      var surplus =
        columns.map { widths[$0] }.reduce(0, +) + gap * (columns.count - 1) - width
      for concession in concessions.prefix(count) where surplus > 0 {
        let (column, least): (Int, Int)
        switch concession {
        case .drop: continue
        case .cut(let index, let to): (column, least) = (index, to)
        case .wrap(let index, let to):
          (column, least) = (index, to)
          if columns.contains(index) { wrapped.insert(index) }
        }
        guard columns.contains(column) else { continue }
        let given = min(surplus, max(0, widths[column] - least))
        widths[column] -= given
        surplus -= given
      }
      if surplus <= 0 { return }
    }
  }
}
