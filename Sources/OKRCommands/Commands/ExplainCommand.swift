import ArgumentParser
import Diagnostics
import JSON
import OKRLint

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

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "The code or name of a check.",
    completion: .list(CheckRegistry.all.map(\.definition.code)))
  var check: String?

  @Option(help: "How to print: text or json.")
  var format: Format = .text

  func run(_ session: Session) throws {
    let catalog = session.catalog(for: try session.workspaceIfAny())
    guard let check else {
      try printAll(session.console, catalog)
      return
    }
    guard let definition = CheckRegistry.check(named: check)?.definition else {
      let names = CheckRegistry.all.flatMap { [$0.definition.code, $0.definition.name] }
      throw CommandFailure(
        Message("There is no check “{check}”.", ["check": check]),
        hint: check.nearest(of: names).map {
          Message("Run `okr explain {check}`.", ["check": $0])
        } ?? "Run `okr explain` to see all checks.")
    }
    switch format {
    case .text: session.console.print(page(definition, session.console.style, catalog))
    case .json: session.console.print(definition.json(catalog).text(indented: true))
    }
  }

  private func printAll(_ console: Console, _ catalog: MessageCatalog) throws {
    switch format {
    case .text:
      for definition in CheckRegistry.all.map(\.definition) {
        console.print(
          console.style(.emphasis, definition.code) + " " + definition.name + "\n  "
            + definition.summary.text(in: catalog))
      }
    case .json:
      console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-checks"),
          ("checks", .array(CheckRegistry.all.map { $0.definition.json(catalog) })),
        ]).text(indented: true))
    }
  }

  private func page(
    _ definition: CheckDefinition, _ style: TextStyle, _ catalog: MessageCatalog
  ) -> String {
    var parts = [
      style(.emphasis, "\(definition.code) \(definition.name)") + " ("
        + catalog.name(of: definition.severity) + ")",
      definition.summary.text(in: catalog), definition.rationale.text(in: catalog),
      definition.remedy.text(in: catalog),
    ]
    for (verdict, title) in [
      (CheckExample.Verdict.fails, Message("Found:")), (.passes, "Accepted:"),
    ] {
      let examples = definition.examples.filter { $0.verdict == verdict }
      guard !examples.isEmpty else { continue }
      parts.append(style(.emphasis, title.text(in: catalog)))
      parts += examples.map { $0.plainText.indentedForTerminal }
    }
    return parts.joined(separator: "\n\n")
  }
}

extension String {
  /// Each line moved in by four spaces, and made safe to print.
  fileprivate var indentedForTerminal: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + String($0).safeForTerminal }
      .joined(separator: "\n").trimmingNewlines
  }

  private var trimmingNewlines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

extension CheckDefinition {
  /// The definition for other programs.
  func json(_ catalog: MessageCatalog) -> JSONValue {
    .object([
      ("code", .string(code)), ("name", .string(name)),
      ("criterion", .string(criterion.rawValue)), ("severity", .string(severity.rawValue)),
      ("summary", .string(summary.text(in: catalog))),
      ("rationale", .string(rationale.text(in: catalog))),
      ("remedy", .string(remedy.text(in: catalog))),
    ])
  }
}
