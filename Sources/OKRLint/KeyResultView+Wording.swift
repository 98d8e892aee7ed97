import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace
import SourceText

extension KeyResultView {
  /// Whether `Target:` or a task list says what is measured, whatever the title says.
  var hasMeasurableTarget: Bool {
    guard !keyResult.isTargetFromTitle else { return false }
    switch keyResult.target {
    case .change, .reach, .atLeast, .atMost, .within, .establishBaseline, .milestones: return true
    case .binary, nil: return false
    }
  }

  /// Whether the title promises work of a form and nothing says what comes of it.
  func promises(_ form: KeyResultReading.Form) -> Bool {
    guard reading.form == form, reading.placeholder == nil, !reading.isStatement else {
      return false
    }
    let hasEffect = reading.figures.contains { $0.isChange || $0.baseline != nil }
    return !hasEffect && !targetIsEffect && keyResult.guards.isEmpty
  }

  /// A count of deliveries is a target to reach; a change or a limit is an effect.
  private var targetIsEffect: Bool {
    guard !keyResult.isTargetFromTitle else { return false }
    switch keyResult.target {
    case .change, .atLeast, .atMost, .within: return true
    case .reach(let quantity): return quantity.unit == "%"
    // What is learnt by a first measurement is the result.
    case .establishBaseline: return true
    case .milestones, .binary, nil: return false
    }
  }

  /// Bytes of the title as bytes of the file; the whole title for nil.
  func place(_ range: Range<Int>?) -> Range<Int> {
    range.map { $0.moved(by: node.title.lowerBound) } ?? node.title
  }

  func text(_ range: Range<Int>) -> String { file.document.text(place(range)) }
}
