public import ArgumentParser
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
        okr status                  see what needs you first
        okr checkin sales/x#KR1 42  record how far a key result has come
        okr                         this cycle at a glance

      Run `okr help COMMAND` for more on any of them.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Starting", subcommands: [InitCommand.self, NewCommand.self, TemplatesCommand.self]),
      CommandGroup(
        name: "Reading",
        subcommands: [
          StatusCommand.self, ListCommand.self, ShowCommand.self, TreeCommand.self,
          RemindCommand.self, DiffCommand.self, ReviewCommand.self, LogCommand.self,
          AuditCommand.self, StatsCommand.self, BadgeCommand.self,
        ]),
      CommandGroup(
        name: "Checking",
        subcommands: [
          LintCommand.self, AssessCommand.self, ExplainCommand.self, FormatCommand.self,
        ]),
      CommandGroup(
        name: "Changing",
        subcommands: [
          CheckInCommand.self, CycleCommand.self, MoveCommand.self, RemoveCommand.self,
          ResolveCommand.self,
        ]),
      CommandGroup(
        name: "Sharing",
        subcommands: [
          SyncCommand.self, CommitCommand.self, ProposeCommand.self, UndoCommand.self,
        ]),
      CommandGroup(
        name: "Integrating",
        subcommands: [
          InstallCommand.self, DoctorCommand.self, MergeFileCommand.self, CodeOwnersCommand.self,
          SchemaCommand.self, GenerateCommand.self, TransportCommand.self,
        ]),
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
    let words = ReadAhead(for: arguments.dropFirst(placeOfName(in: arguments)).first)
    do {
      if let unknown = unknownCommand(in: arguments) { throw UsageError(unknownCommand: unknown) }
      if arguments == ["--version"] { answer(Version.text) }
      var command = try command(for: arguments)
      try command.run()
      words.finish()
      exit(withError: nil)
    } catch let code as ExitCode {
      words.finish()
      Terminal.exit(code.rawValue)
    } catch {
      words.finish()
      if exitCode(for: error) == .success { answer(fullMessage(for: error)) }
      guard let usage = UsageError(error) else { exit(withError: error) }
      usage.tell()
      exit(withError: ExitCode(statusOfUsage(arguments).rawValue))
    }
  }

  /// What wrong usage is told with: Git takes a small number for conflicts that its driver left.
  private static func statusOfUsage(_ arguments: [String]) -> ExitStatus {
    let isDriver =
      arguments.dropFirst(placeOfName(in: arguments)).first == MergeFileCommand._commandName
    return isDriver ? .notMerged : .usage
  }

  /// Prints what was asked about the program itself, help or version, and ends it.
  private static func answer(_ text: String) -> Never {
    Console(color: .auto, environment: { Process.environment($0) }).print(text)
    Terminal.exit(ExitStatus.clean.rawValue)
  }

  /// The command that arguments ask for.
  ///
  /// One that is named by the first word, or behind options that all take, reads its arguments by
  /// itself, which is quicker than the way by the root. What it does not understand goes that way, for
  /// help and errors in full.
  private static func command(for arguments: [String]) throws -> any ParsableCommand {
    let place = placeOfName(in: arguments)
    if place < arguments.count,
      let type = commands.first(where: { $0._commandName == arguments[place] }),
      let command = try? type.parseAsRoot(Array(arguments[..<place] + arguments[(place + 1)...])),
      Swift.type(of: command) == type
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Where the name of the command stands: behind `-C FOLDER` and `--color WHEN`.
  private static func placeOfName(in arguments: [String]) -> Int {
    var place = 0
    while place < arguments.count, ["-C", "--directory", "--color"].contains(arguments[place]) {
      place += 2
    }
    return place
  }

  /// A first word that is no command, so that a slip of the pen gets a suggestion.
  private static func unknownCommand(in arguments: [String]) -> String? {
    var words = arguments[min(placeOfName(in: arguments), arguments.count)...]
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, !word.hasPrefix("-"), word != "help" else { return nil }
    return commandNames.contains(word) ? nil : word
  }

  private static var commands: [any ParsableCommand.Type] {
    configuration.groupedSubcommands.flatMap(\.subcommands)
  }

  static var commandNames: [String] {
    commands.flatMap { [$0._commandName] + $0.configuration.aliases }
  }
}
