/// The files that somebody wants to know the changes of. Those that are not there yet count as well.
public struct WatchedFiles: Sendable {
  /// Absolute paths.
  public var files: [String]
  /// Absolute paths of folders of which all files with a suffix are watched, at any depth. As in
  /// `Folder.files(below:ending:)`, names that begin with a dot and links are left out.
  public var folders: [(path: String, suffix: String)]

  public init(files: [String] = [], folders: [(path: String, suffix: String)] = []) {
    self.files = files
    self.folders = folders
  }
}

/// What the watched files are like at one moment.
struct WatchedState: Equatable {
  /// By absolute path; files that are not there are not in it.
  private(set) var stamps: [String: FileStamp] = [:]
  /// The folders in which a change can make a difference.
  private(set) var folders: Set<String> = []

  /// - Parameter visit: Is called with a folder before what is in it is looked at.
  init(of watched: WatchedFiles, visit: (String) -> Void) {
    for path in watched.files {
      look(into: Self.parent(of: path), visit)
      stamps[path] = FileStamp(of: path)
    }
    for (path, suffix) in watched.folders {
      // Where the folder is not there, it may be made in the one above.
      look(into: Self.parent(of: path), visit)
      var open = [path]
      while let folder = open.popLast() {
        look(into: folder, visit)
        guard let entries = try? Folder(folder).entries(of: "") else { continue }
        for entry in entries where !entry.name.hasPrefix(".") {
          let path = folder + "/" + entry.name
          switch entry.kind {
          case .folder: open.append(path)
          case .file where entry.name.hasSuffix(suffix): stamps[path] = FileStamp(of: path)
          default: break
          }
        }
      }
    }
  }

  /// Whether the files are as they were then, wherever folders have come and gone.
  static func == (one: WatchedState, other: WatchedState) -> Bool { one.stamps == other.stamps }

  /// The paths of the files that are not as they were then, in byte order.
  func changes(since before: WatchedState) -> [String] {
    let changed = stamps.filter { before.stamps[$0.key] != $0.value }.map(\.key)
    let gone = before.stamps.keys.filter { stamps[$0] == nil }
    return (changed + gone).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func look(into folder: String, _ visit: (String) -> Void) {
    if folders.insert(folder).inserted { visit(folder) }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

/// What tells whether a file is still the same.
struct FileStamp: Equatable {
  var identity: UInt64
  var size: Int64
  var mode: UInt32
  var seconds: Int
  var nanoseconds: Int

  /// nil where no file can be seen at the path.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    identity = UInt64(status.st_ino)
    size = Int64(status.st_size)
    mode = UInt32(status.st_mode)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}
