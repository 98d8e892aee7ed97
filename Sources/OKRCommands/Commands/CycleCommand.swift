import ArgumentParser
import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

struct CycleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cycle",
    abstract: "Show the cycles, open the next one, close the last one",
    discussion: """
      Alone it shows the cycles that have objectives, this one and the next: their dates, how many \
      objectives each has, how many of them are closed, and how many of those ended with a score.

      EXAMPLES
        okr cycle
        okr cycle close
        okr cycle open 2026-Q4
      """,
    subcommands: [CycleListCommand.self, CycleOpenCommand.self, CycleCloseCommand.self],
    defaultSubcommand: CycleListCommand.self)
}

struct CycleListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the cycles and how their objectives ended",
    discussion: """
      SCORED counts the closed objectives that have a score; SCORE is the mean of these.

      EXAMPLES
        okr cycle
        okr cycle list --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to print.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    let reading = try session.standings(of: workspace)
    let cycles = CycleSummary.all(of: reading.kept, workspace.settings, today: try session.today)
    switch format {
    case .json:
      session.console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-cycles"), ("cycles", .array(cycles.map(\.json))),
        ]).text(indented: true))
    case .text where cycles.isEmpty:
      session.console.say(Message("There is no cycle yet.").text(in: catalog))
    case .text:
      session.console.print(
        CycleSummary.table(cycles, catalog).text(
          width: session.console.width, style: session.console.style), terminator: "")
    }
    try session.finish(without: reading.unreadable, catalog)
  }
}
