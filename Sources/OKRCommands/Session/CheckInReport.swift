import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

/// What is told of a check-in that was written: its row, and where the key result stands now.
struct CheckInReport {
  let plan: PlannedCheckIn
  let settings: Settings
  let catalog: MessageCatalog

  init(_ plan: PlannedCheckIn, settings: Settings, catalog: MessageCatalog) {
    self.plan = plan
    self.settings = settings
    self.catalog = catalog
  }

  /// - Parameters:
  ///   - path: That of the objective, as it is told to the reader.
  ///   - note: That of the note which the row was written into; nil where it is in the objective.
  ///   - width: The columns of the terminal; nil where a line may be of any length.
  func text(path: String, note: String?, style: TextStyle, width: Int?) -> String {
    let name = (path + (plan.keyResult.label.map { "#\($0)" } ?? "")).safeForTerminal
    let progress = plan.keyResult.progress(settings.scoreRules)
    let row = row.joined(separator: " · ").safeForTerminal
    return style(.emphasis, name) + "  "
      + row.wrapped(to: width, after: name.displayWidth + 2, indentation: 4) + "\n    "
      + ProgressBar.text(progress.score?.doubleValue) + " "
      + (progress.progress.map(\.percent) ?? "–").padded(to: 5)
      + standing(progress).map { "  " + $0.wrapped(to: width, indentation: 22) }.joined()
      + (note.map { "\n    " + say(Message("in {path}", ["path": $0])).safeForTerminal } ?? "")
  }

  private func say(_ template: Message) -> String { template.text(in: catalog) }

  private var row: [String] {
    let checkIn = plan.checkIn
    var parts = [checkIn.date.description]
    if let value = checkIn.value { parts.append(value.spelling) }
    if let confidence = checkIn.confidence {
      parts.append(
        say(Message("confidence {confidence}", numbers: ["confidence": confidence.description])))
    }
    if let author = checkIn.author { parts.append(author) }
    if let note = checkIn.note {
      let line = note.split(whereSeparator: \.isNewline).joined(separator: " ")
      parts.append(line.truncated(to: 60))
    }
    return parts
  }

  /// What was expected on the day of the value, or whether a limit is kept; and the value before.
  private func standing(_ progress: KeyResultProgress) -> [String] {
    var parts: [String] = []
    if let isMet = progress.isMet { parts.append(isMet ? say("met") : say("breached")) }
    let day = max(plan.checkIn.date, progress.latest?.date ?? plan.checkIn.date)
    let expected = plan.after.expectedProgress(of: plan.index, on: day, settings)
    if let expected {
      parts.append(say(Message("expected {percent}", ["percent": expected.percent])))
    }
    let old = plan.before.objective.keyResults[plan.index].progress(settings.scoreRules).latest
    if plan.checkIn.value != nil, let old, let value = old.value {
      let texts = ["value": value.spelling.safeForTerminal, "date": old.date.description]
      parts.append(
        say(
          old.date > plan.checkIn.date
            ? Message("now {value} ({date})", texts) : Message("before {value} ({date})", texts)))
    }
    return parts.isEmpty ? [] : [parts.joined(separator: " · ")]
  }
}
