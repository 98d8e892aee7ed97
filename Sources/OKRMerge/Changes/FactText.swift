public import OKRDocument
import OKRModel
import SourceText
import YAML

/// A document as plain lines that each say by themselves what they are about, so that programs that compare
/// lines show facts: spacing, the order of keys and fields and the width of tables make no difference.
///
/// It depends on nothing but the document, so that it may be kept for a content.
public struct FactText {
  private let document: ObjectiveDocument
  private var lines: [String] = []

  /// - Returns: nil for what is no objective, has an unresolved merge, or is no text in UTF-8: of that the
  ///   bytes themselves tell most.
  public init?(_ document: ObjectiveDocument) {
    guard document.isFixable, !document.isNoObjective else { return nil }
    self.document = document
    let names = document.keyResults.map { KeyResultPairs.name($0.keyResult) }
    let prose = Prose(document, names: names)
    if let title = document.title { lines.append("# " + text(title)) }
    addKeys()
    addProse(prose) { $0.section.isEmpty && $0.keyResult == nil }
    for (node, name) in zip(document.keyResults, names) {
      add(node, name)
      addProse(prose, under: name + " ") { $0.keyResult == name }
    }
    addInitiatives()
    for section in document.sections {
      let key = section.key(in: document)
      let heading = "## " + text(section.headingText)
      if prose.texts.contains(where: { $0.place.section == key && $0.place.keyResult == nil }) {
        lines += ["", heading]
      } else if section.name == nil || section.name == .retrospective {
        lines += ["", heading]
      }
      addProse(prose) { $0.section == key && $0.keyResult == nil }
    }
  }

  /// The lines, each with its end.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  private func text(_ range: Range<Int>) -> String { document.text(range).withoutPadding }

  /// The known keys in one order, then the others as they stand.
  private mutating func addKeys() {
    let entries = document.frontMatter?.entries ?? []
    let known = FrontMatterKey.allCases.flatMap { key in entries.filter { $0.key == key } }
    for entry in known + entries.filter({ $0.key == nil }) {
      let scalars = entry.scalars.map(\.text).joined(separator: ", ")
      let value = scalars.isEmpty ? text(entry.value.range) : scalars.withoutPadding
      lines.append("\(entry.key?.rawValue ?? entry.name): \(value)")
    }
  }

  private mutating func add(_ node: KeyResultNode, _ name: String) {
    let keyResult = node.keyResult
    let label = keyResult.label.map { $0 + " " } ?? ""
    lines += ["", label + keyResult.title.withoutPadding]
    let known = FieldName.allCases.flatMap { field in node.fields.filter { $0.field == field } }
    for field in known + node.fields.filter({ $0.field == nil }) {
      lines.append(
        "\(name) \(text(field.name))\(document.language.colon) \(value(of: field, in: keyResult))")
    }
    for (milestone, its) in zip(node.milestones, keyResult.milestones) {
      let share = milestone.share.map { text($0) + " " } ?? ""
      lines.append("\(name) \(its.isDone ? "[x]" : "[ ]") \(share)\(text(milestone.text))")
    }
    addCheckIns(of: node, name)
  }

  /// A target and a date in the one form in which they are written; anything else with single blanks.
  private func value(of field: FieldNode, in keyResult: KeyResult) -> String {
    switch (field.field, keyResult.target) {
    case (.target, .change(let from, let to)): from.spelling + " → " + to.spelling
    case (.target, .atLeast(let bound)): "≥ " + bound.spelling
    case (.target, .atMost(let bound)): "≤ " + bound.spelling
    case (.due, _): keyResult.due?.description ?? text(field.value)
    default: text(field.value)
    }
  }

  /// The rows by their days, each with all its cells.
  private mutating func addCheckIns(of node: KeyResultNode, _ name: String) {
    guard let table = node.checkIns else { return }
    let dates = Dictionary(
      zip(node.checkInRows, node.keyResult.checkIns.map(\.date)),
      uniquingKeysWith: { first, _ in first })
    let order = table.rows.indices.sorted {
      (dates[$0] ?? .earliest, $0) < (dates[$1] ?? .earliest, $1)
    }
    for place in order {
      let row = table.rows[place]
      let columns: [CheckInColumn] = [.value, .confidence, .by, .note]
      let day = dates[place]?.description ?? table.cell(.date, of: row).map(text) ?? ""
      let known = columns.compactMap { column -> String? in
        guard let cell = table.cell(column, of: row).map(text), !cell.isEmpty else { return nil }
        return document.language.name(of: column) + " " + cell
      }
      let others = row.cells.indices.compactMap { number -> String? in
        let header = number < table.header.count ? table.header[number] : nil
        guard header?.column == nil, !row.cells[number].isEmpty else { return nil }
        return [header.map { text($0.range) } ?? "", text(row.cells[number])]
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      lines.append("\(name) \(day): " + (known + others).joined(separator: ", "))
    }
  }

  private mutating func addInitiatives() {
    guard !document.initiatives.isEmpty else { return }
    lines.append("")
    for initiative in document.initiatives {
      let word = document.language.name(of: .initiatives)
      lines.append("\(word) \(initiative.isDone ? "[x]" : "[ ]") \(text(initiative.text))")
    }
  }

  /// The lines of the texts at some places, those without anything on them left out.
  private mutating func addProse(
    _ prose: Prose, under name: String = "", where isWanted: (Prose.Place) -> Bool
  ) {
    for (place, text) in prose.texts where isWanted(place) {
      if name.isEmpty { lines.append("") }
      lines += text.split(separator: "\n").map { String($0).withoutPadding }
        .filter { !$0.isEmpty }.map { name + $0 }
    }
  }
}
