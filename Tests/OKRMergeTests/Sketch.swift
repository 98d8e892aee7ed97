/// An objective from which its text is written, so that the right answer of a merge is known.
struct Sketch: Equatable {
  struct Row: Equatable {
    var date: String
    var value: String
    var author: String
    var note: String
  }

  struct Result: Equatable {
    var label: String
    var title: String
    var fields: [[String]]
    var rows: [Row]
    var prose: [String]
  }

  struct Style: Equatable {
    var isFrench = false
    var isLight = false
    var ending = "\n"
    var hasMark = false
    var isEnded = true
    /// Whether the columns stand in another order.
    var isReordered = false
    var comments = false
  }

  var style = Style()
  var title: String
  var entries: [[String]]
  var tags: [String]
  var introduction: [String]
  var results: [Result]
  var tasks: [[String]]

  var text: String {
    var lines: [String] = []
    if !entries.isEmpty || !tags.isEmpty {
      lines += ["---"] + entries.map { "\($0[0]): \($0[1])" }
      if !tags.isEmpty { lines.append("tags: [\(tags.joined(separator: ", "))]") }
      lines += ["---", ""]
    }
    lines += ["# " + title, ""]
    if !introduction.isEmpty { lines += introduction + [""] }
    lines.append(style.isFrench ? "## Résultats clés" : "## Key results")
    if style.isLight { lines.append("") }
    for result in results { lines += style.isLight ? lightLines(result) : self.lines(result) }
    lines += ["", "## Initiatives", ""] + tasks.map { "- [\($0[1])] \($0[0])" }
    if tasks.isEmpty { lines.removeLast() }
    let text = lines.joined(separator: style.ending) + (style.isEnded ? style.ending : "")
    return (style.hasMark ? "\u{FEFF}" : "") + text
  }

  private func field(_ field: [String]) -> String {
    let comment = style.comments && field[0] == (style.isFrench ? "Source" : "Source")
    return "- \(field[0])\(style.isFrench ? " :" : ":") \(field[1])"
      + (comment ? " <!-- crm -->" : "")
  }

  private func lightLines(_ result: Result) -> [String] {
    ["- \(result.label): \(result.title)"] + result.fields.map { "  " + field($0) }
  }

  private func lines(_ result: Result) -> [String] {
    var lines = ["", "### \(result.label): \(result.title)", ""]
    lines += result.fields.map(field)
    if !result.rows.isEmpty {
      let names =
        style.isFrench ? ["Date", "Valeur", "Par", "Note"] : ["Date", "Value", "By", "Note"]
      lines += ["", line(names), "|---|---|---|---|"]
      lines += result.rows.map { line([$0.date, $0.value, $0.author, $0.note]) }
    }
    if !result.prose.isEmpty { lines += [""] + result.prose }
    return lines
  }

  private func line(_ cells: [String]) -> String {
    let cells = style.isReordered ? [cells[2], cells[0], cells[3], cells[1]] : cells
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
