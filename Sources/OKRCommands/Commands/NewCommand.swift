import ArgumentParser
import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct NewCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new objective from a template",
    discussion: """
      Writes one file into the current cycle and prints its path. Everything in it is an example to \
      be replaced in your editor. `okr templates` lists the templates.

      EXAMPLES
        okr new sales-funnel --team sales
        okr new team --team support --title "Every caller is helped the first time"
        okr new personal --owner maria --parent sales/fill-the-funnel
      """)

  @Argument(
    help: "The template; `okr templates` lists them.",
    completion: .list(TemplateCatalog.entries.map(\.name)))
  var template: String = "team"

  @Option(
    help: "The team, with slashes for a team of a team.", completion: .custom(Completions.teams))
  var team: String?

  @Option(help: "The objective in a sentence; the template's where none is given.")
  var title: String?

  @Option(help: "The name of the file; made from the title where none is given.")
  var slug: String?

  @Option(
    help: "The owner; you, by Git's configuration, where none is given.",
    completion: .custom(Completions.owners))
  var owner: String?

  @Option(
    help: "What it contributes to: an objective, or a key result of one with `#KR1`.",
    completion: .custom(Completions.ids))
  var parent: String?

  @Option(
    help: "The cycle; the current one where none is given.", completion: .custom(Completions.cycles)
  )
  var cycle: String?

  @Option(help: "The language: en or fr; that of the workspace where none is given.")
  var language: String?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let entry = try TemplateCatalog.entry(named: template, session)
    let language = try session.language(language, workspace)
    let owner = (owner ?? session.ownHandle(workspace.settings)).withoutAtSign
    let cycle = try cycleName(workspace, session)
    var writer = ObjectiveWriter(
      text: TemplateCatalog.filled(entry.text(in: language), ["owner": owner.asYAMLScalar]),
      language: language, workspace: workspace)
    if let title { writer.set(title: title) }
    if let parent { writer.set(parent: try reference(parent, from: cycle, workspace, session)) }
    if language != workspace.settings.language { writer.set(language: language) }
    let path = try writer.write(
      cycle: cycle, team: team ?? entry.team(in: language, owner: owner),
      slug: try slug.map(Self.checkedSlug) ?? (title == nil ? entry.slugs[language] : nil))
    session.console.print(session.shown(path, in: workspace))
  }

  private func cycleName(_ workspace: Workspace, _ session: Session) throws -> String {
    if let cycle { return try workspace.ownCycle(named: cycle, today: try session.today) }
    guard let current = workspace.settings.cycle(containing: try session.today) else {
      throw CommandFailure(
        Message(
          "Today, {date}, lies in no cycle of the workspace.",
          ["date": try session.today.description]),
        hint: "Name one with `--cycle`, or list it under `cycles.list` in okr.yml.")
    }
    return current.name
  }

  /// The reference as it is to be written: what it leads to must be there.
  private func reference(
    _ text: String, from cycle: String, _ workspace: Workspace, _ session: Session
  ) throws -> String {
    let index = try session.index(of: workspace).index
    let resolution = try session.find(text, in: index, of: workspace)
    guard let id = resolution.id else { return text }
    let written = index.shortest(id, from: cycle)
    if case .keyResult(_, let label) = resolution { return written + "#" + label }
    return written
  }

  private static func checkedSlug(_ text: String) throws -> String {
    guard text.isPathPart else {
      throw CommandFailure(
        Message("“{slug}” is no name for a file.", ["slug": text]),
        hint: "Use letters, digits and hyphens.")
    }
    return text.hasSuffix(".md") ? String(text.dropLast(3)) : text
  }
}

extension String {
  var withoutAtSign: String { hasPrefix("@") ? String(dropFirst()) : self }
}
