import ArgumentParser
import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct CycleCloseCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Score the open objectives of a cycle and close them",
    discussion: """
      On a terminal it goes through every open objective of the cycle: each key result has its measured \
      score proposed, another one needs a reason; a commitment that was missed needs an explanation; \
      what was learnt goes into the retrospective. A file is written when all of it is answered, and \
      never half. Where no cycle is named it is the last one, if it has open objectives, else this one.

      A measured score is not written down, as the file says it already. A score given by hand stands \
      as `Score` and `Reason` of the key result.

      In a script, --yes closes what owes nothing and tells what owes a score or an explanation, which \
      is exit status 1. One objective can be closed by options.

      EXAMPLES
        okr cycle close
        okr cycle close 2026-Q3 --yes
        okr cycle close sales/fill-the-funnel --score KR1=0.7 --reason "the CRM lost a week"
        okr cycle close sales/fill-the-funnel --learnt "Start with one region" --dry-run
      """)

  @Argument(
    help: ArgumentHelp("A cycle, or one objective.", valueName: "cycle-or-objective"),
    completion: .custom(Completions.cyclesAndIDs))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The score of a key result of the one objective: `KR1=0.7`. May be repeated.",
      valueName: "key-result=score"))
  var score: [String] = []

  @Option(
    help: "Why these scores; `KR1=the CRM lost a week` for one of several. May be repeated.")
  var reason: [String] = []

  @Option(help: "What was learnt, for the retrospective of the one objective.")
  var learnt: String?

  @Flag(help: "Accept all measured scores without asking.")
  var yes = false

  @Flag(help: "Write nothing; show the differences.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  private var hasOptionsOfOne: Bool { !score.isEmpty || !reason.isEmpty || learnt != nil }

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    let reading = try session.standings(of: workspace)
    let survey = CycleSurvey(standings: reading.kept, settings: workspace.settings)
    let writer = ClosingWriter(session: session, workspace: workspace, isDryRun: dryRun)
    let prompt = Prompt(session, catalog)
    let paths: [String]
    if let name, survey.cycle(named: name) == nil {
      paths = [try objective(name, survey, session, workspace)]
    } else {
      let standard = survey.standard(today: try session.today)
      guard let cycle = name.flatMap(survey.cycle(named:)) ?? standard else {
        throw CommandFailure(
          Message(
            "Today, {date}, lies in no cycle of the workspace.",
            ["date": try session.today.description]),
          hint: "Name the cycle, or list it under `cycles.list` in okr.yml.")
      }
      try refuseOptionsOfOne(cycle)
      paths = survey.open(in: cycle).map(\.path)
      guard !paths.isEmpty else {
        session.console.say(
          Message("No objective of {cycle} is open.", ["cycle": cycle]).text(in: catalog)
            .safeForTerminal)
        return try session.finish(without: reading.unreadable, catalog)
      }
    }
    if yes || hasOptionsOfOne {
      try close(paths, writer, session, reading.workspace)
    } else if let prompt {
      let walk = ClosingWalk(
        session: session, workspace: workspace, prompt: prompt, writer: writer)
      try walk.run(paths)
    } else {
      throw CommandFailure(
        "Without a terminal nobody can be asked how the objectives ended.",
        hint:
          "Accept the measured scores with `--yes`, or close one objective with `--score` or `--learnt`."
      )
    }
    if dryRun { session.sayNothingWritten(workspace) }
    try session.finish(without: reading.unreadable, catalog)
  }

  /// The path of the one objective, which must be open.
  private func objective(
    _ name: String, _ survey: CycleSurvey, _ session: Session, _ workspace: Workspace
  ) throws -> String {
    let index = ObjectiveIndex(survey.standings.map(\.summary))
    guard let id = try session.find(name, in: index, of: workspace).id, let summary = index[id]
    else { preconditionFailure("what is found has a name") }
    guard summary.status == .active || summary.status == .draft else {
      let catalog = session.catalog(for: workspace)
      throw CommandFailure(
        Message(
          "“{objective}” is {status}.",
          [
            "objective": id.path,
            "status": Message(stringLiteral: summary.status.rawValue).text(in: catalog),
          ]),
        hint: "Set `status: active` in the file to close it anew.")
    }
    return summary.path
  }

  private func refuseOptionsOfOne(_ cycle: String) throws {
    guard hasOptionsOfOne else { return }
    let option = !score.isEmpty ? "--score" : learnt != nil ? "--learnt" : "--reason"
    throw CommandFailure(
      Message(
        "`{option}` is for one objective, not for {cycle}.", ["option": option, "cycle": cycle]),
      hint: "Name the objective, as in `okr cycle close sales/fill-the-funnel --score KR1=0.7`.",
      status: .usage)
  }

  /// Closes what owes nothing, and tells what does.
  ///
  /// - Parameter noted: The workspace with its notes.
  private func close(
    _ paths: [String], _ writer: ClosingWriter, _ session: Session, _ noted: Workspace
  ) throws {
    let catalog = session.catalog(for: noted)
    func named(_ file: ObjectiveFile, _ what: String) -> String {
      Message("{name}: {new}", ["name": file.id.path, "new": what]).text(in: catalog)
    }
    var count = 0
    var owing: [String] = []
    for path in paths {
      let file = try session.read(path, in: noted)
      do {
        try file.refuseUnresolvedMerge()
        var closing = ObjectiveClosing(file, in: noted)
        try GivenGrades(scores: score, reasons: reason).apply(to: &closing)
        closing.learnt = learnt
        if let debt = closing.debt {
          owing.append(named(file, debt.text(in: catalog)))
          continue
        }
        _ = try writer.write(closing)
        count += 1
      } catch let failure as CommandFailure where paths.count > 1 {
        failure.tell(session.console, catalog)
        owing.append(named(file, failure.text(in: catalog)))
      }
    }
    for text in owing { session.console.print("! " + text.safeForTerminal) }
    session.console.say(
      Message(
        "Objectives closed: {count} of {total}.",
        ["count": dryRun ? "0" : "\(count)", "total": "\(paths.count)"]
      ).text(in: catalog))
    if !owing.isEmpty {
      session.console.say(
        Message("Give what is owed with `--score` and `--reason`, or with `--learnt`, one by one.")
          .text(in: catalog))
      throw ExitStatus.findings
    }
  }
}
