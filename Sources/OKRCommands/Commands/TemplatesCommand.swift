import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRDocument
import OKRReport
import OKRWorkspace

struct TemplatesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates of objectives, or print one",
    discussion: """
      Each is a complete objective with example figures, in English and French.

      EXAMPLES
        okr templates
        okr templates sales-funnel --language fr
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: "A template to print.", completion: .list(TemplateCatalog.entries.map(\.name)))
  var name: String?

  @Option(help: "The language: en or fr; that of the workspace where none is given.")
  var language: String?

  @Option(help: "How to print.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspaceIfAny()
    let language = try session.language(language, workspace)
    if let name {
      let entry = try TemplateCatalog.entry(named: name, session)
      let owner = session.ownHandle(workspace?.settings).asYAMLScalar
      let text = TemplateCatalog.filled(entry.text(in: language), ["owner": owner])
      switch format {
      case .text: session.console.print(text, terminator: "")
      case .json:
        session.console.print(
          JSONValue.object(
            [("schemaVersion", 1), ("kind", "okr-template")] + entry.members(in: language)
              + [("text", .string(text))]
          ).text(indented: true))
      }
      return
    }
    let width = TemplateCatalog.entries.map(\.name.count).max() ?? 0
    switch format {
    case .text:
      for entry in TemplateCatalog.entries {
        session.console.print(
          session.console.style(.emphasis, entry.name.padded(to: width)) + "  "
            + entry.description(in: language)
            .wrapped(to: session.console.width, indentation: width + 2))
      }
    case .json:
      session.console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-templates"),
          (
            "templates",
            .array(
              TemplateCatalog.entries.map {
                .object($0.members(in: language))
              })
          ),
        ]).text(indented: true))
    }
  }
}

extension TemplateCatalog.Entry {
  fileprivate func members(in language: String) -> [(String, JSONValue)] {
    [
      ("name", .string(name)), ("level", .string(level)),
      ("description", .string(description(in: language))),
    ]
  }
}

extension TemplateCatalog {
  static func entry(named name: String, _ session: Session) throws -> Entry {
    if let entry = entry(named: name) { return entry }
    throw CommandFailure(
      Message("There is no template “{name}”.", ["name": name]),
      hint: name.nearest(of: entries.map(\.name)).map {
        Message("Did you mean “{name}”?", ["name": $0])
      } ?? "Run `okr templates` to see all there are.")
  }
}

extension Session {
  /// The language that an option gives, else the workspace's, else the environment's.
  func language(_ option: String?, _ workspace: Workspace?) throws -> String {
    guard let option else { return workspace?.settings.language ?? environmentLanguage }
    guard ["en", "fr"].contains(option.lowercased()) else {
      throw CommandFailure(
        Message("“{language}” is no language that the program has.", ["language": option]),
        hint: Message("Choose one of: {choices}.", ["choices": "en, fr"]))
    }
    return option.lowercased()
  }
}
