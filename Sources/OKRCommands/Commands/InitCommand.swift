import ArgumentParser
import Diagnostics
import FileSystem
import Git
import OKRModel
import OKRTemplates
import OKRWorkspace
import SourceText

struct InitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a workspace",
    discussion: """
      Makes a workspace in this folder, or in the one that is named: the settings `okr.yml`, a first \
      cycle with a sample company objective and one of a team that contributes to it, a page that \
      explains the files, an `.editorconfig`, and what `okr install` sets, so that Git merges objectives \
      by meaning. A folder in no Git repository becomes one. Files \
      that are there already are never replaced, and nothing is asked: every answer has an option.

      --ci adds a file by which a service checks the objectives: a workflow of GitHub, a job of \
      GitLab, hooks of pre-commit, or a script for any other. It works in a workspace that exists \
      as well. docs/ci.md has the details.

      EXAMPLES
        okr init
        okr init goals --language fr
        okr init --cycle half --fiscal-year-start 4 --no-sample
        okr init --ci github --ci pre-commit
      """)

  @Argument(help: "The folder; made where it does not exist.", completion: .directory)
  var folder: String = "."

  @Option(help: "The language: en or fr; that of the environment where none is given.")
  var language: String?

  @Option(name: .customLong("cycle"), help: "How long a cycle is: quarter, half or year.")
  var cycleKind: String = "quarter"

  @Option(help: ArgumentHelp("The month in which your year begins, 1 to 12.", valueName: "month"))
  var fiscalYearStart: Int = 1

  @Option(help: "The owner of the samples; you, by Git's configuration, where none is given.")
  var owner: String?

  @Flag(inversion: .prefixedNo, help: "Write sample objectives.")
  var sample = true

  @Flag(inversion: .prefixedNo, help: "Make the folder a Git repository where it is in none.")
  var git = true

  @Option(
    help: ArgumentHelp(
      "Add a file by which it checks the objectives; may be given several times.",
      valueName: "service"))
  var ci: [ContinuousIntegration] = []

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    if !ci.isEmpty, let workspace = try workspaceToExtend(session) {
      var log = InitLog(session: session, catalog: session.catalog(for: workspace))
      try ContinuousIntegrationFounder(
        folder: workspace.folder, language: workspace.settings.language,
        root: workspace.settings.root
      ).found(ci, &log)
      log.printLines()
      return log.printNextSteps(for: ci)
    }
    let language = try session.language(language, nil)
    let catalog = MessageCatalog.builtIn(language)
    let folder = Folder(session.folder.resolving(folder))
    let today = try session.today
    guard let kind = CycleKind(rawValue: cycleKind.lowercased()) else {
      throw CommandFailure(
        Message("“{value}” is no kind of cycle.", ["value": cycleKind]),
        hint: "Choose one of: quarter, half, year. Cycles of your own are listed in okr.yml.")
    }
    guard (1...12).contains(fiscalYearStart) else {
      throw CommandFailure(
        Message("{month} is no month.", ["month": "\(fiscalYearStart)"]),
        hint: "Write a number from 1 to 12.")
    }
    if Folder.kind(at: folder.absolute(Workspace.settingsFile)) != nil {
      throw CommandFailure(
        Message("“{folder}” is a workspace already.", ["folder": folder.path]),
        hint: "Run `okr` to see it, or `okr new` to add an objective.")
    }
    try checkSurroundings(folder)
    do throws(FileError) {
      try Folder("/").createFolder(String(folder.path.dropFirst()))
    } catch {
      throw CommandFailure(error)
    }
    var log = InitLog(session: session, catalog: catalog)
    do {
      if git { try makeRepository(folder, &log) }
      try WorkspaceFounder(
        folder: folder, language: language, cycleKind: kind, fiscalYearStart: fiscalYearStart,
        owner: (owner ?? session.ownHandle(nil)).withoutAtSign, today: today
      ).found(withSamples: sample, &log)
      try ContinuousIntegrationFounder(
        folder: folder, language: language, root: Settings().root
      ).found(ci, &log)
      try registerDrivers(session, folder, &log)
    } catch {
      log.printLines()
      throw error
    }
    log.printLines()
    log.printNextSteps(
      folder: folder.path == session.folder.path ? nil : self.folder, hasSamples: sample,
      services: ci)
  }

  /// The workspace that is there already: the one that this folder is in, or in a folder that is
  /// named just that.
  private func workspaceToExtend(_ session: Session) throws -> Workspace? {
    if folder == "." { return try session.workspaceIfAny() }
    let named = Folder(session.folder.resolving(folder))
    guard Folder.kind(at: named.absolute(Workspace.settingsFile)) != nil else { return nil }
    return try Session(session, at: named).workspace()
  }

  /// Refuses a folder among the objectives of a workspace, and one in a bare repository, which has no
  /// place for files.
  private func checkSurroundings(_ folder: Folder) throws {
    if let outer = try? Workspace.find(from: folder),
      let path = outer.relative(folder.path), (path + "/").hasPrefix(outer.settings.root + "/")
    {
      throw CommandFailure(
        Message(
          "“{folder}” lies among the objectives of the workspace “{workspace}”.",
          ["folder": folder.path, "workspace": outer.folder.path]),
        hint: "Run `okr new` to write an objective there, or name a folder outside of it.")
    }
    guard git else { return }
    var present = folder.path
    while Folder.kind(at: present) == nil, let slash = present.lastIndex(of: "/") {
      present = slash == present.startIndex ? "/" : String(present[..<slash])
    }
    if (try? Repository.isBare(at: present)) == true {
      throw CommandFailure(
        Message("“{folder}” is in a bare repository, which has no files.", ["folder": folder.path]),
        hint: "Clone it, and run `okr init` in the clone.")
    }
  }

  /// Has Git merge and compare objectives by meaning, where there is a repository.
  private func registerDrivers(_ session: Session, _ folder: Folder, _ log: inout InitLog) throws {
    let repository: Repository
    do throws(GitError) {
      guard git, try Repository.discover(from: folder.path) != nil else { return }
      repository = try Repository.open(at: folder.path)
    } catch {
      throw CommandFailure(error, folder)
    }
    let drivers = DriverInstallation(session, folder: folder, root: Settings().root)
    for step in try drivers.install(in: repository) { log.did(step.message) }
  }

  private func makeRepository(_ folder: Folder, _ log: inout InitLog) throws {
    do throws(GitError) {
      if try Repository.discover(from: folder.path) != nil { return }
      _ = try Repository.initialise(at: folder.path)
      log.made(".git/")
    } catch {
      throw CommandFailure(
        Message("The Git repository cannot be made: {reason}.", ["reason": error.reason]),
        hint: "Run `git init` yourself, or add `--no-git`.")
    }
  }
}
