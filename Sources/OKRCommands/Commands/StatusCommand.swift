import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace

struct StatusCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what needs you first",
    discussion: """
      Shows where the key results of active objectives stand today: those that are yours by Git's \
      configuration, then what needs somebody in your teams, then a line for each team. What is most \
      at risk stands first. Without --cycle, all cycles count that today lies in.

      The status goes by the planned line: on track up to 10 points of a hundred behind it, behind up \
      to 30, then at risk. A guardrail that is not kept is at risk. What would be on track, but has no \
      recent check-in, is stale. `json` gives every key result, each with whose it is.

      EXAMPLES
        okr status
        okr status --team sales
        okr status --owner maria --cycle 2026-Q2
        okr status --all --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

  @Option(
    help: "Only of this cycle, or `all`; all that are running where none is given.",
    completion: .custom(Completions.cycles))
  var cycle: String?

  @Option(
    help: "Only of this team, with the teams below it.", completion: .custom(Completions.teams))
  var team: String?

  @Option(help: "Only what this person answers for.", completion: .custom(Completions.owners))
  var owner: String?

  @Flag(help: "Show every key result, also those that need nobody.")
  var all = false

  @Option(help: "How to print.")
  var format: Format = .table

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let (settings, today) = (workspace.settings, try session.today)
    let catalog = session.catalog(for: workspace)
    let choice = try CycleChoice(cycle, settings, today: today)
    let person = session.ownHandle(settings)
    let wantedTeam = team
    let wantedOwner = owner.map { settings.handle(of: $0) }
    let reading = try session.objectives(of: workspace) { file -> Part in
      guard let cycle = choice.cycle(of: file), file.isActive,
        wantedTeam.map({ file.isOf(team: $0) }) ?? true
      else { return Part() }
      if file.document.hasMergeMarkers { return Part(unmerged: file.id.path) }
      var rows = KeyResultStatus.all(of: file, in: cycle, today: today, settings)
      if let wantedOwner {
        rows.removeAll { $0.owner?.lowercased() != wantedOwner.lowercased() }
      }
      let people = [file.objective.owner].compactMap(\.self) + file.objective.contributors
      let isOwn = people.contains { settings.handle(of: $0) == person }
      return Part(rows: rows, team: isOwn ? file.team : nil)
    }
    let groups = StatusGroups(
      reading.kept.flatMap(\.rows), person: person,
      contributing: Set(reading.kept.compactMap(\.team)))
    switch format {
    case .json:
      session.console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-status"), ("today", .string(today.description)),
          ("cycle", .optional(choice.cycle?.name)), ("person", .string(person)),
          ("teams", .strings(groups.teamNames)), ("keyResults", groups.json),
        ]).text(indented: true))
    case .table, .markdown:
      if groups.all.isEmpty {
        session.console.say(
          Message("No key result of an active objective fits.").text(in: catalog))
      } else {
        let page = StatusPage(
          groups: groups, person: person, cycle: choice.cycle, today: today, showsAll: all,
          isChosen: team != nil || owner != nil, catalog: catalog)
        session.console.print(
          format == .markdown
            ? page.markdown
            : page.text(width: session.console.width, style: session.console.style),
          terminator: "")
      }
    }
    let unmerged = reading.kept.compactMap(\.unmerged)
    if !unmerged.isEmpty {
      session.console.say(
        Message(
          "Left out, because a merge is unresolved in them: {objectives}.",
          ["objectives": unmerged.joined(separator: ", ")]
        ).text(in: catalog).safeForTerminal)
    }
    try session.finish(without: reading.unreadable, catalog)
  }

  /// What is kept of a file.
  private struct Part: Sendable {
    var rows: [KeyResultStatus] = []
    /// The team, where the person owns the objective or contributes to it.
    var team: String?
    /// The objective, where both sides of a merge stand in it.
    var unmerged: String?
  }
}

extension ObjectiveFile {
  /// Whether it is of a team, or of one below it, in any case.
  func isOf(team name: String) -> Bool {
    ObjectiveFilter.Selection.isTeam(team, in: name.lowercased())
  }
}
