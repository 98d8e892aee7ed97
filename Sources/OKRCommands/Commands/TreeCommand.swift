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
      Draws the objectives of a cycle below the ones they contribute to, each with its score. With an \
      objective it shows that one alone: up to its parents and theirs, down to its children, and \
      across by dependencies.

      Below the tree stands what may be worth a word: an objective without a parent that does not say \
      why it is there, one that nobody works on, key results of several teams on the same `Metric`, \
      and what depends on an objective at risk. That is an objective with a key result that `okr status` \
      calls at risk: more than 30 points behind its planned line, or not within its limit.

      `--format mermaid` and `--format dot` print a graph for Mermaid and Graphviz, with \
      dependencies dotted.

      EXAMPLES
        okr tree
        okr tree company/grow-revenue
        okr tree --cycle all --format json
        okr tree --format dot | dot -Tsvg > okrs.svg
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, mermaid, dot, json }

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
    let reading = try session.standings(of: workspace)
    let unreadable = reading.unreadable
    let tree = AlignmentTree(ObjectiveIndex(reading.kept.map(\.summary)))
    let standings = Dictionary(
      reading.kept.map { ($0.summary.id, $0) }, uniquingKeysWith: { first, _ in first })
    let catalog = session.catalog(for: workspace)
    let id = try id.flatMap { try session.find($0, in: tree.index, of: workspace).id }
    let selected: [ObjectiveSummary]
    let cycle: String?
    var nothing: Message = "No objective fits."
    if let id {
      cycle = tree.index[id]?.cycle
      selected = tree.index.objectives
    } else {
      let selection = try filter.selection(workspace, today: try session.today)
      cycle = selection.cycle
      nothing = selection.nothing
      selected = tree.index.objectives.filter {
        !$0.isNoObjective && selection.includes($0)
      }
    }
    let shown = id.map { one in selected.filter { $0.id == one } } ?? selected
    let notices = AlignmentNotices(
      tree, standings, selection: shown, topTeams: workspace.settings.topTeams)
    let picture = AlignmentPicture(
      tree: tree, standings: standings, cycle: cycle, catalog: catalog)
    func graph() -> AlignmentGraph {
      id.map { picture.graph(around: $0) } ?? picture.graph(of: selected.map(\.id))
    }
    switch format {
    case .json:
      session.console.print(json(shown, tree, standings, notices).text(indented: true))
    case .mermaid: session.console.print(graph().mermaid, terminator: "")
    case .dot: session.console.print(graph().dot, terminator: "")
    case .text where selected.isEmpty: session.console.say(nothing.text(in: catalog))
    case .text:
      let drawing = AlignmentDrawing(
        tree: tree, standings: standings, cycle: cycle, visible: Set(selected.map(\.id)),
        catalog: catalog, style: session.console.style, width: session.console.width)
      var lines = id.map(drawing.lines(around:)) ?? drawing.lines(below: tree.roots(of: selected))
      if id == nil {
        lines += notices.lines(
          catalog, session.console.style, width: session.console.width,
          name: { id in tree.index[id].map { ObjectiveTable.name($0, cycle) } ?? id.path },
          risks: { standings[$0]?.risks ?? [] })
      }
      session.console.print(lines.joined(separator: "\n"))
    }
    try session.finish(without: unreadable, catalog)
  }

  private func json(
    _ objectives: [ObjectiveSummary], _ tree: AlignmentTree,
    _ standings: [ObjectiveID: ObjectiveStanding], _ notices: AlignmentNotices
  ) -> JSONValue {
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
              ("status", .string(objective.status.rawValue)),
              ("score", (standings[objective.id]?.score.mean).json),
              ("risks", .strings((standings[objective.id]?.risks ?? []).map(\.english))),
              ("parents", links(tree.parents(of: objective.id))),
              ("children", links(tree.children(of: objective.id))),
              ("dependsOn", .strings(tree.dependencies(of: objective.id).map(\.path))),
              ("dependants", .strings(tree.dependants(of: objective.id).map(\.path))),
            ])
          })
      ),
      ("notices", notices.json),
    ])
  }
}
