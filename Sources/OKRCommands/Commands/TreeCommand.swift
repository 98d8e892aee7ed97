import ArgumentParser
import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

struct TreeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Show how objectives contribute to each other",
    discussion: """
      Draws the objectives of a cycle below the ones they contribute to. With an objective it shows \
      that one alone: up to its parents, down to its children, and across by dependencies.

      EXAMPLES
        okr tree
        okr tree company/grow-revenue
        okr tree --cycle all --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp("An objective.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var id: String?

  @OptionGroup var filter: ObjectiveFilter

  @Option(help: "How to print.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let (index, _, unreadable) = try session.index(of: workspace)
    let tree = AlignmentTree(index)
    let catalog = session.catalog(for: workspace)
    let id = try id.flatMap { try session.find($0, in: tree.index, of: workspace).id }
    let selected: [ObjectiveSummary]
    let cycle: String?
    var nothing: Message = "No objective fits."
    if let id {
      cycle = tree.index[id]?.cycle
      selected = tree.index.objectives
    } else {
      let selection = try filter.selection(workspace, today: session.today)
      cycle = selection.cycle
      nothing = selection.nothing
      selected = tree.index.objectives.filter {
        !$0.isNoObjective && selection.includes($0)
      }
    }
    if format == .json {
      let shown = id.map { one in selected.filter { $0.id == one } } ?? selected
      session.console.print(json(shown, tree).text(indented: true))
      try session.finish(without: unreadable, catalog)
      return
    }
    let drawing = AlignmentDrawing(
      tree: tree, cycle: cycle, visible: Set(selected.map(\.id)), catalog: catalog,
      style: session.console.style, width: session.console.width)
    if let id {
      session.console.print(drawing.lines(around: id).joined(separator: "\n"))
    } else if selected.isEmpty {
      session.console.say(nothing.text(in: catalog))
    } else {
      session.console.print(drawing.lines(below: tree.roots(of: selected)).joined(separator: "\n"))
    }
    try session.finish(without: unreadable, catalog)
  }

  private func json(_ objectives: [ObjectiveSummary], _ tree: AlignmentTree) -> JSONValue {
    func links(_ children: [AlignmentTree.Child]) -> JSONValue {
      .array(
        children.map {
          .object([("id", .string($0.id.path)), ("keyResult", .optional($0.keyResult))])
        })
    }
    return .object([
      ("schemaVersion", 1), ("kind", "okr-tree"),
      (
        "objectives",
        .array(
          objectives.map { objective in
            .object([
              ("id", .string(objective.id.path)), ("title", .optional(objective.title)),
              ("owner", .optional(objective.owner)),
              ("parents", links(tree.parents(of: objective.id))),
              ("children", links(tree.children(of: objective.id))),
              ("dependsOn", .strings(tree.dependencies(of: objective.id).map(\.path))),
              ("dependants", .strings(tree.dependants(of: objective.id).map(\.path))),
            ])
          })
      ),
    ])
  }
}
