import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace
import SourceText

/// A check that compares an objective with what it was at an earlier commit.
protocol HistoryCheck: Check {
  /// All that has moved, whether the same change says why or not.
  func moves(_ history: ObjectiveHistory, in context: CheckContext) -> [HistoryMove]
}

/// Something that was agreed and is another now.
struct HistoryMove {
  var finding: Finding
  /// Why, in the words of the same change; nil where it says nothing.
  var reason: String?
}

extension HistoryCheck {
  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding] {
    moves(history, in: context).filter { $0.reason == nil }.map(\.finding)
  }
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
  ///
  /// - Parameter changes: What counts of all that has changed; nil for all.
  init?(
    from old: ObjectiveFile, to new: ObjectiveFile, changes: [ObjectiveChange]? = nil,
    in context: CheckContext
  ) {
    guard old.objective.status != .draft, old.objective.status != .abandoned,
      new.objective.status != .abandoned,
      let cycle = old.knownCycle(context.settings), let today = context.today, cycle.start <= today
    else { return nil }
    self.old = old
    self.new = new
    let changes = changes ?? ObjectiveDiff(from: old.document, to: new.document).changes
    self.changes = changes
    newText =
      changes.filter { $0.fact == .prose }.flatMap(\.words).filter { $0.kind == .added }
      .map(\.text).joined(separator: " ")
      + changes.filter { $0.fact == .prose && $0.kind == .added }
      .compactMap(\.new).joined(separator: " ")
  }

  /// The key result that a change is in, as it is now.
  func node(of change: ObjectiveChange) -> (index: Int, node: KeyResultNode)? {
    let index = new.document.keyResults.firstIndex {
      ($0.keyResult.label ?? $0.keyResult.title) == change.keyResult
    }
    return index.map { ($0, new.document.keyResults[$0]) }
  }

  /// Why something has changed, by the same change: the field of the key result for a reason, or text
  /// that names the key result; of the objective, any text that is new. nil where nothing says it.
  func reason(for change: ObjectiveChange) -> String? {
    let field = changes.first {
      $0.fact == .field && $0.name == FieldName.reason.rawValue && $0.keyResult == change.keyResult
        && $0.new?.isEmpty == false
    }
    if let text = field?.new { return text }
    guard !newText.isEmpty else { return nil }
    return change.keyResult.map { newText.contains($0) } ?? true ? newText : nil
  }
}
