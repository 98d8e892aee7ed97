import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// What is asked at the end of an objective, and in which order: for each key result its score, and a
/// reason where it is not the measured one; why a commitment was missed; what was learnt.
struct ClosingQuestions {
  enum Step: Equatable {
    case score(Int)
    case reason(Int)
    case explanation, learnt
  }

  private let file: ObjectiveFile
  private let workspace: Workspace
  /// The scores that were typed, whose reasons are asked next.
  private var typed: [Int: (number: DecimalNumber, text: String)] = [:]

  init(_ file: ObjectiveFile, in workspace: Workspace) {
    self.file = file
    self.workspace = workspace
  }

  var first: Step { file.document.keyResults.isEmpty ? .learnt : .score(0) }

  /// nil behind the last question.
  func next(after step: Step, _ closing: ObjectiveClosing) -> Step? {
    switch step {
    case .score(let index) where typed[index] != nil: return .reason(index)
    case .score(let index), .reason(let index):
      if index + 1 < closing.keyResults.count { return .score(index + 1) }
      return closing.unexplained.isEmpty ? .learnt : .explanation
    case .explanation: return .learnt
    case .learnt: return nil
    }
  }

  func isMandatory(_ step: Step, _ closing: ObjectiveClosing) -> Bool {
    switch step {
    case .score(let index): closing.proposal(index) == nil
    case .reason, .explanation: true
    case .learnt: false
    }
  }

  func text(of step: Step, _ closing: ObjectiveClosing) -> Message {
    switch step {
    case .score(let index):
      guard let proposal = closing.proposal(index) else {
        return Message("Score, 0.0 to 1.0 (s skips the objective, b goes back, q quits):")
      }
      let catalog = MessageCatalog.builtIn(workspace.settings.language)
      let number = catalog.score(proposal)
      return Message(
        "Score (Enter accepts {score}, s skips the objective, b goes back, q quits):",
        ["score": number])
    case .reason: return Message("Why this score?")
    case .explanation:
      let labels = closing.unexplained.map(closing.label).joined(separator: ", ")
      return Message("Why was the commitment missed ({labels})?", ["labels": labels])
    case .learnt: return Message("What was learnt? (Enter for nothing)")
    }
  }

  /// Takes an answer; gives what is wrong with it, or nil.
  mutating func take(_ text: String, for step: Step, in closing: inout ObjectiveClosing) -> Message?
  {
    switch step {
    case .score(let index):
      typed[index] = nil
      closing.grades[index] = nil
      if text.isEmpty {
        // A grade that stands there without a reason is asked for it.
        let keyResult = closing.keyResults[index]
        if let score = keyResult.manualScore, keyResult.reason == nil,
          let field = file.document.keyResults[index][.score]
        {
          typed[index] = (score, file.document.text(field.value))
        }
        return nil
      }
      guard let score = file.document.language.confidence(reading: text) else {
        return Message("“{value}” is no score from 0.0 to 1.0.", ["value": text])
      }
      guard closing.isPossible(score.number, index) else { return closing.impossible(index) }
      // Who types what is proposed accepts it.
      if closing.isProposed(score.number, index) { return nil }
      typed[index] = score
    case .reason(let index):
      guard let score = typed[index] else { return nil }
      closing.grades[index] = ObjectiveClosing.Grade(
        number: score.number, text: score.text, reason: text)
    case .explanation: closing.explanation = text
    case .learnt: closing.learnt = text
    }
    return nil
  }

  /// Takes an answer back.
  mutating func forget(_ step: Step, in closing: inout ObjectiveClosing) {
    switch step {
    case .score(let index), .reason(let index):
      typed[index] = nil
      closing.grades[index] = nil
    case .explanation: closing.explanation = nil
    case .learnt: closing.learnt = nil
    }
  }
}
