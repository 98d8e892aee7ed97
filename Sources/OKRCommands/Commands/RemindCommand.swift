import ArgumentParser
import Diagnostics
import JSON
import OKRModel
import OKRWorkspace

struct RemindCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "List who owes which check-ins",
    discussion: """
      A check-in is owed on a key result of an active objective in a cycle that runs, which is not \
      reached and not past its due date, when the last one is as long ago as `check-ins.rhythm` says, \
      or when there has been none. It is owed by the owner of the key result, else of the objective. \
      Who has owed one for longest comes first.

      `markdown` is for an issue or a chat; `ics` is a calendar with an event of today for each \
      check-in, which keeps its identity until the check-in is made; `json` gives everything.

      Exit status: 0 nobody owes a check-in; 1 somebody does; 2 something could not be read.

      EXAMPLES
        okr remind
        okr remind --team sales --owner paul
        okr remind --format ics > reminders.ics
        okr remind --format markdown || post-to-the-chat
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, ics }

  @Option(
    help: "Only of this cycle; of all that run where none is given.",
    completion: .custom(Completions.cycles))
  var cycle: String?

  @Option(
    help: "Only of this team, with the teams below it.", completion: .custom(Completions.teams))
  var team: String?

  @Option(help: "Only those that this person owes.", completion: .custom(Completions.owners))
  var owner: String?

  @Option(help: "How to list.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let (settings, today) = (workspace.settings, try session.today)
    let catalog = session.catalog(for: workspace)
    let isWanted = try filter(settings, today)
    let reading = try session.objectives(of: workspace) { $0.owedCheckIns(on: today, settings) }
    let page = ReminderPage(
      reading.kept.flatMap(\.self).filter(isWanted), people: settings.people, today: today,
      catalog: catalog)
    switch format {
    case .text where page.debtors.isEmpty:
      session.console.say(ReminderPage.nothing.text(in: catalog))
    case .text:
      session.console.print(
        page.text(style: session.console.style, width: session.console.width), terminator: "")
    case .json: session.console.print(page.json.text(indented: true))
    case .markdown: session.console.print(page.markdown, terminator: "")
    case .ics: session.console.print(page.calendar.bytes)
    }
    try session.finish(without: reading.unreadable, catalog)
    if !page.debtors.isEmpty { throw ExitStatus.findings }
  }

  /// Checks the words that were given, and tells which check-ins they choose.
  private func filter(
    _ settings: Settings, _ today: CalendarDate
  ) throws -> (OwedCheckIn) -> Bool {
    let calendar = settings.calendar
    let cycle = try cycle.flatMap { try CycleChoice($0, settings, today: today).cycle?.name }
    let team = team?.lowercased()
    let owner = owner.map { settings.handle(of: $0).lowercased() }
    return { owed in
      if let cycle, !calendar.isName(owed.cycle, of: cycle) { return false }
      if let team, !ObjectiveFilter.Selection.isTeam(owed.team, in: team) { return false }
      return owner == nil || owed.owner?.lowercased() == owner
    }
  }
}
