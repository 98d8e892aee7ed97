import FileSystem
import Foundation
import Testing

/// A watch tells of every kind of change, by the events of the system and by polling alike.
@Suite(.timeLimit(.minutes(2))) struct FileWatchTests {
  @Test(arguments: Change.all, [FileWatch.Method.events, .polling])
  func tells(_ change: Change, by method: FileWatch.Method) throws {
    let folder = try WatchedFolder()
    try change.prepare(folder)
    var watch = FileWatch(folder.watched, by: method)
    try change.make(folder)
    #expect(watch.nextChanges { folder.watched } == change.changed.map { folder.path + "/" + $0 })
  }

  @Test(arguments: [FileWatch.Method.events, .polling])
  func goesOnAfterAChange(by method: FileWatch.Method) throws {
    let folder = try WatchedFolder()
    var watch = FileWatch(folder.watched, by: method)
    for name in ["okrs/b.md", "okrs/new/deep/c.md", "okr.yml", "okrs/b.md"] {
      try folder.write(name, UUID().uuidString)
      #expect(watch.nextChanges { folder.watched } == [folder.path + "/" + name])
    }
  }

  @Test(arguments: [FileWatch.Method.events, .polling])
  func takesWhatComesTogetherAsOneChange(by method: FileWatch.Method) throws {
    let folder = try WatchedFolder()
    var watch = FileWatch(folder.watched, by: method)
    for number in 1...50 { try folder.write("okrs/\(number % 10).md", "\(number)") }
    #expect(watch.nextChanges { folder.watched }.count == 10)
  }

  @Test(arguments: [FileWatch.Method.events, .polling])
  func asksAnewWhatIsWatched(by method: FileWatch.Method) throws {
    let folder = try WatchedFolder()
    var watch = FileWatch(folder.watched, by: method)
    folder.root = "goals"
    try folder.write("okr.yml", "root: goals")
    #expect(
      watch.nextChanges { folder.watched } == [
        folder.path + "/okr.yml", folder.path + "/okrs/a.md",
      ]
    )
    try folder.write("goals/a.md", "new")
    #expect(watch.nextChanges { folder.watched } == [folder.path + "/goals/a.md"])
  }
}

/// A folder with a file to name and a folder to watch, gone at the end.
final class WatchedFolder {
  let path: String
  var root = "okrs"

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = temporary.appendingPathComponent("watch-\(UUID().uuidString)").path
    try write("okr.yml", "version: 1")
    try write("okrs/a.md", "old")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var watched: WatchedFiles {
    WatchedFiles(files: [path + "/okr.yml"], folders: [(path + "/" + root, ".md")])
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: [])
  }

  func move(_ old: String, to new: String) throws {
    // As rename(2) does it, over what is there.
    guard rename(path + "/" + old, path + "/" + new) == 0 else { throw POSIXError(.EIO) }
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }
}

/// A way in which files change, and the paths of those that have then.
struct Change: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let changed: [String]
  var prepare: @Sendable (WatchedFolder) throws -> Void = { _ in }
  let make: @Sendable (WatchedFolder) throws -> Void

  static let all = [
    Change("a file is written in place", ["okrs/a.md"]) { try $0.write("okrs/a.md", "longer") },
    Change("a file is replaced by another", ["okrs/a.md"]) {
      try $0.write("okrs/.a.md.swp", "new")
      try $0.move("okrs/.a.md.swp", to: "okrs/a.md")
    },
    Change("a file is moved away, written anew, and the old one removed", ["okrs/a.md"]) {
      try $0.move("okrs/a.md", to: "okrs/a.md~")
      try $0.write("okrs/a.md", "new")
      try $0.remove("okrs/a.md~")
    },
    Change("a file comes", ["okrs/b.md"]) { try $0.write("okrs/b.md", "new") },
    Change("a file goes", ["okrs/a.md"]) { try $0.remove("okrs/a.md") },
    Change("a file gets another name", ["okrs/a.md", "okrs/b.md"]) {
      try $0.move("okrs/a.md", to: "okrs/b.md")
    },
    Change("a file comes in new folders", ["okrs/x/y/b.md"]) {
      try $0.write("okrs/x/y/b.md", "new")
    },
    Change("a folder goes", ["okrs/x/b.md"]) { try $0.remove("okrs/x") }
      .after { try $0.write("okrs/x/b.md", "old") },
    Change("a folder is moved", ["okrs/x/b.md", "okrs/y/b.md"]) {
      try $0.move("okrs/x", to: "okrs/y")
    }
    .after { try $0.write("okrs/x/b.md", "old") },
    Change("the watched folder goes", ["okrs/a.md"]) { try $0.remove("okrs") },
    Change("the watched folder comes", ["okrs/a.md"]) { try $0.write("okrs/a.md", "new") }
      .after { try $0.remove("okrs") },
    Change("a file that is named changes", ["okr.yml"]) { try $0.write("okr.yml", "root: x") },
    Change("a file that is named goes", ["okr.yml"]) { try $0.remove("okr.yml") },
    Change("a file that is named comes", ["okr.yml"]) { try $0.write("okr.yml", "version: 1") }
      .after { try $0.remove("okr.yml") },
    Change("other files change beside it", ["okrs/a.md"]) {
      try $0.write("okrs/a.txt", "new")
      try $0.write("okrs/.hidden/b.md", "new")
      try $0.write("else.md", "new")
      try $0.write("okrs/a.md", "newer")
    },
  ]

  private init(
    _ description: String, _ changed: [String],
    _ make: @escaping @Sendable (WatchedFolder) throws -> Void
  ) {
    testDescription = description
    self.changed = changed
    self.make = make
  }

  /// The same change in a folder that was prepared for it.
  private func after(
    _ prepare: @escaping @Sendable (WatchedFolder) throws -> Void
  ) -> Change {
    var change = self
    change.prepare = prepare
    return change
  }
}
