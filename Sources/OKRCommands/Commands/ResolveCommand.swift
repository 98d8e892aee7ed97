import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRMerge
import OKRWorkspace

struct ResolveCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Finish a merge: choose what holds where both sides have changed a thing",
    discussion: """
      On a terminal it goes through the conflicts one by one and says what each side has: take ours, \
      theirs, or type a value. Each choice is written at once, and nothing else in the file changes. \
      Stop at any question; what is left stays between Git's markers. A file without a conflict left \
      is told to Git as resolved, as `git add` does.

      In a script, choose for all conflicts, for one objective, for one key result, or for one of \
      them: by what it is about (target, owner, title, 2026-07-14 for a check-in) or by its number in \
      --list. A file that one side has deleted stays or goes as that side has it.

      Exit status: 0 when nothing is left, 1 when conflicts are.

      EXAMPLES
        okr resolve
        okr resolve --list
        okr resolve sales/fill-the-funnel --theirs
        okr resolve sales/fill-the-funnel#KR1 target --value "700 leads/month"
      """)

  @Argument(help: "The objective, or a key result of it; all that are in conflict otherwise.")
  var objective: String?

  @Argument(help: "What the conflict is about, or its number.")
  var fact: String?

  @Flag(help: "Take what our side has.")
  var ours = false

  @Flag(help: "Take what their side has.")
  var theirs = false

  @Flag(help: "Keep both, of check-ins, items and text.")
  var both = false

  @Option(help: "Write this value instead of either.")
  var value: String?

  @Flag(help: "Say what is in conflict, and change nothing.")
  var list = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How the list is printed.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  private var choices: Int { [ours, theirs, both, value != nil, list].count { $0 } }

  func run(_ session: Session) throws {
    guard choices <= 1 else {
      throw CommandFailure(
        "Only one of `--ours`, `--theirs`, `--both`, `--value` and `--list` can hold.",
        hint: "Run `okr resolve` once for each choice.", status: .usage)
    }
    let workspace = try openWorkspace(session)
    let catalog = session.catalog(for: workspace)
    let survey = try ConflictSurvey(session, workspace)
    if !survey.includesSettings { _ = try session.usable(workspace) }
    if list || format == .json { return try tell(survey, session, catalog) }
    var resolution = Resolution(survey, workspace)
    guard !resolution.files.isEmpty || !survey.others.isEmpty else {
      session.console.say(Message("Nothing is in conflict.").text(in: catalog))
      return
    }
    let selection =
      try objective.map { try ConflictSelection($0, fact, resolution, session) }
      ?? ConflictSelection(resolution)
    let report = ResolveReport(
      session: session, workspace: workspace, unfinished: survey.unfinished, others: survey.others)
    if choices == 1 {
      try choose(selection, &resolution)
    } else if !selection.questions.isEmpty {
      guard let prompt = Prompt(session, catalog) else {
        throw CommandFailure(
          "Without a terminal nobody can be asked which side holds.",
          hint:
            "Choose with `--ours`, `--theirs` or `--value`; `okr resolve --list` says what there is."
        )
      }
      if let sides = report.sides { session.console.say(sides.text(in: catalog)) }
      try ResolveWalk(session: session, prompt: prompt).run(selection.questions, &resolution)
      session.console.say("")
    }
    let done = try resolution.finish(selection.files)
    try report.tell(resolution, done: done)
  }

  /// The workspace, whether its settings can be used or not: they may be in conflict themselves.
  private func openWorkspace(_ session: Session) throws -> Workspace {
    do throws(WorkspaceError) {
      return try Workspace.find(from: session.folder)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func choose(_ selection: ConflictSelection, _ resolution: inout Resolution) throws {
    if let value {
      guard let question = selection.questions.first, selection.questions.count == 1,
        case .text(let text) = resolution.files[question.file].kind
      else {
        throw CommandFailure(
          Message(
            "A value is for one conflict, and these are {count}.",
            ["count": "\(selection.questions.count)"]),
          hint: "Name one: `okr resolve sales/fill-the-funnel#KR1 target --value \"700 leads\"`.")
      }
      try resolution.answer(question, .lines(try text.typed(question.number, value)))
      return
    }
    for question in selection.questions {
      if both {
        guard case .text(let text) = resolution.files[question.file].kind,
          text.conflicts[question.number].mayBeBoth
        else { continue }
        try resolution.answer(question, .lines(.both))
      } else {
        try resolution.answer(
          question, resolution.answer(question, of: ours ? .ours : .theirs))
      }
    }
  }

  private func tell(
    _ survey: ConflictSurvey, _ session: Session, _ catalog: MessageCatalog
  ) throws {
    if format == .json {
      let data = ConflictData(files: survey.files, others: survey.others, catalog: catalog)
      session.console.print(Array((data.json.text(indented: true) + "\n").utf8))
    } else {
      let words = ConflictWords(catalog: catalog, width: session.console.width ?? .max)
      for line in survey.files.flatMap(words.lines) + survey.others.map(\.safeForTerminal) {
        session.console.print(line)
      }
    }
    if !survey.files.isEmpty || !survey.others.isEmpty { throw ExitStatus.findings }
    if format == .text {
      session.console.say(Message("Nothing is in conflict.").text(in: catalog))
    }
  }
}
