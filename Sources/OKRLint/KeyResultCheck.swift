import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace
import SourceText

/// A check that looks at one key result at a time.
protocol KeyResultCheck: Check {
  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding]
}

/// A key result with what surrounds it, made once for all checks.
final class KeyResultView {
  let file: ObjectiveFile
  let index: Int
  let node: KeyResultNode
  /// The cycle that the objective is of; nil where its name is none that the workspace knows.
  let cycle: Cycle?
  private let rules: ScoreRules
  private let wording: WordingAnalysers
  /// How far it has come by what the file says.
  private(set) lazy var progress = node.keyResult.progress(rules)
  /// What its title says.
  private(set) lazy var reading = wording.analyser(of: file.document.language)
    .keyResult(Array(file.document.source.bytes[node.title]))

  init(file: ObjectiveFile, index: Int, cycle: Cycle?, rules: ScoreRules, wording: WordingAnalysers)
  {
    self.file = file
    self.wording = wording
    self.index = index
    self.cycle = cycle
    node = file.document.keyResults[index]
    self.rules = rules
  }

  /// The key results of a file.
  static func views(of file: ObjectiveFile, in context: CheckContext) -> [KeyResultView] {
    let cycle = file.knownCycle(context.settings)
    return file.document.keyResults.indices.map {
      KeyResultView(
        file: file, index: $0, cycle: cycle, rules: context.settings.scoreRules,
        wording: context.wording)
    }
  }

  /// Whether it has reached its target and is no guardrail.
  var isDone: Bool {
    !progress.isGuardrail && (progress.progress.map { $0 >= .one } ?? false)
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

  /// The place to point at for the value of a check-in: its cell.
  func valueRange(ofCheckIn index: Int) -> Range<Int> {
    guard let table = node.checkIns, let line = node.checkInRows[safe: index] else {
      return node.title
    }
    return table.cell(.value, of: table.rows[line]) ?? table.rows[line].range
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
