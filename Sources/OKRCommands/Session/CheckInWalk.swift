import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// Goes through key results with the person at the terminal, and writes each check-in when all of it
/// has been answered. Whoever stops in between has written those before, and nothing half.
struct CheckInWalk {
  let session: Session
  let workspace: Workspace
  let prompt: Prompt
  let writer: CheckInWriter
  /// The day and the author of all check-ins, where they were given.
  let date: String?
  let author: String?

  /// A key result that is asked about.
  private struct Item {
    var path: String
    var index: Int
    /// As it is named to the reader: `sales/fill-the-funnel#KR1`.
    var name: String
  }

  /// Goes through one key result, or through all that are due and of the person.
  func run(keyResult: String?) throws {
    if let keyResult {
      var planner = CheckInPlanner(session, workspace)
      let located = try planner.locate(keyResult)
      return try run([Item(path: located.file.path, index: located.index, name: keyResult)])
    }
    let (settings, today) = (workspace.settings, try session.today)
    let owner = author.map { settings.handle(of: $0) } ?? session.ownHandle(settings)
    let reading = try session.objectives(of: workspace) { file in
      file.owedCheckIns(on: today, settings).filter { $0.owner == owner }
    }
    let items = reading.kept.flatMap(\.self).map {
      Item(path: $0.path, index: $0.index, name: $0.name)
    }
    if items.isEmpty {
      prompt.say(Message("No key result of {person} is due.", ["person": owner]))
    } else {
      try run(items)
    }
    try session.finish(without: reading.unreadable, prompt.catalog)
  }

  private func run(_ items: [Item]) throws {
    let written = try prompt.walk(items, answer: answer, takeBack: takeBack).done.count
    prompt.say("")
    prompt.say(
      Message(
        "Check-ins written: {count} of {total}.",
        ["count": writer.isDryRun ? "0" : "\(written)", "total": "\(items.count)"]))
  }

  private func answer(
    _ item: Item, _ position: String
  ) throws -> Prompt.Step<PlannedCheckIn> {
    let file = try read(item)
    guard file.objective.keyResults.indices.contains(item.index) else { return .skip }
    try introduce(item, file, position)
    let isOfMilestones = !file.objective.keyResults[item.index].milestones.isEmpty
    while true {
      var entry = CheckInEntry(keyResult: item.name, date: date, author: author)
      let question: Message =
        isOfMilestones
        ? Message("Milestone reached (Enter skips, b goes back, q quits):")
        : Message("Value (Enter skips, b goes back, q quits):")
      switch prompt.ask(question) {
      case nil, "q"?: return .quit
      case "b"?: return .back
      case ""?: return .skip
      case let typed?:
        if isOfMilestones { entry.milestone = typed } else { entry.value = typed }
      }
      switch prompt.ask(Message("Confidence, 0.0 to 1.0:")) {
      case nil, "q"?: return .quit
      case "b"?: continue
      case let typed?: entry.confidence = typed
      }
      switch prompt.ask(Message("Note:")) {
      case nil, "q"?: return .quit
      case "b"?: continue
      case let typed?: entry.note = typed
      }
      do {
        // The file may have been changed while the person was thinking.
        let planner = CheckInPlanner(session, workspace)
        let now = LocatedKeyResult(file: try read(item), index: item.index)
        let plan = try planner.plan(entry, on: now)
        guard try writer.isWanted(plan) else { continue }
        try writer.write([plan])
        writer.tell([plan])
        return .done(plan)
      } catch let failure as CommandFailure {
        failure.tell(session.console, prompt.catalog)
      }
    }
  }

  /// The title, where it stands, and what there is to reach.
  private func introduce(_ item: Item, _ file: ObjectiveFile, _ position: String) throws {
    let keyResult = file.objective.keyResults[item.index]
    prompt.say("\(position)  \(item.name)  \(keyResult.title)", indentation: 4)
    let progress = keyResult.progress(workspace.settings.scoreRules)
    var facts: [Message] = []
    if let latest = progress.latest, let value = latest.value {
      facts.append(
        Message(
          "before {value} ({date})",
          ["value": value.spelling, "date": latest.date.description]))
    }
    let expected = file.expectedProgress(of: item.index, on: try session.today, workspace.settings)
    if let expected {
      facts.append(Message("expected {percent}", ["percent": expected.percent]))
    }
    if !keyResult.sparkline.isEmpty { facts.append(Message(stringLiteral: keyResult.sparkline)) }
    prompt.sayStanding(keyResult, progress, facts: facts)
    for (number, milestone) in keyResult.milestones.enumerated() {
      let mark = milestone.isDone ? "[x]" : "[ ]"
      prompt.say("    \(mark) \(number + 1) \(milestone.text)", indentation: 8)
    }
  }

  private func read(_ item: Item) throws -> ObjectiveFile {
    try session.readWithNotes(item.path, in: workspace)
  }

  private func takeBack(_ plan: PlannedCheckIn) throws {
    guard !writer.isDryRun else { return }
    try writer.takeBack(plan)
    prompt.say(Message("The check-in was taken back."))
  }
}
