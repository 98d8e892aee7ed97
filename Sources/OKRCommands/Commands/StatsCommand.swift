import ArgumentParser
import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

struct StatsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show how cycles went, by team",
    discussion: """
      Counts what the objectives of a cycle came to, for each team, and for the cycles before it: the \
      mean of the scores and the weakest; how many aspirational objectives ended near 1.0, which means \
      that they were set too low; how many committed ones were met; how many key results nobody ever \
      updated; and how regular the check-ins are. Drafts and objectives that were given up count for \
      nothing.

      EXAMPLES
        okr stats
        okr stats --cycle 2026-Q2 --team sales
        okr stats --past 8 --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

  @Option(
    help: "Only of this cycle, or `all`; the current cycle where none is given.",
    completion: .custom(Completions.cycles))
  var cycle: String?

  @Option(
    help: "Only of this team, with the teams below it.", completion: .custom(Completions.teams))
  var team: String?

  @Option(help: "How many of the cycles before it to show.")
  var past = 4

  @Option(help: "How to print.")
  var format: Format = .table

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let settings = workspace.settings
    let catalog = session.catalog(for: workspace)
    let chosen = try CycleChoice(cycle, settings, today: try session.today).cycle
    let (entries, unreadable) = try session.statistics(of: workspace, team: team) { own in
      chosen.map { own.name == $0.name || own.end < $0.start } ?? true
    }
    let current = chosen.map { cycle in entries.filter { $0.cycle == cycle.name } } ?? entries
    let page = StatisticsPage(
      cycle: chosen?.name, total: CycleStatistics(current),
      teams: Self.rows(current, by: \.team) { $0 < $1 },
      past: pastRows(entries, before: chosen, settings), catalog: catalog)
    switch format {
    case .json: session.console.print(page.json.text(indented: true))
    case .table, .markdown:
      if page.teams.isEmpty, page.past.isEmpty {
        session.console.say(Message("No objective fits.").text(in: catalog))
      } else {
        session.console.print(
          format == .markdown
            ? page.markdown
            : page.text(width: session.console.width, style: session.console.style),
          terminator: "")
      }
    }
    try session.finish(without: unreadable, catalog)
  }

  /// The cycles that ended before one, or all where there is none, the latest first.
  private func pastRows(
    _ entries: [CycleStatistics.Entry], before cycle: Cycle?, _ settings: Settings
  ) -> [StatisticsPage.Row] {
    func end(_ name: String) -> CalendarDate {
      settings.calendar.cycle(named: name)?.end ?? .earliest
    }
    let others = entries.filter { $0.cycle != cycle?.name }
    return Array(
      Self.rows(others, by: \.cycle) { (end($0), $0) > (end($1), $1) }.prefix(max(0, past)))
  }

  private static func rows(
    _ entries: [CycleStatistics.Entry], by key: (CycleStatistics.Entry) -> String?,
    _ precedes: (String, String) -> Bool
  ) -> [StatisticsPage.Row] {
    Dictionary(grouping: entries) { key($0) ?? "–" }
      .map { StatisticsPage.Row(name: $0.key, statistics: CycleStatistics($0.value)) }
      .sorted { precedes($0.name, $1.name) }
  }
}
