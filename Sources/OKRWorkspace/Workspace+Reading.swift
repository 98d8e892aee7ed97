import Dispatch
public import FileSystem
import OKRDocument
public import SourceText
import Synchronization

extension Workspace {
  /// The paths of all objective files, relative to the workspace, in byte order.
  ///
  /// Files called README and check-in notes are none. Folders that cannot be listed come as failures.
  public func objectivePaths() throws(WorkspaceError) -> (paths: [String], unreadable: [FileError])
  {
    if let link = folder.link(on: settings.root) {
      throw .unreadableRoot(FileError(.list, folder.absolute(link), .outside))
    }
    do throws(FileError) {
      let (paths, unreadable) = try folder.filesAndFailures(below: settings.root, ending: ".md")
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
    if name.split(separator: "/").last?.lowercased() == "readme" { return false }
    return settings.notesLayout.values(in: name) == nil
  }

  /// Reads one objective.
  public func read(_ path: String) throws(FileError) -> ObjectiveFile {
    file(path, SourceText(try folder.read(path)))
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
    let count = paths.count
    let workers = max(1, min(threads ?? Self.coreCount, (count + 15) / 16))
    let next = Atomic<Int>(0)
    let results = Mutex<[(Int, [Kept])]>([])
    let chunk = max(1, min(64, count / (workers * 4)))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let start = next.add(chunk, ordering: .relaxed).oldValue
        guard start < count else { return }
        let kept = paths[start..<min(start + chunk, count)].compactMap { path -> Kept? in
          do throws(FileError) {
            return transform(try read(path))
          } catch {
            return error.isMissing ? nil : unreadable(error, path)
          }
        }
        results.withLock { $0.append((start, kept)) }
      }
    }
    return results.withLock { $0.sorted { $0.0 < $1.0 }.flatMap(\.1) }
  }

  static var coreCount: Int { max(1, Folder.processorCount) }
}
