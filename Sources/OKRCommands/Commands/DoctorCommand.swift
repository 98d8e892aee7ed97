import ArgumentParser
import Diagnostics
import JSON
import OKRSync
import OKRWorkspace

struct DoctorCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this clone lacks for working together, and how to mend it",
    discussion: """
      Looks at Git, your identity, the branch and what it follows, anything unfinished, the drivers, and files that \
      Git would leave out. It changes nothing; each finding has the command that mends it.

      Exit status: 0 all is well, or there is only something to know; 1 something will not work.

      EXAMPLES
        okr doctor
        okr doctor --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to show it.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let sync = try SyncSession(session)
    let ailments = try Doctor(sync: sync).examine()
    switch format {
    case .text:
      for ailment in ailments {
        session.console.print(
          ailment.text(session.console.style, sync.catalog, width: session.console.width))
      }
    case .json:
      session.console.print(
        JSONValue.object([
          ("schemaVersion", 1), ("kind", "okr-doctor"),
          ("findings", .array(ailments.map { $0.json(sync.catalog) })),
        ]).text(indented: true))
    }
    if ailments.contains(where: { $0.state == .bad }) { throw ExitStatus.findings }
  }
}
