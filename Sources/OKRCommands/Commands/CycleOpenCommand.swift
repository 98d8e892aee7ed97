import ArgumentParser
import Diagnostics
import FileSystem
import OKRModel
import OKRWorkspace

struct CycleOpenCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Begin a cycle, with the objectives that are to go on",
    discussion: """
      Nothing goes on by itself. On a terminal each objective of the cycle before is asked about. In a \
      script --carry names those that go on, --all takes all that were not abandoned, and --none takes \
      none; without any of them nothing is done.

      What goes on is written into a new file as a draft, to be reviewed like any other change: the \
      last value becomes the new baseline where the target is a change; check-ins, scores and their \
      reasons, phased targets, due dates and the retrospective stay behind, with the headings and tables \
      that would be empty (a table with columns of your own keeps its header); references go to the new \
      cycle where their objectives do too; a line below the title leads back to the old file, which \
      stays as it is. What needs a decision, such as a target that was reached or of which hardly anything is left, is told. A file that \
      is there already is never replaced.

      EXAMPLES
        okr cycle open 2026-Q4
        okr cycle open 2026-Q4 --carry sales/fill-the-funnel company/grow-revenue
        okr cycle open 2026-Q4 --from 2026-Q2 --all --dry-run
        okr cycle open 2026-Q4 --none
      """)

  @Argument(help: "The cycle to begin.", completion: .custom(Completions.cycles))
  var cycle: String

  @Option(
    help: "The cycle that objectives come from; the one before where none is given.",
    completion: .custom(Completions.cycles))
  var from: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The objectives that go on.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var carry: [String] = []

  @Flag(help: "Let all objectives go on that were not abandoned.")
  var all = false

  @Flag(help: "Let none go on.")
  var none = false

  @Flag(help: "Write nothing; show what would differ from the old files.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    try refuseNoneBesideOthers()
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    let reading = try session.standings(of: workspace)
    let survey = CycleSurvey(standings: reading.kept, settings: workspace.settings)
    let name = try name(survey, workspace, session)
    let old = try source(of: name, survey, workspace, session)
    let opening = CycleOpening(
      session: session, workspace: workspace, noted: reading.workspace, survey: survey, old: old,
      new: name)
    let chosen: [ObjectiveSummary]
    if !carry.isEmpty || all {
      chosen = try opening.named(carry, all: all)
    } else if none || opening.candidates.isEmpty {
      chosen = []
    } else if let prompt = Prompt(session, catalog) {
      guard let answered = try opening.asked(prompt) else {
        session.console.say(Message("Nothing was written.").text(in: catalog))
        return
      }
      chosen = answered
    } else {
      throw CommandFailure(
        "Without a terminal nobody can be asked which objectives go on.",
        hint: "Name them with `--carry`, take all with `--all`, or none with `--none`.")
    }
    try opening.write(chosen, isDryRun: dryRun)
    if dryRun { session.sayNothingWritten(workspace) }
    try session.finish(without: reading.unreadable, catalog)
  }

  private func refuseNoneBesideOthers() throws {
    guard none, all || !carry.isEmpty else { return }
    throw CommandFailure(
      Message(
        "`{option}` and `{other}` do not go together.",
        ["option": "--none", "other": all ? "--all" : "--carry"]),
      hint: "Leave one of them out.", status: .usage)
  }

  /// The name of the cycle as it is written: of the kind that the workspace has, or of another in
  /// which it has objectives, as a year above its quarters.
  private func name(
    _ survey: CycleSurvey, _ workspace: Workspace, _ session: Session
  ) throws -> String {
    let calendar = workspace.settings.calendar
    if let known = calendar.canonicalName(cycle), let kind = calendar.kind(of: known),
      survey.uses(kind)
    {
      return known
    }
    return try workspace.ownCycle(named: cycle, today: try session.today)
  }

  /// The cycle that objectives come from: the one named, else the one before, else the latest before
  /// that has any; nil where there is none.
  private func source(
    of name: String, _ survey: CycleSurvey, _ workspace: Workspace, _ session: Session
  ) throws -> String? {
    let calendar = workspace.settings.calendar
    if let from {
      guard let known = survey.cycle(named: from) else {
        throw CommandFailure(
          Message("“{cycle}” is no cycle.", ["cycle": from]),
          hint: Message("Name one such as `{example}`.", ["example": "2026-Q3"]))
      }
      guard known != name else {
        throw CommandFailure(
          Message("{cycle} cannot go on from itself.", ["cycle": name]),
          hint: "Name with `--from` the cycle that objectives come from.", status: .usage)
      }
      return known
    }
    guard let cycle = calendar.cycle(named: name) else { return nil }
    if let previous = calendar.previous(before: cycle),
      !survey.objectives(of: previous.name).isEmpty
    {
      return previous.name
    }
    let earlier = survey.standings.compactMap { $0.summary.cycle }
      .compactMap { calendar.cycle(named: $0) }
      .filter { other in
        other.end < cycle.start && calendar.kind(of: other.name) == calendar.kind(of: name)
      }
    return earlier.max { ($0.end, $0.start) < ($1.end, $1.start) }?.name
      ?? calendar.previous(before: cycle)?.name
  }
}
