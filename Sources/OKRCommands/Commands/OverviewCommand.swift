import ArgumentParser
import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

/// What `okr` alone prints: the current cycle at a glance, or how to begin.
struct OverviewCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Show the current cycle at a glance", shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    guard let workspace = try session.workspaceIfAny() else {
      let catalog = session.catalog(for: nil)
      session.console.print(Self.howToBegin.text(in: catalog))
      return
    }
    let catalog = session.catalog(for: workspace)
    let rules = workspace.settings.scoreRules
    let reading = try session.objectives(of: workspace) { ObjectiveRow($0, rules: rules) }
    try print(reading.kept.filter { !$0.summary.isNoObjective }, workspace, session)
    try session.finish(without: reading.unreadable, catalog)
  }

  private func print(_ rows: [ObjectiveRow], _ workspace: Workspace, _ session: Session) throws {
    let catalog = session.catalog(for: workspace)
    let today = try session.today
    guard let cycle = workspace.settings.cycle(containing: today) else {
      session.console.print(
        Message("Today, {date}, lies in no cycle of the workspace.", ["date": today.description])
          .text(in: catalog))
      return
    }
    let calendar = workspace.settings.calendar
    let current = rows.filter { calendar.isName($0.summary.cycle, of: cycle.name) }
    session.console.print(
      session.console.style(.emphasis, cycle.name) + "  "
        + heading(cycle, today, current.count, catalog)
        .wrapped(to: session.console.width, indentation: cycle.name.displayWidth + 2) + "\n")
    if current.isEmpty {
      session.console.print(
        emptyCycle(rows, cycle).text(in: catalog)
          .wrapped(to: session.console.width, indentation: 0))
      return
    }
    let table = ObjectiveTable(current, cycle: cycle.name, catalog: catalog)
    session.console.print(table.text(width: session.console.width, style: session.console.style))
    session.console.print(
      Message("`okr show OBJECTIVE`, `okr tree`, `okr lint`, `okr list --cycle all`")
        .text(in: catalog).wrapped(to: session.console.width, indentation: 0))
  }

  private func heading(
    _ cycle: Cycle, _ today: CalendarDate, _ count: Int, _ catalog: MessageCatalog
  ) -> String {
    let days = today.days(until: cycle.end) + 1
    let left =
      days == 1 ? Message("1 day left") : Message("{count} days left", ["count": "\(days)"])
    let objectives: Message =
      switch count {
      case 0: "no objectives"
      case 1: "1 objective"
      default: Message("{count} objectives", ["count": "\(count)"])
      }
    return Message(
      "{start} to {end}, {left}, {objectives}",
      [
        "start": cycle.start.description, "end": cycle.end.description,
        "left": left.text(in: catalog), "objectives": objectives.text(in: catalog),
      ]
    ).text(in: catalog)
  }

  private func emptyCycle(_ rows: [ObjectiveRow], _ cycle: Cycle) -> Message {
    guard let last = rows.compactMap(\.summary.cycle).max() else {
      return Message(
        "There are no objectives yet. Run `okr templates` to choose one, and `okr new TEMPLATE` to write it."
      )
    }
    return Message(
      "There are no objectives in {cycle} yet. Run `okr list --cycle {last}` to see those of {last}, and `okr new TEMPLATE` to write the next.",
      ["cycle": cycle.name, "last": last])
  }

  private static let howToBegin = Message(
    """
    okr keeps objectives and key results as Markdown files in a Git repository.
    There is no workspace here.

      okr init            make one in this folder
      okr init FOLDER     make one in another
      okr lint FILE.md    check a single file
      okr --help          see all commands
    """)
}
