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
  /// What it says, with the check-ins on it that stand in notes.
  let keyResult: KeyResult
  /// How far it has come.
  private(set) lazy var progress = keyResult.progress(rules)
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
    keyResult = file.objective.keyResults[index]
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
  var isDone: Bool { progress.isDone }

  /// Whether somebody should check in on it at all on a day.
  func expectsCheckIns(on day: CalendarDate) -> Bool {
    file.expectsCheckIns(on: index, progress, day: day, in: cycle)
  }

  /// The subject of a finding about a part of it.
  func subject(_ part: String) -> String { file.subject(index, part) }

  /// The day that it is due: its own, else the objective's, else the end of the cycle.
  var due: CalendarDate? { file.due(of: index, in: cycle) }

  /// The place to point at for a check-in: its row.
  func place(ofCheckIn number: Int) -> FindingPlace {
    switch file.place(ofCheckIn: number, of: index) {
    case .row(let line)?:
      FindingPlace(node.checkIns?.rows[safe: line]?.range ?? node.title)
    case .note(let row)?: FindingPlace(node.title, in: row.path, row.entry.row)
    case nil: FindingPlace(node.title)
    }
  }

  /// The place to point at for the value of a check-in: its cell.
  func valuePlace(ofCheckIn number: Int) -> FindingPlace {
    switch file.place(ofCheckIn: number, of: index) {
    case .row(let line)?:
      FindingPlace(
        node.checkIns.flatMap { table in
          table.rows[safe: line].map { table.cell(.value, of: $0) ?? $0.range }
        } ?? node.title)
    case .note(let row)?:
      FindingPlace(node.title, in: row.path, row.entry.valueRange ?? row.entry.row)
    case nil: FindingPlace(node.title)
    }
  }
}

extension ObjectiveFile {
  /// The place to point at for the objective as a whole: its title, else its first line.
  var titleRange: Range<Int> { document.title ?? document.source.lineContent(0) }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
