import Markdown
import OKRModel
import SourceText
import YAML

/// All that a document says, as it stands in the text, so that two can be compared.
struct DocumentContent: Equatable {
  var language: String
  var objective: Objective
  /// The values of the front matter by key, as they are written.
  var entries: [String: [[String]]] = [:]
  var sections: [String] = []
  var keyResults: [KeyResultContent] = []
  /// The texts of all blocks that are no headings, fields, check-ins, milestones, or key results in
  /// the light form.
  var prose: [String]

  struct KeyResultContent: Equatable {
    var form: KeyResultNode.Form
    /// The values by name, as they are written.
    var fields: [String: [String]] = [:]
    var rows: [[String]] = []
  }

  init(_ document: ObjectiveDocument) {
    language = document.language.code
    objective = document.objective
    for entry in document.frontMatter?.entries ?? [] {
      let texts = entry.scalars.map(\.text)
      entries[entry.key?.rawValue ?? ":" + entry.name, default: []].append(
        texts.isEmpty ? [document.text(entry.value.range)] : texts)
    }
    sections = document.sections.map { $0.name?.rawValue ?? ":" + document.text($0.headingText) }
    keyResults = document.keyResults.map { node in
      var content = KeyResultContent(form: node.form)
      for field in node.fields {
        content.fields[field.field?.rawValue ?? ":" + document.text(field.name), default: []]
          .append(document.text(field.value))
      }
      content.rows = (node.checkIns?.rows ?? []).map { $0.cells.map { document.text($0) } }
      return content
    }
    prose = document.prose.map { document.text($0.range) }
  }
}

extension ObjectiveDocument {
  /// The blocks of the top level that are nothing but text to the program.
  var prose: [MarkdownBlock] {
    var structured: Set<Int> = []
    for node in keyResults {
      if let list = node.fieldList { structured.insert(list.lowerBound) }
      if let table = node.checkIns { structured.insert(table.range.lowerBound) }
      if let first = node.milestones.first { structured.insert(first.range.lowerBound) }
      if node.form == .listItem { structured.insert(node.range.lowerBound) }
    }
    return markdown.blocks.filter { block in
      if case .heading = block.kind { return false }
      return !structured.contains(block.range.lowerBound)
    }
  }

  /// The edits if the document that they make says the same as this one but for one fact, and that
  /// fact as it should; none otherwise.
  ///
  /// - Parameters:
  ///   - fact: Takes the fact out of what a document says.
  ///   - holds: Whether a document states the fact as it should.
  func checked(
    _ edits: [TextEdit], apartFrom fact: (inout DocumentContent) -> Void,
    holds: (ObjectiveDocument) -> Bool
  ) -> [TextEdit] {
    guard !edits.isEmpty else { return [] }
    let changed = ObjectiveDocument(source.applying(edits), language: assumedLanguage)
    var before = DocumentContent(self)
    var after = DocumentContent(changed)
    fact(&before)
    fact(&after)
    return before == after && holds(changed) ? edits : []
  }
}

extension DocumentContent {
  /// Takes out a key of the front matter. The language decides how all else is read.
  mutating func remove(_ key: FrontMatterKey) {
    entries[key.rawValue] = nil
    switch key {
    case .owner: objective.owner = nil
    case .contributors: objective.contributors = []
    case .type: objective.type = nil
    case .status: objective.status = nil
    case .parent: objective.parents = []
    case .dependsOn: objective.dependsOn = []
    case .weight: objective.weight = nil
    case .cycle: objective.cycle = nil
    case .team: objective.team = nil
    case .due: objective.due = nil
    case .tags: objective.tags = []
    case .language:
      language = ""
      objective = Objective()
    }
  }

  /// Takes out a field of a key result.
  mutating func remove(_ field: FieldName, ofKeyResult index: Int) {
    guard keyResults.indices.contains(index), objective.keyResults.indices.contains(index) else {
      return
    }
    keyResults[index].fields[field.rawValue] = nil
    switch field {
    case .target:
      objective.keyResults[index].target = nil
      objective.keyResults[index].isTargetFromTitle = false
    case .owner: objective.keyResults[index].owner = nil
    case .due: objective.keyResults[index].due = nil
    case .weight: objective.keyResults[index].weight = nil
    case .source: objective.keyResults[index].source = nil
    case .metric: objective.keyResults[index].metric = nil
    case .guards: objective.keyResults[index].guards = []
    case .plan: objective.keyResults[index].plan = []
    case .commit: objective.keyResults[index].commit = nil
    case .stretch: objective.keyResults[index].stretch = nil
    case .score: objective.keyResults[index].manualScore = nil
    case .reason: objective.keyResults[index].reason = nil
    }
  }

  /// Takes out what the expansion of the light form changes: labels, forms, and which of the text is
  /// nested.
  mutating func removeForms() {
    prose = []
    for index in keyResults.indices { keyResults[index].form = .listItem }
    for index in objective.keyResults.indices { objective.keyResults[index].label = nil }
  }
}
