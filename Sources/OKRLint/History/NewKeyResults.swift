import OKRMerge
import OKRModel
import OKRWorkspace

/// The key results that a change has put into objectives, by which one that has gone from another
/// objective is found again.
struct NewKeyResults: Sendable {
  private var all: [ObjectiveID: [KeyResultSummary]] = [:]

  /// The most that are looked through for each one that has gone.
  private static let most = 5_000

  /// Adds those of an objective that are in none of its earlier form.
  mutating func add(_ summary: ObjectiveSummary, since old: ObjectiveSummary?) {
    let new = summary.keyResults.filter { keyResult in
      !(old?.keyResults ?? []).contains {
        $0.label != nil && $0.label == keyResult.label || $0.title == keyResult.title
      }
    }
    if !new.isEmpty { all[summary.id] = new }
  }

  var isEmpty: Bool { all.isEmpty }

  /// Whether a key result that has gone from an objective stands in another one now: by its title, or
  /// by its label with the same number to reach.
  func hold(_ keyResult: KeyResult, from id: ObjectiveID) -> Bool {
    let asked = keyResult.asked
    return all.lazy.filter { $0.key != id }.flatMap(\.value).prefix(Self.most).contains { other in
      ObjectiveDiff.areAlike(keyResult.title, other.title)
        || asked != nil && asked == other.asked && keyResult.label == other.label
          && keyResult.target?.kind == other.kind
    }
  }
}
