/// An objective with all that one can hold, from which its text is written. Each part has a number by
/// which an edit finds it, whatever else was edited before.
struct WideSketch: Equatable {
  /// A part with words in it: a field, a line of the front matter, a paragraph, a task.
  struct Part: Equatable {
    var id: Int
    var name = ""
    var text: String
  }

  struct Row: Equatable {
    var id: Int
    /// Date, value, confidence, author, note.
    var cells: [String]
  }

  struct Result: Equatable {
    var id: Int
    var label: String
    var title: String
    var fields: [Part]
    var rows: [Row] = []
    /// The name is the check box.
    var milestones: [Part] = []
    var prose: [Part] = []
  }

  struct Style: Equatable {
    var isFrench = false
    var isLight = false
    var ending = "\n"
    var hasMark = false
    var isEnded = true
    /// How a list of the front matter is written: in brackets, on lines, or between commas.
    var lists = 0
    var bullet = "-"
    var labelEnd = ":"
    var isPadded = false
    /// The order of the columns.
    var columns = [0, 1, 2, 3, 4]
    var hasBlanks = true
  }

  var style = Style()
  var title = ""
  var entries: [Part] = []
  var tags: [String] = []
  var people: [String] = []
  var introduction: [Part] = []
  var results: [Result] = []
  var tasks: [Part] = []
  var retrospective: [Part] = []

  var text: String {
    var lines: [String] = []
    if !entries.isEmpty || !tags.isEmpty || !people.isEmpty {
      lines.append("---")
      lines += entries.map { "\($0.name): \($0.text)" }
      lines += list("tags", tags) + list("contributors", people)
      lines += ["---", ""]
    }
    lines.append("# " + title)
    lines += paragraphs(introduction)
    lines += ["", style.isFrench ? "## Résultats clés" : "## Key results"]
    if style.isLight { lines.append("") }
    for result in results { lines += style.isLight ? light(result) : full(result) }
    if !tasks.isEmpty {
      lines += ["", "## Initiatives", ""]
      lines += tasks.map { "\(style.bullet) [\($0.name)] \($0.text)" }
    }
    if !retrospective.isEmpty {
      lines += ["", style.isFrench ? "## Rétrospective" : "## Retrospective"]
      lines += paragraphs(retrospective)
    }
    let text = lines.joined(separator: style.ending) + (style.isEnded ? style.ending : "")
    return (style.hasMark ? "\u{FEFF}" : "") + text
  }

  private func list(_ name: String, _ values: [String]) -> [String] {
    if values.isEmpty { return [] }
    switch style.lists {
    case 0: return ["\(name): [\(values.joined(separator: ", "))]"]
    case 1: return ["\(name):"] + values.map { "  - " + $0 }
    default: return ["\(name): \(values.joined(separator: ", "))"]
    }
  }

  private func paragraphs(_ parts: [Part]) -> [String] { parts.flatMap { ["", $0.text] } }

  private func field(_ part: Part) -> String {
    "\(style.bullet) \(part.name)\(style.isFrench ? " :" : ":") \(part.text)"
  }

  private func light(_ result: Result) -> [String] {
    ["- \(result.label)\(style.labelEnd) \(result.title)"] + result.fields.map { "  " + field($0) }
  }

  private func full(_ result: Result) -> [String] {
    var lines = ["", "### \(result.label)\(style.labelEnd) \(result.title)"]
    if style.hasBlanks { lines.append("") }
    lines += result.fields.map(field)
    if !result.milestones.isEmpty {
      lines.append("")
      lines += result.milestones.enumerated().map { "\($0 + 1). [\($1.name)] \($1.text)" }
    }
    lines += table(result.rows) + paragraphs(result.prose)
    return lines
  }

  private func table(_ rows: [Row]) -> [String] {
    if rows.isEmpty { return [] }
    let names =
      style.isFrench
      ? ["Date", "Valeur", "Confiance", "Par", "Note"]
      : ["Date", "Value", "Confidence", "By", "Note"]
    func line(_ cells: [String]) -> String {
      let cells = style.columns.map { place in
        style.isPadded
          ? cells[place].padding(to: place == 4 ? 20 : 10) : cells[place]
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let dashes = style.columns.map { _ in style.isPadded ? "------------" : "---" }
    return ["", line(names), "|" + dashes.joined(separator: "|") + "|"]
      + rows.map { line($0.cells) }
  }

  /// The label that a new key result gets.
  var nextLabel: String {
    let numbers = results.compactMap { Int($0.label.dropFirst(2)) }
    return "KR\((numbers.max() ?? 0) + 1)"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
