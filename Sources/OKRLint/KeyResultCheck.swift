import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// A check that looks at one key result at a time.
protocol KeyResultCheck: DocumentCheck {
  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding]
}

extension KeyResultCheck {
  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    file.document.keyResults.indices.flatMap {
      check(KeyResultView(file: file, index: $0, context: context), in: context)
    }
  }
}

/// A key result with what surrounds it.
struct KeyResultView {
  let file: ObjectiveFile
  let index: Int
  let node: KeyResultNode
  /// The cycle that the objective is of; nil where its name is none that the workspace knows.
  let cycle: Cycle?

  init(file: ObjectiveFile, index: Int, context: CheckContext) {
    self.file = file
    self.index = index
    node = file.document.keyResults[index]
    cycle = file.knownCycle(context.settings)
  }

  var keyResult: KeyResult { node.keyResult }

  /// The subject of a finding about a part of it.
  func subject(_ part: String) -> String { file.subject(index, part) }

  /// The day that it is due: its own, else the objective's, else the end of the cycle.
  var due: CalendarDate? { keyResult.due ?? file.objective.due ?? cycle?.end }

  /// The place to point at for a check-in: its row in the table.
  func range(ofCheckIn index: Int) -> Range<Int> {
    guard let table = node.checkIns, let line = node.checkInRows[safe: index] else {
      return node.title
    }
    return table.rows[line].range
  }
}

extension ObjectiveFile {
  /// The cycle of the objective, if the workspace knows its name.
  func knownCycle(_ settings: Settings) -> Cycle? {
    cycle.flatMap { settings.calendar.cycle(named: $0) }
  }

  /// The place to point at for the objective as a whole: its title, else its first line.
  var titleRange: Range<Int> { document.title ?? document.source.lineContent(0) }

  /// Whether work on the objective is going on or about to.
  var isOpen: Bool {
    objective.status == nil || objective.status == .active || objective.status == .draft
  }

  /// Whether the objective is active: neither a draft nor ended.
  var isActive: Bool { objective.status == nil || objective.status == .active }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
