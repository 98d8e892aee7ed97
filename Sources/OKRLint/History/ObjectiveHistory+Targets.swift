import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

/// A target that has moved, with the place to point at.
struct MovedTarget {
  var message: Message
  var range: Range<Int>
  var subject: String
  var reason: String?

  func move(_ what: String, help: Message) -> HistoryMove {
    HistoryMove(
      finding: Finding(message, at: range, subject: subject + " " + what, help: help),
      reason: reason)
  }
}

extension ObjectiveHistory {
  /// The targets that have moved in a way.
  func targets(
    that moves: Set<TargetMovement>, _ message: (ObjectiveChange) -> Message
  ) -> [MovedTarget] {
    changes.compactMap { change in
      guard change.fact == .target, !moves.isDisjoint(with: change.movements),
        let (index, node) = node(of: change)
      else { return nil }
      return MovedTarget(
        message: message(change), range: node[.target]?.value ?? node.title,
        subject: new.subject(index, "target"), reason: reason(for: change))
    }
  }
}
