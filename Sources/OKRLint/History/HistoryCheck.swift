import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace
import SourceText

/// A check that compares an objective with what it was at an earlier commit.
protocol HistoryCheck: Check {
  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding]
}

/// An objective now and at an earlier commit, whose cycle had begun and which was no draft then.
struct ObjectiveHistory {
  let old: ObjectiveFile
  let new: ObjectiveFile
  let changes: [ObjectiveChange]
  /// All text that is new, in which a reason may stand.
  private let newText: String

  /// - Returns: nil where nothing that was agreed has changed: before the cycle has begun, and while the
  ///   objective is a draft, all may be changed.
  init?(from old: ObjectiveFile, to new: ObjectiveFile, in context: CheckContext) {
    guard old.objective.status != .draft, old.objective.status != .abandoned,
      new.objective.status != .abandoned,
      let cycle = old.knownCycle(context.settings), let today = context.today, cycle.start <= today
    else { return nil }
    self.old = old
    self.new = new
    changes = ObjectiveDiff(from: old.document, to: new.document).changes
    newText =
      changes.filter { $0.fact == .prose }.flatMap(\.words).filter { $0.kind == .added }
      .map(\.text).joined(separator: " ")
      + changes.filter { $0.fact == .prose && $0.kind == .added }
      .compactMap(\.new).joined(separator: " ")
  }

  /// Whether the change says anything in words.
  var hasNewText: Bool { !newText.isEmpty }

  /// The key result that a change is in, as it is now.
  func node(of change: ObjectiveChange) -> (index: Int, node: KeyResultNode)? {
    let index = new.document.keyResults.firstIndex {
      ($0.keyResult.label ?? $0.keyResult.title) == change.keyResult
    }
    return index.map { ($0, new.document.keyResults[$0]) }
  }

  /// Whether the same change says why: in the field of the key result for a reason, or in text that
  /// names the key result; of the objective, in any text that is new.
  func hasReason(_ change: ObjectiveChange) -> Bool {
    let isInField = changes.contains {
      $0.fact == .field && $0.name == FieldName.reason.rawValue && $0.keyResult == change.keyResult
        && $0.new?.isEmpty == false
    }
    if isInField { return true }
    return change.keyResult.map { newText.contains($0) } ?? hasNewText
  }
}
