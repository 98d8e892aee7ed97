import Diagnostics
import OKRModel
import OKRWording

/// What was understood of a key result, in words.
struct KeyResultFacts {
  private let reading: KeyResultReading
  private let title: [UInt8]

  init(_ reading: KeyResultReading, _ title: String) {
    self.reading = reading
    self.title = Array(title.utf8)
  }

  var all: [AssessmentFact] {
    var facts = [
      AssessmentFact(Message("Measurable"), measurable),
      AssessmentFact(Message("Number"), numbers),
    ]
    if let deadline = reading.deadline {
      facts.append(AssessmentFact(Message("By when"), quoted(deadline)))
    }
    facts.append(AssessmentFact(Message("Kind of result"), form))
    facts.append(AssessmentFact(Message("Direction"), direction))
    if !reading.vagueWords.isEmpty {
      facts.append(AssessmentFact(Message("Soft words"), .words(reading.vagueWords)))
    }
    if let bundling = reading.bundling {
      let joint = String(decoding: title[bundling], as: UTF8.self)
      facts.append(
        AssessmentFact(
          Message("Results in it"), Message("more than one, joined by “{word}”", ["word": joint])))
    }
    return facts
  }

  private var measurable: Message {
    switch reading.ground {
    case .target: "yes: there is a number to reach"
    case .step: "yes: the step from one word to the other can be seen"
    case .comparison: "yes: it is clear with what it is compared"
    case .totality: "yes: all or nothing can be checked"
    case .deliverable: "yes: in the end it is there or it is not"
    case .unfilled: "no: the number is not filled in yet"
    case .metricWithoutTarget: "no: it names what is counted, but not how much"
    case .changeWithoutTarget: "no: it says which way, but not how far"
    case .openActivity: "no: an effort has no end that could be seen"
    case .judgement: "no: two people could judge it differently"
    case .empty: "no: there is nothing to read"
    }
  }

  private var numbers: AssessmentFact.Value {
    if let placeholder = reading.placeholder, reading.figures.isEmpty { return quoted(placeholder) }
    guard !reading.figures.isEmpty else { return .message(Message("none")) }
    let figures = reading.figures.map { figure in
      let unit = figure.unit.map { " " + $0 } ?? ""
      return [figure.baseline, figure.target].compactMap { $0.map(text) }.joined(separator: " → ")
        + unit
    }
    return .text(figures.joined(separator: "; "))
  }

  private func text(_ value: FigureValue) -> String {
    switch value {
    case .number(let number):
      reading.language == .french
        ? number.description.replacing(".", with: ",") : number.description
    case .word(let word): word
    }
  }

  private var form: Message {
    switch reading.form {
    case .outcome: "outcome: something is different for people or for the company"
    case .output: "output: something is delivered"
    case .activity: "activity: something is done"
    }
  }

  private var direction: Message {
    switch reading.direction {
    case .increase: "up"
    case .decrease: "down"
    case .maintain: "keep the level"
    case .reach: "reach a level"
    case .binary: "done or not done"
    case .none: "cannot be told"
    }
  }

  private func quoted(_ range: Range<Int>) -> AssessmentFact.Value { .quoted(range, of: title) }
}
