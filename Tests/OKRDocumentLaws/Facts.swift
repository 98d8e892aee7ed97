import Markdown
import OKRDocument
import OKRModel
import SourceText
import YAML

/// All that a document says, each fact under a name of its own, so that two can be compared.
struct Facts {
  private(set) var values: [String: String] = [:]

  /// - Parameter spelling: Whether the way in which values are written counts as well.
  init(_ document: ObjectiveDocument, spelling: Bool) {
    values["language"] = document.language.code
    values["title"] = document.objective.title
    addFrontMatter(of: document, spelling: spelling)
    for (index, section) in document.sections.enumerated() {
      values["section.\(index)"] = section.name?.rawValue ?? document.text(section.headingText)
    }
    for (index, node) in document.keyResults.enumerated() {
      add(node, "kr\(index).", of: document, spelling: spelling)
    }
    for (index, initiative) in document.objective.initiatives.enumerated() {
      values["initiative.\(index)"] = "\(initiative)"
    }
    for (index, prose) in Self.prose(of: document).enumerated() {
      values["prose.\(index)"] = prose
    }
  }

  /// The names of the facts that only one of two documents has, or that differ.
  func differences(from other: Facts) -> [String] {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted()
  }

  private mutating func addFrontMatter(of document: ObjectiveDocument, spelling: Bool) {
    let objective = document.objective
    values["model.owner"] = objective.owner
    values["model.contributors"] = "\(objective.contributors)"
    values["model.type"] = objective.type?.rawValue
    values["model.status"] = objective.status?.rawValue
    values["model.parent"] = "\(objective.parents)"
    values["model.depends-on"] = "\(objective.dependsOn)"
    values["model.weight"] = objective.weight?.description
    values["model.cycle"] = objective.cycle
    values["model.team"] = objective.team
    values["model.due"] = objective.due?.description
    values["model.tags"] = "\(objective.tags)"
    guard spelling else { return }
    var numbers: [String: Int] = [:]
    for entry in document.frontMatter?.entries ?? [] {
      let name = entry.key?.rawValue ?? "unknown.\(entry.name)"
      let number = numbers[name, default: 0]
      numbers[name] = number + 1
      let texts = entry.scalars.map(\.text)
      values["front.\(name).\(number)"] =
        texts.isEmpty ? document.text(entry.value.range) : texts.joined(separator: "\u{1F}")
    }
  }

  private mutating func add(
    _ node: KeyResultNode, _ prefix: String, of document: ObjectiveDocument, spelling: Bool
  ) {
    let keyResult = node.keyResult
    values[prefix + "title"] = keyResult.title
    values[prefix + "label"] = keyResult.label
    values[prefix + "target"] = keyResult.target.map { "\($0)" }
    values[prefix + "target.place"] = "\(keyResult.isTargetFromTitle)"
    values[prefix + "owner"] = keyResult.owner
    values[prefix + "due"] = keyResult.due?.description
    values[prefix + "weight"] = keyResult.weight?.description
    values[prefix + "source"] = keyResult.source
    values[prefix + "metric"] = keyResult.metric
    values[prefix + "guards"] = "\(keyResult.guards)"
    values[prefix + "plan"] = "\(keyResult.plan)"
    values[prefix + "commit"] = keyResult.commit.map { "\($0)" }
    values[prefix + "stretch"] = keyResult.stretch.map { "\($0)" }
    values[prefix + "score"] = keyResult.manualScore?.description
    values[prefix + "reason"] = keyResult.reason
    for (index, milestone) in keyResult.milestones.enumerated() {
      values[prefix + "milestone.\(index)"] = "\(milestone)"
    }
    for (index, checkIn) in keyResult.checkIns.enumerated() {
      values[prefix + "check-in.\(index)"] = "\(checkIn)"
    }
    guard spelling else { return }
    values[prefix + "form"] = node.form == .listItem ? "light" : "full"
    var numbers: [String: Int] = [:]
    for field in node.fields {
      let name = field.field?.rawValue ?? "unknown.\(document.text(field.name))"
      let number = numbers[name, default: 0]
      numbers[name] = number + 1
      values[prefix + "field.\(name).\(number)"] = document.text(field.value)
    }
    for (index, row) in (node.checkIns?.rows ?? []).enumerated() {
      values[prefix + "row.\(index)"] = row.cells.map { document.text($0) }.joined(
        separator: "\u{1F}")
    }
  }

  /// The texts of all blocks that are no heading, fields, check-ins, or key results in light form.
  static func prose(of document: ObjectiveDocument) -> [String] {
    var structured: Set<Int> = []
    for node in document.keyResults {
      if let list = node.fieldList { structured.insert(list.lowerBound) }
      if let table = node.checkIns { structured.insert(table.range.lowerBound) }
      if let first = node.milestones.first { structured.insert(first.range.lowerBound) }
      if node.form == .listItem { structured.insert(node.range.lowerBound) }
    }
    return document.markdown.blocks.compactMap { block in
      if case .heading = block.kind { return nil }
      return structured.contains(block.range.lowerBound) ? nil : document.text(block.range)
    }
  }
}
