public import ArgumentParser
import Diagnostics
import FileSystem

/// The program: its subcommands, and the overview when none is given.
public struct RootCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "okr",
    abstract: "Objectives and key results as Markdown files in a Git repository.",
    discussion: """
      An objective is one Markdown file: a title, key results with targets, and the check-ins on \
      them. Write them in any editor; okr reads them, checks them and shows them.

        okr init                    make a workspace here
        okr new team --team sales   write an objective from a template
        okr lint                    check all objectives
        okr list                    see them
        okr                         this cycle at a glance

      Run `okr help COMMAND` for more on any of them.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Begin", subcommands: [InitCommand.self, NewCommand.self, TemplatesCommand.self]),
      CommandGroup(
        name: "See", subcommands: [ListCommand.self, ShowCommand.self, TreeCommand.self]),
      CommandGroup(
        name: "Check", subcommands: [LintCommand.self, ExplainCommand.self, FormatCommand.self]),
      CommandGroup(name: "Change", subcommands: [MoveCommand.self, RemoveCommand.self]),
      CommandGroup(
        name: "For other tools", subcommands: [SchemaCommand.self, GenerateCommand.self]),
    ])

  @OptionGroup var global: GlobalOptions

  public init() {}

  public func run() throws {
    var overview = OverviewCommand()
    overview.global = global
    try overview.run()
  }

  /// Runs the program on the arguments of the process and ends it.
  public static func runProcess() -> Never {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let unknown = unknownCommand(in: arguments) { main(afterUnknown: unknown) }
    main(arguments)
    exit(withError: nil)
  }

  /// A first word that is no command, so that a slip of the pen gets a suggestion.
  private static func unknownCommand(in arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let names = allCommandNames
    return names.contains(first) ? nil : first
  }

  private static var allCommandNames: [String] {
    configuration.groupedSubcommands.flatMap(\.subcommands).flatMap {
      [$0._commandName] + $0.configuration.aliases
    }
  }

  private static func main(afterUnknown name: String) {
    let style = Console(color: .auto, environment: { Process.environment($0) }).errorStyle
    let suggestion = name.nearest(of: allCommandNames)
    let hint =
      suggestion.map { "Did you mean `okr \($0)`?" } ?? "Run `okr --help` to see all commands."
    Terminal.write(
      style(.error, "okr: error:") + " There is no command “\(name.safeForTerminal)”.\n"
        + style(.emphasis, "hint:") + " " + hint + "\n", to: 2)
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }
}
