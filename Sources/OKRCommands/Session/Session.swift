import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText

/// What a command works with: where it was started, the workspace there, today, the console and the
/// language of its messages.
struct Session {
  let console: Console
  /// The folder that the command works from.
  let folder: Folder
  let environment: @Sendable (String) -> String?

  init(_ options: GlobalOptions) throws {
    environment = { Process.environment($0) }
    console = Console(color: options.color, environment: environment)
    do throws(FileError) {
      let current = try Folder.current()
      folder = options.directory.map { Folder(current.resolving($0)) } ?? current
    } catch {
      throw CommandFailure(error)
    }
    if let directory = options.directory {
      guard (try? folder.entries(of: "")) != nil else {
        throw CommandFailure(
          Message("There is no folder “{folder}”.", ["folder": directory]))
      }
    }
  }

  /// The same session in another folder.
  init(_ session: Session, at folder: Folder) {
    console = session.console
    environment = session.environment
    self.folder = folder
  }

  /// The workspace that a folder is in, with usable settings.
  ///
  /// - Parameter start: The folder; nil for the one that the command works from.
  func workspace(from start: Folder? = nil) throws -> Workspace {
    let workspace: Workspace
    do throws(WorkspaceError) {
      workspace = try Workspace.find(from: start ?? folder)
    } catch {
      throw CommandFailure(error)
    }
    return try usable(workspace)
  }

  /// A workspace, if its settings can be used.
  func usable(_ workspace: Workspace) throws -> Workspace {
    let unknownChecks = Linter.unknownChecks(in: workspace.settings).map { entry, suggestion in
      SettingsProblem(
        .unknown(path: "checks.\(entry.check)", suggestion: suggestion), entry.range)
    }
    let problems = (workspace.settingsProblems + unknownChecks)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    if !problems.isEmpty {
      throw CommandFailure(
        problems, in: workspace, style: console.errorStyle, catalog: catalog(for: workspace))
    }
    return workspace
  }

  /// The workspace, or nil outside of any.
  func workspaceIfAny(from start: Folder? = nil) throws -> Workspace? {
    let workspace: Workspace
    do throws(WorkspaceError) {
      workspace = try Workspace.find(from: start ?? folder)
    } catch {
      if case .notFound = error { return nil }
      throw CommandFailure(error)
    }
    return try usable(workspace)
  }

  func readStandardInput() throws -> [UInt8] {
    do throws(FileError) {
      return try Folder.readStandardInput()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Today by the local calendar, or the day that `OKR_TODAY` gives. Fails where that is no date.
  var today: CalendarDate {
    get throws {
      if let day = try Self.givenDay(environment("OKR_TODAY")) { return day }
      let (year, month, day) = Process.today()
      return CalendarDate(year: year, month: month, day: day) ?? .earliest
    }
  }

  /// The day that a variable of the environment gives; nil where it is not set, or empty.
  private static func givenDay(_ text: String?) throws -> CalendarDate? {
    guard let text, !text.isEmpty else { return nil }
    if let date = DateReader(dayFirst: false, monthNames: [:]).read(text)?.date { return date }
    throw CommandFailure(
      Message("`OKR_TODAY` is “{text}”, which is no date.", ["text": text]),
      hint: "Set it to year, month and day, as in `OKR_TODAY=2026-09-15`, or unset it.",
      status: .usage)
  }

  /// The messages in the language of a workspace; outside of one, in that of the environment.
  func catalog(for workspace: Workspace?) -> MessageCatalog {
    MessageCatalog.builtIn(workspace?.settings.language ?? environmentLanguage)
  }

  /// The language that the environment asks for, if the program has it; English otherwise.
  var environmentLanguage: String { Self.language(of: environment) }

  static func language(of environment: (String) -> String?) -> String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("fr") ? "fr" : "en"
    }
    return "en"
  }

  /// The path of a file of a workspace as it is told to a person and as the shell knows it: from the
  /// folder that the command works from.
  func shown(_ path: String, in workspace: Workspace) -> String {
    folder.relative(to: workspace.folder.absolute(path))
  }

  /// Tells that a command only said what it would do.
  func sayNothingWritten(_ workspace: Workspace) {
    console.say(
      Message("Nothing was written, because of `--dry-run`.").text(in: catalog(for: workspace)))
  }
}

extension MessageCatalog {
  /// The messages in the language of the workspace that the program was started in, else in that of
  /// the environment, for what is told before a command has begun.
  static func ofSurroundings() -> MessageCatalog {
    let workspace = (try? Folder.current()).flatMap { try? Workspace.find(from: $0) }
    return builtIn(
      workspace?.settings.language ?? Session.language(of: { Process.environment($0) }))
  }
}
