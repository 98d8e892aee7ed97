import Diagnostics
import OKRWording

extension KeyResultReading {
  /// What would make it better, the most important first.
  var advice: [Message] {
    var advice: [Message] = []
    switch ground {
    case .unfilled: advice.append(Message("Fill in the number that is still open."))
    case .metricWithoutTarget:
      advice.append(Message("Say where the number stands today, and where it shall be."))
    case .changeWithoutTarget:
      advice.append(
        Message(
          "Say what is counted, where it stands today, and where it shall be by the end of the cycle."
        ))
    case .openActivity, .judgement:
      advice.append(Message("Say by what a stranger would see that it worked, best with a number."))
    case .empty: advice.append(Message("Write what shall be different at the end of the cycle."))
    default: break
    }
    if isMultiple {
      advice.append(
        Message("Make a key result of each part, so that each gets a grade of its own."))
    }
    if isMeasurable, !vagueWords.isEmpty {
      let words = vagueWords.map(\.text).joined(separator: ", ")
      advice.append(Message("Leave out “{words}”, or say how much is meant.", ["words": words]))
    }
    if isMeasurable, form != .outcome {
      advice.append(Message("Say what it is good for: what will people do more, less or faster?"))
    } else if isQuantified, !hasBaseline, placeholder == nil {
      advice.append(Message("Say where it stands today; then everybody sees how far the way is."))
    }
    return advice
  }
}

extension ObjectiveReading {
  /// What would make it better, the most important first.
  var advice: [Message] {
    var advice: [Message] = []
    if isActivity {
      advice.append(
        Message("Say what will be possible once the task is done; it can be an initiative itself."))
    }
    if isPlainlyVague {
      advice.append(
        Message("Say for whom what will be different; then the key results follow from it."))
    }
    if containsMetric { advice.append(Message("Move the number into a key result.")) }
    if placeholder != nil { advice.append(Message("Fill in what is still open.")) }
    return advice
  }
}
