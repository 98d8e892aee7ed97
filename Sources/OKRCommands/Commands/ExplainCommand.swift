import ArgumentParser
import Diagnostics
import JSON
import OKRLint
import OKRReport

struct ExplainCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a check: what it finds, why it matters, what to do",
    discussion: """
      Takes the code or the name of a check. Without one it lists all checks.

      EXAMPLES
        okr explain F003
        okr explain missing-reference
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: "The code or name of a check.",
    completion: .list(CheckRegistry.all.map(\.definition.code)))
  var check: String?

  @Option(help: "How to print.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let catalog = session.catalog(for: try session.workspaceIfAny())
    guard let check else {
      try printAll(session.console, catalog)
      return
    }
    guard let definition = CheckRegistry.check(named: check)?.definition else {
      let names = CheckSelection.names
      throw CommandFailure(
        Message("There is no check “{check}”.", ["check": check]),
        hint: check.nearest(of: names).map {
          Message("Run `okr explain {check}`.", ["check": $0])
        } ?? "Run `okr explain` to see all checks.")
    }
    switch format {
    case .text:
      let page = CheckExplanation(
        definition: definition, catalog: catalog, style: session.console.style,
        width: min(session.console.width ?? 80, 100))
      session.console.print(page.text)
    case .json: session.console.print(definition.json(catalog).text(indented: true))
    }
  }

  private func printAll(_ console: Console, _ catalog: MessageCatalog) throws {
    switch format {
    case .text:
      for definition in CheckRegistry.all.map(\.definition) {
        console.print(
          console.style(.emphasis, definition.code) + " "
            + "\(definition.name) (\(definition.severityText(catalog)))"
            .wrapped(to: console.width, after: 5, indentation: 5) + "\n  "
            + definition.summary.text(in: catalog).wrapped(to: console.width, indentation: 2))
      }
    case .json:
      console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-checks"),
          ("checks", .array(CheckRegistry.all.map { $0.definition.json(catalog) })),
        ]).text(indented: true))
    }
  }

}

extension CheckDefinition {
  /// The definition for other programs.
  func json(_ catalog: MessageCatalog) -> JSONValue {
    .object([
      ("code", .string(code)), ("name", .string(name)),
      ("criterion", .string(criterion.rawValue)), ("severity", .string(severity.rawValue)),
      ("isOptional", .bool(isOptional)),
      ("summary", .string(summary.text(in: catalog))),
      ("rationale", .string(rationale.text(in: catalog))),
      ("remedy", .string(remedy.text(in: catalog))),
    ])
  }
}
