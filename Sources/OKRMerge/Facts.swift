import OKRDocument
import OKRModel
import SourceText
import YAML

/// All that a text says, each fact as often as it is said, read from the document without regard to
/// how it was merged.
struct Facts {
  private(set) var counts: [String: Int] = [:]
  private var covered: Set<Int> = []

  init(_ document: ObjectiveDocument) {
    func text(_ range: Range<Int>) -> String { document.text(range).withoutPadding }
    for entry in document.frontMatter?.entries ?? [] {
      let name = entry.key?.rawValue ?? entry.name
      cover(entry.range, document)
      for scalar in entry.scalars { add("key \(name) \(scalar.text)") }
      if entry.scalars.isEmpty { add("key \(name) \(text(entry.value.range))") }
    }
    if let title = document.title { add("title \(text(title))") }
    for section in document.sections { add("section \(text(section.headingText))") }
    for node in document.keyResults { add(node, document) }
    for task in document.initiatives {
      cover(task.range, document, firstOnly: true)
      add("task \(text(task.text))")
      if task.isDone { add("done \(text(task.text))") }
    }
    for line in 0..<document.source.lineCount where !covered.contains(line) {
      let content = text(document.source.lineContent(line))
      if !content.isEmpty { add("line \(content)") }
    }
  }

  private mutating func add(_ node: KeyResultNode, _ document: ObjectiveDocument) {
    func text(_ range: Range<Int>) -> String { document.text(range).withoutPadding }
    let name = node.keyResult.label ?? text(node.title)
    cover(node.heading, document)
    add("\(name) title \(text(node.title))")
    for field in node.fields {
      cover(field.range, document, firstOnly: true)
      add("\(name) \(field.field?.rawValue ?? text(field.name)): \(text(field.value))")
    }
    for milestone in node.milestones {
      cover(milestone.range, document, firstOnly: true)
      add("\(name) step \(text(milestone.text))")
      if let box = milestone.checkBox, document.text(box) != "[ ]" {
        add("\(name) done \(text(milestone.text))")
      }
    }
    guard let table = node.checkIns else { return }
    cover(table.range, document)
    for header in table.header { add("\(name) column \(text(header.range))") }
    for row in table.rows {
      let cells = zip(table.header, row.cells).filter { !$0.1.isEmpty }.map { header, cell in
        "\(header.column?.rawValue ?? text(header.range))=\(text(cell))"
      }
      add("\(name) row " + cells.sorted().joined(separator: " | "))
    }
  }

  private mutating func add(_ fact: String) { counts[fact, default: 0] += 1 }

  private mutating func cover(
    _ range: Range<Int>, _ document: ObjectiveDocument, firstOnly: Bool = false
  ) {
    let source = document.source
    let first = source.line(at: range.lowerBound)
    let last = firstOnly ? first : source.line(at: max(range.lowerBound, range.upperBound - 1))
    covered.formUnion(first...last)
  }

  /// Whether facts of a result are those of the base with the edits of both sides.
  static func areMerged(_ result: Facts, of base: Facts?, _ ours: Facts, _ theirs: Facts) -> Bool {
    let all = Set(result.counts.keys).union(base?.counts.keys.map { $0 } ?? [])
      .union(ours.counts.keys).union(theirs.counts.keys)
    return all.allSatisfy { fact in
      let (old, mine, others) = (
        base?.counts[fact] ?? 0, ours.counts[fact] ?? 0, theirs.counts[fact] ?? 0
      )
      let count = result.counts[fact] ?? 0
      if old == mine { return count == others }
      if old == others { return count == mine }
      let sum = mine + others - old
      return (min(mine, others, sum)...max(mine, others, sum)).contains(count)
    }
  }
}
