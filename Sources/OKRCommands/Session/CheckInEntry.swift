import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// A check-in as somebody typed it.
struct CheckInEntry {
  /// An objective, or a key result of one with `#KR1`.
  var keyResult: String
  var value: String?
  var confidence: String?
  var note: String?
  var date: String?
  var author: String?
  /// The number of a milestone, or a part of its text.
  var milestone: String?
  /// Whether the value is a number as JSON writes it, in any language.
  var hasPlainValue = false

  /// The options that say something of one check-in, in the order in which they are described.
  private var given: [(option: String, text: String?)] {
    [
      ("VALUE", value), ("--confidence", confidence), ("--note", note), ("--milestone", milestone),
    ]
  }

  var isEmpty: Bool { firstOption == nil }

  /// The first option that was given.
  var firstOption: String? { given.first { !($0.text?.isEmpty ?? true) }?.option }
}

/// A check-in as it will be written.
struct PlannedCheckIn {
  var before: ObjectiveFile
  var after: ObjectiveFile
  var index: Int
  var checkIn: CheckIn
  /// Why it may be a slip of the pen.
  var doubts: [Message]
  /// The files to write, in this order: the objective, or a note and for a tick the objective as well.
  var changes: [FileChange]
  /// The note that the row goes into, as it will be; nil where it goes into the objective.
  var note: NoteFile?

  /// The path of the objective.
  var path: String { after.path }
  var keyResult: KeyResult { after.objective.keyResults[index] }
}

/// A file as it was read, and as it is to be.
struct FileChange {
  var path: String
  /// nil for a file that is not there yet.
  var old: SourceText?
  var new: SourceText
}

extension [FileChange] {
  /// The changes with those that follow each other in one file as one.
  var joined: [FileChange] {
    var result: [FileChange] = []
    for change in self {
      if let index = result.firstIndex(where: { $0.path == change.path }) {
        result[index].new = change.new
      } else {
        result.append(change)
      }
    }
    return result
  }
}

extension CheckInDoubt {
  var message: Message {
    switch self {
    case .future(let date):
      Message("{date} lies in the future.", ["date": date.description])
    case .outsideCycle(let date, let cycle):
      Message(
        "{date} lies outside of {cycle}, which goes from {start} to {end}.",
        [
          "date": date.description, "cycle": cycle.name, "start": cycle.start.description,
          "end": cycle.end.description,
        ])
    case .sameDay(let date):
      Message(
        "There is a check-in of {date} by the same person already.", ["date": date.description])
    case .otherUnit(let value, let unit):
      Message(
        "“{value}” is not in the unit of the target, {unit}.",
        ["value": value.spelling, "unit": unit])
    case .tooLarge(let value, let largest):
      Message(
        "“{value}” looks far too large: the largest number known of the key result is {largest}.",
        ["value": value.spelling, "largest": largest.spelling])
    case .wrongDirection(let value, let before):
      Message(
        "From {before} to {value} is a large step away from the target.",
        ["before": before.spelling, "value": value.spelling])
    }
  }
}
