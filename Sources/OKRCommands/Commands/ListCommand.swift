import ArgumentParser
import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

struct ListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List objectives",
    discussion: """
      Lists the objectives of the current cycle, or those that the options choose. `plain` gives one \
      line each with fields between tabs (ID, owner, type, status, score, title), for scripts; `json` \
      gives everything, key results included.

      EXAMPLES
        okr list
        okr list --team sales --owner maria
        okr list --cycle all --status closed --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, plain, json }

  @OptionGroup var filter: ObjectiveFilter

  @Option(help: "How to list.")
  var format: Format = .table

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let selection = try filter.selection(workspace, today: try session.today)
    let rules = workspace.settings.scoreRules
    let catalog = session.catalog(for: workspace)
    let reading = try session.objectives(of: workspace) { ObjectiveRow($0, rules: rules) }
    let rows = reading.kept.filter {
      !$0.summary.isNoObjective && selection.includes($0.summary)
    }
    switch format {
    case .table:
      if rows.isEmpty {
        session.console.say(selection.nothing.text(in: catalog))
      } else {
        let table = ObjectiveTable(rows, cycle: selection.cycle, catalog: catalog)
        session.console.print(
          table.text(width: session.console.width, style: session.console.style), terminator: "")
      }
    case .plain:
      session.console.print(rows.map { plain($0, workspace.settings) }.joined(), terminator: "")
    case .json:
      session.console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-list"),
          ("objectives", .array(rows.map { $0.json(workspace.settings) })),
        ]).text(indented: true))
    }
    try session.finish(without: reading.unreadable, catalog)
  }

  private func plain(_ row: ObjectiveRow, _ settings: Settings) -> String {
    let fields = [
      row.summary.id.path, row.summary.owner ?? "",
      (row.summary.type ?? settings.defaultType).rawValue,
      row.summary.status.rawValue,
      row.score.mean.map { $0.rounded(toPlaces: 2).description } ?? "", row.summary.title ?? "",
    ]
    return fields.map { field in
      String(field.map { $0 == "\t" || $0.isNewline ? " " : $0 }).safeForTerminal
    }.joined(separator: "\t") + "\n"
  }
}
