import OKRModel
import SourceText
import YAML

extension DocumentReader {
  /// Fills the model from the nodes, by the numbers and dates of the file's language.
  mutating func readValues() {
    document.objective.title = document.title.map { source.plainText(in: $0) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    readFrontMatterValues()
    for index in document.keyResults.indices { readValues(ofKeyResult: index) }
    document.objective.keyResults = document.keyResults.map(\.keyResult)
    document.objective.initiatives = document.initiatives.map {
      Initiative(text: source.plainText(in: $0.text), isDone: $0.isDone)
    }
  }

  private mutating func readFrontMatterValues() {
    var seen: Set<FrontMatterKey> = []
    for entry in document.frontMatter?.entries ?? [] {
      guard let key = entry.key, seen.insert(key).inserted else { continue }
      readValue(of: entry, key)
    }
  }

  private mutating func readValue(of entry: FrontMatterEntry, _ key: FrontMatterKey) {
    let range = entry.value.range
    switch entry.value.content {
    case .scalar(let text, _) where text.isEmpty: return
    case .scalar: break
    case .sequence(let nodes, _):
      if key.takesOneValue, nodes.count != 1 {
        problems.append(DocumentProblem(.unexpectedValue(key, .oneValue), range))
        if key != .owner { return }
      }
      if entry.scalars.count < nodes.count {
        problems.append(DocumentProblem(.unexpectedValue(key, .listOfValues), range))
      }
    case .mapping, .alias:
      problems.append(
        DocumentProblem(
          .unexpectedValue(key, key.takesOneValue ? .oneValue : .listOfValues), range))
      return
    }
    let scalars = entry.scalars
    guard let first = scalars.first else { return }
    func unexpected(_ expectation: Expectation) {
      problems.append(DocumentProblem(.unexpectedValue(key, expectation), first.range))
    }
    switch key {
    case .owner: document.objective.owner = Self.handle(first.text)
    case .contributors: document.objective.contributors = scalars.map { Self.handle($0.text) }
    case .type:
      document.objective.type = packs.type(reading: first.text)
      if document.objective.type == nil {
        unexpected(.oneOf(ObjectiveType.allCases.map(\.rawValue)))
      }
    case .status:
      document.objective.status = packs.status(reading: first.text)
      if document.objective.status == nil {
        unexpected(.oneOf(ObjectiveStatus.allCases.map(\.rawValue)))
      }
    case .parent: document.objective.parents = scalars.map { Reference($0.text) }
    case .dependsOn: document.objective.dependsOn = scalars.map { Reference($0.text) }
    case .weight:
      document.objective.weight = number(first.text).flatMap { $0 > .zero ? $0 : nil }
      if document.objective.weight == nil { unexpected(.positiveNumber) }
    case .cycle: document.objective.cycle = first.text
    case .team: document.objective.team = first.text
    case .due:
      document.objective.due = document.language.dates.read(first.text)?.date
      if document.objective.due == nil { unexpected(.date) }
    case .tags: document.objective.tags = scalars.map(\.text)
    case .language:
      if packs[first.text] == nil { unexpected(.oneOf(packs.all.map(\.code))) }
    }
  }

  /// A plain number without a unit.
  func number(_ text: String) -> DecimalNumber? {
    guard let reading = document.language.quantities.read(text), reading.quantity.unit.isEmpty
    else {
      return nil
    }
    return reading.quantity.number
  }

  /// A person's name without the `@` that a forge wants before it.
  static func handle(_ text: String) -> String {
    text.hasPrefix("@") ? String(text.dropFirst()) : text
  }
}
