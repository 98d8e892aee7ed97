public import Diagnostics

/// Rows of text in aligned columns for a terminal.
public struct Table: Sendable {
  public enum Alignment: Sendable { case left, right }

  public struct Column: Sendable {
    public var title: String
    public var alignment: Alignment
    /// Whether the column gives way where the terminal is narrow.
    public var shrinks: Bool

    public init(_ title: String, _ alignment: Alignment = .left, shrinks: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.shrinks = shrinks
    }
  }

  public var columns: [Column]
  public var rows: [[String]] = []

  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines of the table, each ended.
  ///
  /// - Parameter width: The columns of the terminal; nil where lines may be of any length.
  public func text(width: Int?, style: TextStyle) -> String {
    let rows = rows.map { $0.map(\.safeForTerminal) }
    var widths = columns.indices.map { index in
      rows.reduce(columns[index].title.displayWidth) { max($0, $1[index].displayWidth) }
    }
    if let width { shrink(&widths, to: width) }
    var lines = [style(.muted, line(columns.map(\.title), widths))]
    lines += rows.map { line($0, widths) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let gap = 2
  private static let leastWidth = 12

  private func shrink(_ widths: inout [Int], to width: Int) {
    var surplus = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    while surplus > 0 {
      let candidates = columns.indices.filter {
        columns[$0].shrinks && widths[$0] > Self.leastWidth
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      surplus -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let cut = cell.truncated(to: widths[index])
      let fill = String(repeating: " ", count: max(0, widths[index] - cut.displayWidth))
      if index > 0 { text += String(repeating: " ", count: Self.gap) }
      if columns[index].alignment == .right {
        text += fill + cut
      } else {
        text += index == cells.count - 1 ? cut : cut + fill
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
