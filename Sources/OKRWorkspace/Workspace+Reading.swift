public import FileSystem
import OKRDocument
public import SourceText

extension Workspace {
  /// The paths of all objectives and notes, relative to the workspace, in byte order.
  ///
  /// Files called README are none of them. Folders that cannot be listed come as failures.
  public func listing() throws(WorkspaceError) -> WorkspaceListing {
    if let link = files.link(on: settings.root) {
      throw .unreadableRoot(FileError(.list, folder.absolute(link), .outside))
    }
    do throws(FileError) {
      let (paths, unreadable) = try files.filesAndFailures(below: settings.root, ending: ".md")
      var listing = WorkspaceListing(unreadable: unreadable)
      listing.objectives.reserveCapacity(paths.count)
      for path in paths {
        guard let name = name(path), !name.isReadMe else { continue }
        if settings.notesLayout.fits(name) {
          listing.notes.append(path)
        } else {
          listing.objectives.append(path)
        }
      }
      return listing
    } catch {
      throw .unreadableRoot(error)
    }
  }

  /// The paths of all objectives alone.
  public func objectivePaths() throws(WorkspaceError) -> (paths: [String], unreadable: [FileError])
  {
    let listing = try listing()
    return (listing.objectives, listing.unreadable)
  }

  /// Whether a path below the root is that of an objective.
  public func isObjective(_ path: String) -> Bool {
    guard let name = name(path) else { return false }
    return !name.isReadMe && !settings.notesLayout.fits(name)
  }

  /// A path below the root without the root and its ending.
  func name(_ path: String) -> Substring? {
    guard path.hasSuffix(".md") else { return nil }
    let prefix = settings.root.isEmpty ? "" : settings.root + "/"
    return path.hasPrefix(prefix) ? path.dropFirst(prefix.count).dropLast(3) : nil
  }

  /// The text of a file.
  public func source(of path: String) throws(FileError) -> SourceText {
    SourceText(try files.read(path, limit: Self.mostBytes))
  }

  /// The most bytes of a file that are read.
  static let mostBytes = 1 << 30

  /// Reads one objective.
  public func read(_ path: String) throws(FileError) -> ObjectiveFile {
    file(path, try source(of: path))
  }

  /// The objective that a text at a path would be, with what the notes say of it where they were read.
  public func file(_ path: String, _ source: SourceText) -> ObjectiveFile {
    let placement = Placement(path: path, settings: settings)
    return ObjectiveFile(
      placement: placement,
      document: ObjectiveDocument(source, language: settings.language, packs: packs),
      noted: notes?[placement.id] ?? [])
  }

  /// The objective after edits of its text, with what the notes say of it as before.
  public func file(_ file: ObjectiveFile, applying edits: [TextEdit]) -> ObjectiveFile {
    let changed = self.file(file.path, file.document.source.applying(edits))
    return ObjectiveFile(
      placement: changed.placement, document: changed.document, noted: file.noted)
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

/// The files of a workspace, by their paths relative to it, in byte order.
public struct WorkspaceListing: Sendable {
  public var objectives: [String] = []
  public var notes: [String] = []
  /// Folders that could not be listed.
  public var unreadable: [FileError]

  public init(unreadable: [FileError] = []) {
    self.unreadable = unreadable
  }
}

extension Substring {
  /// Whether a path without its ending is that of an explanation of its folder.
  var isReadMe: Bool {
    utf8.count >= 6 && suffix(6).lowercased() == "readme"
      && (utf8.count == 6 || dropLast(6).last == "/")
  }
}
