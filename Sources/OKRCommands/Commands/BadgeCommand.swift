import ArgumentParser
import Diagnostics
import FileSystem
import OKRModel
import OKRReport
import OKRWorkspace

struct BadgeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "badge",
    abstract: "Draw a score as a small picture for a README",
    discussion: """
      Prints an SVG picture with the score of an objective, or with the mean of all objectives of a \
      cycle. It refers to nothing elsewhere, so that it can be committed. The colours are those of the \
      bands: below 0.4, below 0.7, and above; a committed objective is green at 1.0 alone.

      EXAMPLES
        okr badge --output docs/okr.svg
        okr badge company/grow-revenue > grow-revenue.svg
        okr badge --cycle 2026-Q2 --label "last quarter"
      """)

  @Argument(
    help: ArgumentHelp(
      "The objective; all of the cycle where none is named.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var id: String?

  @Option(
    help: "Of this cycle; the current one where none is given.",
    completion: .custom(Completions.cycles))
  var cycle: String?

  @Option(
    help: "Only of this team, with the teams below it.", completion: .custom(Completions.teams))
  var team: String?

  @Option(help: "What stands on the left.")
  var label: String?

  @Option(
    help: ArgumentHelp(
      "Write to this file; folders that are missing are made.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    guard id == nil || cycle == nil && team == nil else {
      throw CommandFailure(
        Message(
          "`{option}` and `{other}` do not go together.",
          ["option": cycle == nil ? "--team" : "--cycle", "other": id ?? ""]),
        hint: "Name an objective, or choose a cycle or a team: not both.", status: .usage)
    }
    let badge: ScoreBadge
    var unreadable: [FileError] = []
    if let id {
      badge = try objectiveBadge(id, workspace, session)
    } else {
      (badge, unreadable) = try cycleBadge(workspace, session)
    }
    if unreadable.isEmpty {
      let svg = Array(badge.svg.utf8)
      if let output {
        try OutputFile.write(svg, to: session.folder.resolving(output))
        session.console.say(Message("Badge written to {path}.", ["path": output]).text(in: catalog))
      } else {
        session.console.print(svg)
      }
    }
    try session.finish(without: unreadable, catalog)
  }

  private func objectiveBadge(
    _ id: String, _ workspace: Workspace, _ session: Session
  ) throws -> ScoreBadge {
    let (index, noted, _) = try session.index(of: workspace)
    let catalog = session.catalog(for: workspace)
    let resolution = try session.find(id, in: index, of: workspace)
    guard let found = resolution.id, let summary = index[found] else {
      preconditionFailure("what is found has a name")
    }
    let row = ObjectiveRow(
      try session.read(summary.path, in: noted), rules: workspace.settings.scoreRules)
    var score = row.score.mean
    var name = index.shortest(found, from: summary.cycle)
    if case .keyResult(_, let label) = resolution {
      score = row.keyResults.first { $0.keyResult.label == label }?.progress.score
      name += "#" + label
    }
    let type = summary.type ?? workspace.settings.defaultType
    return ScoreBadge(
      label: label ?? name,
      value: text(score, isBreached: !row.score.breachedGuardrails.isEmpty, catalog),
      band: score.map { ScoreBand($0, of: type) }, spoken: spoken(catalog))
  }

  private func cycleBadge(
    _ workspace: Workspace, _ session: Session
  ) throws -> (ScoreBadge, [FileError]) {
    let chosen = try CycleChoice(cycle, workspace.settings, today: try session.today).cycle
    let (entries, unreadable) = try session.statistics(of: workspace, team: team) { own in
      chosen.map { own.name == $0.name } ?? true
    }
    let statistics = CycleStatistics(entries)
    let name = [team, chosen?.name].compactMap(\.self).joined(separator: " ")
    let catalog = session.catalog(for: workspace)
    let badge = ScoreBadge(
      label: label ?? (name.isEmpty ? "OKR" : "OKR " + name),
      value: text(statistics.mean, isBreached: false, catalog),
      band: statistics.mean.map { ScoreBand($0) }, spoken: spoken(catalog))
    return (badge, unreadable)
  }

  private func spoken(_ catalog: MessageCatalog) -> (String, String) -> String {
    { Message("{label}: {value}", ["label": $0, "value": $1]).text(in: catalog) }
  }

  private func text(_ score: Ratio?, isBreached: Bool, _ catalog: MessageCatalog) -> String {
    guard let score else { return Message("no score yet").text(in: catalog) }
    return catalog.score(score) + (isBreached ? " !" : "")
  }
}
