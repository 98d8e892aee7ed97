public import FileSystem
import OKRDocument
public import SourceText

extension Workspace {
  /// The paths of all objective files, relative to the workspace, in byte order.
  ///
  /// Files called README and check-in notes are none. Folders that cannot be listed come as failures.
  public func objectivePaths() throws(WorkspaceError) -> (paths: [String], unreadable: [FileError])
  {
    if let link = files.link(on: settings.root) {
      throw .unreadableRoot(FileError(.list, folder.absolute(link), .outside))
    }
    do throws(FileError) {
      let (paths, unreadable) = try files.filesAndFailures(below: settings.root, ending: ".md")
      return (paths.filter(isObjective), unreadable)
    } catch {
      throw .unreadableRoot(error)
    }
  }

  /// Whether a path below the root is that of an objective.
  public func isObjective(_ path: String) -> Bool {
    guard path.hasSuffix(".md") else { return false }
    let prefix = settings.root.isEmpty ? "" : settings.root + "/"
    guard path.hasPrefix(prefix) else { return false }
    let name = path.dropFirst(prefix.count).dropLast(3)
    if name.utf8.count >= 6, name.suffix(6).lowercased() == "readme",
      name.utf8.count == 6 || name.dropLast(6).last == "/"
    {
      return false
    }
    return !settings.notesLayout.fits(name)
  }

  /// The text of a file.
  public func source(of path: String) throws(FileError) -> SourceText {
    SourceText(try files.read(path, limit: Self.mostBytes))
  }

  /// The most bytes of a file that are read.
  private static let mostBytes = 1 << 30

  /// Reads one objective.
  public func read(_ path: String) throws(FileError) -> ObjectiveFile {
    file(path, try source(of: path))
  }

  /// The objective that a text at a path would be.
  public func file(_ path: String, _ source: SourceText) -> ObjectiveFile {
    ObjectiveFile(
      placement: Placement(path: path, settings: settings),
      document: ObjectiveDocument(source, language: settings.language, packs: packs))
  }

  /// Reads all objectives, one task a core, and gives what is to be kept of each, in path order.
  ///
  /// A file that cannot be read is given to `unreadable` instead; a file that has vanished
  /// meanwhile is left out.
  public func mapObjectives<Kept: Sendable>(
    _ paths: [String], threads: Int? = nil,
    unreadable: @Sendable (FileError, String) -> Kept,
    _ transform: @Sendable (ObjectiveFile) -> Kept
  ) -> [Kept] {
    paths.mapInParallel(threads: threads) { path in
      do throws(FileError) {
        return transform(try read(path))
      } catch {
        return error.isMissing ? nil : unreadable(error, path)
      }
    }
  }
}
