import Diagnostics
import FileSystem
import OKRWorkspace

/// The linting of a workspace again and again, whenever one of its files has changed. It ends with the
/// signal that ends the process, as that of Ctrl-C does.
struct LintWatch {
  let global: GlobalOptions
  /// What was named on the command line: files or folders to report on, and a baseline.
  let named: [String]

  /// - Parameter lint: Makes one report; its failures are told and do not end the watch.
  func run(from first: Session, _ lint: (Session) throws -> Void) throws {
    var session = first
    var folder = (try? Workspace.find(from: session.folder))?.folder
    if folder == nil, named.isEmpty {
      throw CommandFailure(.notFound(from: session.folder.path))
    }
    var watch = FileWatch(watched(session, &folder))
    while true {
      report(session, lint)
      let changes = watch.nextChanges { watched(session, &folder) }
      // Anew, because the day, the width of the terminal and the language may be others.
      session = (try? Session(global)) ?? session
      session.console.clear()
      tell(changes, folder ?? session.folder, session)
    }
  }

  private func report(_ session: Session, _ lint: (Session) throws -> Void) {
    let catalog = session.catalog(for: try? Workspace.find(from: session.folder))
    do {
      try lint(session)
    } catch let failure as CommandFailure {
      failure.tell(session.console, catalog)
    } catch {
      // The status of a report that has been printed.
    }
    session.console.say(
      session.console.errorStyle(
        .muted, Message("Waiting for changes. Ctrl-C ends it.").text(in: catalog)))
  }

  private func tell(_ changes: [String], _ folder: Folder, _ session: Session) {
    let catalog = session.catalog(for: try? Workspace.find(from: session.folder))
    let paths = changes.map { path in
      path.hasPrefix(folder.path + "/") ? String(path.dropFirst(folder.path.count + 1)) : path
    }
    let message: Message =
      paths.count == 1
      ? Message("{path} has changed.", ["path": paths[0]])
      : Message("{count} files have changed.", ["count": "\(paths.count)"])
    session.console.say(
      session.console.errorStyle(.muted, message.text(in: catalog).safeForTerminal))
  }

  /// The settings, the objectives, a baseline, and what was named.
  ///
  /// - Parameter folder: The workspace, which is remembered for the time in which its settings are gone.
  private func watched(_ session: Session, _ folder: inout Folder?) -> WatchedFiles {
    var watched = WatchedFiles(files: named.map { session.folder.resolving($0) })
    let workspace = try? Workspace.find(from: session.folder)
    folder = workspace?.folder ?? folder
    guard let folder else { return watched }
    watched.files += [
      folder.absolute(Workspace.settingsFile), folder.absolute(BaselineOptions.standardName),
    ]
    let root = workspace?.settings.root ?? Settings().root
    watched.folders = [(folder.absolute(root), ".md")]
    return watched
  }
}
