import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// Goes through the open objectives of a cycle with the person at the terminal, and closes each when
/// all of it has been answered. Whoever stops in between has closed those before, and nothing half.
struct ClosingWalk {
  let session: Session
  let workspace: Workspace
  let prompt: Prompt
  let writer: ClosingWriter

  private struct Closed {
    var before: ObjectiveFile
    var after: ObjectiveFile
  }

  /// What a person may answer to any question instead of its answer.
  private enum Reply {
    case skip, back, quit
    case text(String)
  }

  func run(_ paths: [String]) throws {
    let walked = try prompt.walk(paths, answer: answer) { closed in
      try writer.takeBack(closed.before, closed.after)
    }
    prompt.say("")
    prompt.say(
      Message(
        "Objectives closed: {count} of {total}.",
        ["count": writer.isDryRun ? "0" : "\(walked.done.count)", "total": "\(paths.count)"]))
  }

  private func answer(_ path: String, _ position: String) throws -> Prompt.Step<Closed> {
    let file = try session.readWithNotes(path, in: workspace)
    guard file.isOpen else { return .skip }
    introduce(file, position)
    do {
      try file.refuseUnresolvedMerge()
    } catch let failure as CommandFailure {
      failure.tell(session.console, prompt.catalog)
      return .skip
    }
    var questions = ClosingQuestions(file, in: workspace)
    var closing = ObjectiveClosing(file, in: workspace)
    var step: ClosingQuestions.Step? = questions.first
    var asked: [ClosingQuestions.Step] = []
    while let current = step {
      if case .score(let index) = current { introduce(closing, index) }
      let isMandatory = questions.isMandatory(current, closing)
      switch reply(questions.text(of: current, closing), isMandatory: isMandatory) {
      case .skip: return .skip
      case .quit: return .quit
      case .back:
        guard let previous = asked.popLast() else { return .back }
        questions.forget(previous, in: &closing)
        step = previous
      case .text(let typed):
        if let problem = questions.take(typed, for: current, in: &closing) {
          prompt.say(problem)
          continue
        }
        asked.append(current)
        step = questions.next(after: current, closing)
      }
    }
    do {
      let after = try writer.write(closing)
      return .done(Closed(before: file, after: after))
    } catch let failure as CommandFailure {
      failure.tell(session.console, prompt.catalog)
      return .skip
    }
  }

  private func reply(_ question: Message, isMandatory: Bool) -> Reply {
    while true {
      switch prompt.ask(question) {
      case nil, "q"?: return .quit
      case "b"?: return .back
      case "s"?: return .skip
      case ""? where isMandatory:
        prompt.say(Message("This needs an answer; `s` skips the objective."))
      case let typed?: return .text(typed)
      }
    }
  }

  private func introduce(_ file: ObjectiveFile, _ position: String) {
    prompt.say("\(position)  \(file.id.path)  \(file.objective.title ?? "")", indentation: 4)
    let row = ObjectiveRow(file, rules: workspace.settings.scoreRules)
    let type = file.objective.type ?? workspace.settings.defaultType
    prompt.say(
      "    " + ObjectiveTable.score(row.score, prompt.catalog) + " · "
        + Message(stringLiteral: type.rawValue).text(in: prompt.catalog))
  }

  private func introduce(_ closing: ObjectiveClosing, _ index: Int) {
    let keyResult = closing.keyResults[index]
    let progress = closing.progress(index)
    prompt.say("  \(closing.label(index))  \(keyResult.title)", indentation: 4)
    var facts: [Message] = []
    if let latest = progress.latest, let value = latest.value {
      facts.append(
        Message("now {value} ({date})", ["value": value.spelling, "date": latest.date.description]))
    }
    if let isMet = progress.isMet { facts.append(isMet ? "met" : "breached") }
    prompt.sayStanding(keyResult, progress, facts: facts)
  }
}
