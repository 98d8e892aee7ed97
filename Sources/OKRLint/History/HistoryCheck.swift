import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace
import SourceText

/// A check that compares an objective with what it was at an earlier commit.
protocol HistoryCheck: Check {
  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding]

  /// The findings about an objective that is not there any more.
  func check(_ gone: GoneObjective, in context: CheckContext) -> [Finding]
}

extension HistoryCheck {
  func check(_ gone: GoneObjective, in context: CheckContext) -> [Finding] { [] }
}

/// An objective now and at an earlier commit, whose cycle had begun and which was no draft then. It may
/// have another path now.
struct ObjectiveHistory {
  let old: ObjectiveFile
  let new: ObjectiveFile
  let changes: [ObjectiveChange]
  /// The cycle that it was in.
  let cycle: Cycle
  /// The key results that both have.
  let keyResults: [Pair]
  /// Those that have gone, as they were.
  let removed: [KeyResult]
  /// The key results that the change has put into other objectives.
  let elsewhere: NewKeyResults
  private var reasons: ChangeReasons

  /// A key result now and then, with its check-ins in tables and notes.
  struct Pair {
    var index: Int
    var old: KeyResult
    var new: KeyResult
    var oldNode: KeyResultNode
    var node: KeyResultNode

    /// What it is called: by its label, else by its title.
    var name: String { new.label ?? new.title }
  }

  /// - Returns: nil where nothing that was agreed has changed: before the cycle has begun, and while the
  ///   objective is a draft, all may be changed.
  init?(
    from old: ObjectiveFile, to new: ObjectiveFile, elsewhere: NewKeyResults = NewKeyResults(),
    in context: CheckContext
  ) {
    guard let cycle = old.agreedCycle(context), new.objective.status != .abandoned else {
      return nil
    }
    self.old = old
    self.new = new
    self.cycle = cycle
    self.elsewhere = elsewhere
    let diff = ObjectiveDiff(
      from: old.document, to: new.document,
      checkIns: (old.objective.keyResults.map(\.checkIns), new.objective.keyResults.map(\.checkIns))
    )
    changes = diff.changes
    keyResults = diff.partners.enumerated().compactMap { index, partner in
      partner.map {
        Pair(
          index: index, old: old.objective.keyResults[$0], new: new.objective.keyResults[index],
          oldNode: old.document.keyResults[$0], node: new.document.keyResults[index])
      }
    }
    removed = diff.removed.map { old.objective.keyResults[$0] }
    reasons = ChangeReasons(diff.changes)
  }

  /// Whether the change says anything in words.
  var hasNewText: Bool { reasons.isAny }

  /// Whether the same change says why a key result is another: in its field for a reason, or in text that
  /// names it.
  func explains(_ keyResult: String) -> Bool { reasons.explain(keyResult) }

  /// The same as if nobody had said why.
  var withoutReasons: ObjectiveHistory {
    var silent = self
    silent.reasons = ChangeReasons([])
    return silent
  }

  /// The words of the change that say why, those of the fields for a reason first.
  var reasonText: String? {
    let fields = changes.filter { $0.fact == .field && $0.name == FieldName.reason.rawValue }
      .compactMap(\.new)
    let added = changes.filter { $0.fact == .prose }.flatMap(\.words)
      .filter { $0.kind == .added }.map(\.text)
    let notes = changes.compactMap { $0.checkIn?.new?.note }
    let text = (fields.isEmpty ? added + notes : fields).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The key results that are not explained.
  var unexplained: [Pair] { keyResults.filter { !explains($0.name) } }
}

/// An objective that the change has taken away, whose cycle had begun and which was active.
struct GoneObjective {
  let file: ObjectiveFile
  let elsewhere: NewKeyResults

  init?(_ file: ObjectiveFile, elsewhere: NewKeyResults, in context: CheckContext) {
    guard file.agreedCycle(context) != nil, file.objective.status != .closed else { return nil }
    (self.file, self.elsewhere) = (file, elsewhere)
  }
}

extension ObjectiveFile {
  /// The cycle in which what the objective says was agreed: it has begun, and the objective is neither a
  /// draft nor given up.
  fileprivate func agreedCycle(_ context: CheckContext) -> Cycle? {
    guard objective.status != .draft, objective.status != .abandoned,
      let cycle = knownCycle(context.settings), let today = context.today, cycle.start <= today
    else { return nil }
    return cycle
  }
}
