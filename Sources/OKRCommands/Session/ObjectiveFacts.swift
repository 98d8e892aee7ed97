import Diagnostics
import OKRModel
import OKRWording

/// What was understood of an objective, in words.
struct ObjectiveFacts {
  private let reading: ObjectiveReading
  private let title: [UInt8]

  init(_ reading: ObjectiveReading, _ title: String) {
    self.reading = reading
    self.title = Array(title.utf8)
  }

  var all: [AssessmentFact] {
    var facts = [
      AssessmentFact(Message("Ambition"), ambition), AssessmentFact(Message("Task"), task),
      AssessmentFact(Message("Vague"), vague),
    ]
    if let metric = reading.metric {
      facts.append(AssessmentFact(Message("Number"), .quoted(metric, of: title)))
    }
    if let deadline = reading.deadline {
      facts.append(AssessmentFact(Message("By when"), .quoted(deadline, of: title)))
    }
    if !reading.vagueWords.isEmpty {
      facts.append(AssessmentFact(Message("Soft words"), .words(reading.vagueWords)))
    }
    return facts
  }

  private var ambition: Message {
    switch reading.isQualitative {
    case true: "yes: it says how things shall be"
    case false: "no: it does not say how things shall be"
    }
  }

  private var task: Message {
    switch reading.isActivity {
    case true: "yes: it can be ticked off"
    case false: "no: it is more than something to do"
    }
  }

  private var vague: Message {
    switch reading.isPlainlyVague {
    case true: "yes: nobody could say what would be different"
    case false: "no: it can be told what would be different"
    }
  }
}
