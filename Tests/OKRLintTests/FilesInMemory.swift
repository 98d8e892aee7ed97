import FileSystem
import Git
import OKRWorkspace
import Synchronization

/// The files of a workspace as a test writes them down, with a count of how often each was read.
final class FilesInMemory: WorkspaceFiles {
  private let texts: [String: String]
  private let knowsIDs: Bool
  private let counts = Mutex<[String: Int]>([:])

  /// - Parameter knowsIDs: Whether content has a name before it is read, as in Git.
  init(_ texts: [String: String], knowsIDs: Bool) {
    self.texts = texts.merging(["okr.yml": "language: en"]) { given, _ in given }
    self.knowsIDs = knowsIDs
  }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    counts.withLock { $0[path, default: 0] += 1 }
    guard let text = texts[path] else { throw FileError(.open, path, .isMissing) }
    if text == "unreadable" { throw FileError(.read, path, .other("the object is missing")) }
    return Array(text.utf8)
  }

  func files(below folder: String, ending suffix: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.sorted()
  }

  func link(on path: String) -> String? { nil }

  func contentID(of path: String) -> ObjectID? {
    knowsIDs ? texts[path].flatMap { try? ObjectID.ofBlob(Array($0.utf8)) } : nil
  }

  /// How often a file was read.
  func readings(of path: String) -> Int { counts.withLock { $0[path] ?? 0 } }
}
