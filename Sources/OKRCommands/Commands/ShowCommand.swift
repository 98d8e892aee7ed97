import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRDocument
import OKRLint
import OKRModel
import OKRReport
import OKRWorkspace

struct ShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an objective with its key results",
    discussion: """
      Takes an ID, in full or shortened to any end that is unambiguous, or the path of the file. With \
      `#KR1` behind it only that key result is shown.

      Each key result has its status against the planned line and, from the second value on, a chart of \
      its values, with a sentence that says the same and where the trend leads. “Contributions” is what the \
      objectives come to that contribute to this one; it is not in the score.

      EXAMPLES
        okr show sales/fill-the-funnel
        okr show fill-the-funnel#KR1
        okr show fill-the-funnel --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp("The objective.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var id: String

  @Option(help: "How to print.")
  var format: Format = .text

  @Flag(inversion: .prefixedNo, help: "Draw the values of each key result over time.")
  var chart = true

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let (index, workspace, unreadable) = try session.index(of: session.workspace())
    let tree = AlignmentTree(index)
    let resolution = try session.find(id, in: tree.index, of: workspace)
    guard let id = resolution.id, let summary = tree.index[id] else { return }
    let file = try session.read(summary.path, in: workspace)
    var row = ObjectiveRow(file, rules: workspace.settings.scoreRules)
    var shown: String?
    if case .keyResult(_, let label) = resolution { shown = label }
    let context = CheckContext(
      settings: workspace.settings, packs: .builtIn, today: try session.today)
    var card = SmartLinter(context).card(of: file, index: tree.index)
    let contributions = session.contributions(to: id, in: workspace, tree)
    switch format {
    case .text:
      let page = ObjectivePage(
        row: row, path: session.shown(summary.path, in: workspace), file: file, card: card,
        tree: tree, settings: workspace.settings, today: try session.today,
        contributions: contributions, showsCharts: chart,
        catalog: session.catalog(for: workspace), shown: shown, style: session.console.style,
        width: session.console.width)
      session.console.print(page.text, terminator: "")
    case .json:
      if let shown {
        row.keyResults.removeAll { $0.keyResult.label != shown }
        card.keyResults.removeAll { $0.label != shown }
      }
      session.console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-objective"),
          ("objective", row.json(workspace.settings)),
          ("outlook", .array(outlooks(file, shown, try session.today, workspace.settings))),
          ("contributions", contributions.json),
          ("smart", SmartPage.json(card, catalog: session.catalog(for: workspace))),
          ("children", .strings(tree.children(of: id).map(\.id.path))),
          ("dependants", .strings(tree.dependants(of: id).map(\.path))),
        ]).text(indented: true))
    }
    try session.finish(without: unreadable, session.catalog(for: workspace))
  }

  /// Status and forecast of the key results that are shown, in their order.
  private func outlooks(
    _ file: ObjectiveFile, _ shown: String?, _ today: CalendarDate, _ settings: Settings
  ) -> [JSONValue] {
    guard !file.document.hasMergeMarkers else { return [] }
    return file.objective.keyResults.indices
      .filter { shown == nil || file.objective.keyResults[$0].label == shown }
      .map { KeyResultOutlook(file, $0, today: today, settings, .english)?.json ?? .null }
  }
}
