import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRReport
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

  private enum Answer {
    case skip, back, quit
    case written(PlannedCheckIn)
  }

  /// Goes through one key result, or through all that are due and of the person.
  func run(keyResult: String?) throws {
    if let keyResult {
      var planner = CheckInPlanner(session, workspace)
      let located = try planner.locate(keyResult)
      return try run([Item(path: located.file.path, index: located.index, name: keyResult)])
    }
    let (settings, today) = (workspace.settings, session.today)
    let owner = author.map { settings.handle(of: $0) } ?? session.ownHandle(settings)
    let reading = try session.objectives(of: workspace) { file in
      file.owedCheckIns(on: today, settings).filter { $0.owner == owner }
    }
    let items = reading.kept.flatMap(\.self).map {
      Item(path: $0.path, index: $0.index, name: $0.name)
    }
    if items.isEmpty {
      say(
        Message("No key result of {person} is due.", ["person": owner]).text(in: prompt.catalog))
    } else {
      try run(items)
    }
    try session.finish(without: reading.unreadable, prompt.catalog)
  }

  private func run(_ items: [Item]) throws {
    var written: [Int: PlannedCheckIn] = [:]
    var index = 0
    walk: while items.indices.contains(index) {
      say("")
      switch try answer(items[index], "\(index + 1)/\(items.count)") {
      case .skip: index += 1
      case .quit: break walk
      case .back:
        index = max(0, index - 1)
        if let plan = written.removeValue(forKey: index) { try takeBack(plan) }
      case .written(let plan):
        written[index] = plan
        index += 1
      }
    }
    say("")
    say(
      Message(
        "Check-ins written: {count} of {total}.",
        ["count": writer.isDryRun ? "0" : "\(written.count)", "total": "\(items.count)"]
      ).text(in: prompt.catalog))
  }

  private func say(_ text: String) { session.console.say(text.safeForTerminal) }

  private func answer(_ item: Item, _ position: String) throws -> Answer {
    let file = try read(item)
    guard file.objective.keyResults.indices.contains(item.index) else { return .skip }
    introduce(item, file, position)
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
        return .written(plan)
      } catch let failure as CommandFailure {
        failure.tell(session.console, prompt.catalog)
      }
    }
  }

  /// The title, where it stands, and what there is to reach.
  private func introduce(_ item: Item, _ file: ObjectiveFile, _ position: String) {
    let keyResult = file.objective.keyResults[item.index]
    let catalog = prompt.catalog
    say("\(position)  \(item.name)  \(keyResult.title)")
    let progress = keyResult.progress(workspace.settings.scoreRules)
    var facts = [progress.progress.map(\.percent) ?? "–"]
    if let target = keyResult.target { facts.append(target.shown(catalog)) }
    if let latest = progress.latest, let value = latest.value {
      facts.append(
        Message(
          "before {value} ({date})",
          ["value": value.spelling, "date": latest.date.description]
        ).text(in: catalog))
    }
    let expected = file.expectedProgress(of: item.index, on: session.today, workspace.settings)
    if let expected {
      facts.append(
        Message("expected {percent}", ["percent": expected.percent]).text(in: catalog))
    }
    if !keyResult.sparkline.isEmpty { facts.append(keyResult.sparkline) }
    say(
      "    " + ProgressBar.text(progress.score?.doubleValue) + " "
        + facts.joined(separator: " · "))
    for (number, milestone) in keyResult.milestones.enumerated() {
      say("    \(milestone.isDone ? "[x]" : "[ ]") \(number + 1) \(milestone.text)")
    }
  }

  private func read(_ item: Item) throws -> ObjectiveFile {
    session.addingNotes(to: try session.read(item.path, in: workspace), in: workspace)
  }

  private func takeBack(_ plan: PlannedCheckIn) throws {
    guard !writer.isDryRun else { return }
    try writer.takeBack(plan)
    say(Message("The check-in was taken back.").text(in: prompt.catalog))
  }
}
