import Diagnostics
import FileSystem
import OKRWorkspace

/// Files that a command was asked about and that go by the settings of one workspace, or of none.
struct PathSelection {
  let workspace: Workspace?
  /// The files of the workspace.
  private(set) var listing = WorkspaceListing()
  /// Those of the objectives that were asked about.
  private(set) var inside: Set<String> = []
  /// Notes of the workspace that were asked about, by their paths and as they were given.
  private(set) var notes: [(path: String, typed: String)] = []
  /// Files that are no objectives of the workspace, as they were given.
  private(set) var outside: [String] = []
  /// The same, absolute.
  private var outsidePaths: Set<String> = []
  /// Files behind a link, and folders that cannot be listed.
  private(set) var unreadable: [FileError] = []
  /// Whether single files were asked about, and not all that there is.
  private(set) var isPartial = false

  /// The paths of all objectives of the workspace, in byte order.
  var all: [String] { listing.objectives }
  private var unlisted: [FileError] { listing.unreadable }

  /// What paths mean, those of each workspace together: a file goes by the nearest `okr.yml` above
  /// it, else by that of the folder that the command works from. Files that are no objectives by
  /// their names are skipped, and told; where nothing else was named, the answer is empty.
  ///
  /// - Parameter paths: As a person typed them; none means all of the workspace.
  static func all(of paths: [String], _ session: Session) throws -> [PathSelection] {
    let here = Result { try session.workspaceIfAny() }
    guard !paths.isEmpty else {
      guard let workspace = try here.get() else {
        throw CommandFailure(.notFound(from: session.folder.path))
      }
      var selection = try PathSelection(workspace)
      selection.inside = Set(selection.all)
      selection.unreadable = selection.unlisted
      guard !selection.isEmpty else { throw nothing(below: workspace.settings.root + "/") }
      return [selection]
    }
    var selections: [PathSelection] = []
    for path in paths {
      let workspace = try session.workspace(of: path) ?? here.get()
      let index: Int
      if let known = selections.firstIndex(where: {
        $0.workspace?.folder.path == workspace?.folder.path
      }) {
        index = known
      } else {
        index = selections.count
        selections.append(try workspace.map { try PathSelection($0) } ?? PathSelection())
      }
      try selections[index].add(path, session)
    }
    let found = selections.filter { !$0.isEmpty }
    let areFolders = paths.filter { Folder.kind(at: session.folder.resolving($0)) == .folder }
    guard !found.isEmpty || areFolders.isEmpty else {
      throw nothing(below: areFolders.joined(separator: "”, “"))
    }
    return found
  }

  private init() { workspace = nil }

  private init(_ workspace: Workspace) throws {
    self.workspace = workspace
    do throws(WorkspaceError) {
      listing = try workspace.listing()
    } catch {
      throw CommandFailure(error)
    }
  }

  private var isEmpty: Bool {
    inside.isEmpty && notes.isEmpty && outside.isEmpty && unreadable.isEmpty
  }

  /// The workspace with its notes, and the files of it to report on, those of notes among them; nil for
  /// all.
  var toLint: (workspace: Workspace, paths: Set<String>?)? {
    guard let workspace, !inside.isEmpty || !notes.isEmpty else { return nil }
    return (
      workspace.withNotes(listing), isPartial ? inside.union(notes.map(\.path)) : nil
    )
  }

  private mutating func add(_ path: String, _ session: Session) throws {
    isPartial = true
    let absolute = session.folder.resolving(path)
    let relative = workspace?.relative(absolute)
    let kind = Folder.kind(at: absolute)
    if let workspace, let relative, let link = workspace.folder.link(on: relative),
      kind != nil, !Self.isOther(absolute, nil)
    {
      unreadable.append(FileError(.open, workspace.folder.absolute(link), .outside))
      return
    }
    switch kind {
    case nil:
      throw CommandFailure(
        Message("There is no file or folder “{path}”.", ["path": path]),
        hint: workspace == nil ? nil : "Run `okr list` to see the objectives there are.")
    case .folder: try add(folder: path, relative)
    case .file, .link:
      if Self.isOther(absolute, kind) {
        session.saySkipped(path, workspace)
      } else if let relative, Self.isMember(relative, of: listing.notes) {
        notes.append((relative, path))
      } else if let relative, Self.isMember(relative, of: all) {
        inside.insert(relative)
      } else {
        add(outside: path, session)
      }
    case .other: add(outside: path, session)
    }
  }

  /// A file that is named twice is one.
  private mutating func add(outside path: String, _ session: Session) {
    if outsidePaths.insert(session.folder.resolving(path)).inserted { outside.append(path) }
  }

  private mutating func add(folder path: String, _ relative: String?) throws {
    guard let workspace else {
      throw CommandFailure(
        Message("“{path}” is a folder, and lies in no workspace.", ["path": path]),
        hint: "Name single files, or go to a workspace with `-C FOLDER`.")
    }
    guard let relative else {
      throw CommandFailure(
        Message("The folder “{path}” lies outside of the workspace.", ["path": path]),
        hint: "Name single files, or go to the other workspace with `-C FOLDER`.")
    }
    let prefix = relative.isEmpty ? "" : relative + "/"
    inside.formUnion(all.filter { $0.hasPrefix(prefix) })
    notes += listing.notes.filter { $0.hasPrefix(prefix) }.map { ($0, "") }
    let absolute = workspace.folder.absolute(relative)
    unreadable += unlisted.filter { $0.path == absolute || $0.path.hasPrefix(absolute + "/") }
  }

  /// Whether a file is of another kind by its name: settings, an explanation of a folder, no Markdown.
  static func isOther(_ absolute: String, _ kind: Folder.Entry.Kind?) -> Bool {
    let name = absolute.split(separator: "/").last?.lowercased() ?? ""
    return name == Workspace.settingsFile || name == "readme.md"
      || kind == .file && !name.hasSuffix(".md")
  }

  /// Tells of the notes that were named one by one, where only objectives are looked at.
  func saySkippedNotes(_ session: Session) {
    for note in notes where !note.typed.isEmpty { session.saySkipped(note.typed, workspace) }
  }

  /// Whether a path is among some, which are in byte order.
  private static func isMember(_ path: String, of all: [String]) -> Bool {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < all.count && all[low] == path
  }

  static func nothing(below root: String) -> CommandFailure {
    CommandFailure(
      Message("There is no objective below “{root}”.", ["root": root]),
      hint: "Write one with `okr new`, or set `root` in okr.yml.")
  }
}

extension Session {
  /// Tells that a file was named that is no objective.
  func saySkipped(_ path: String, _ workspace: Workspace?) {
    console.say(
      Message("skipped, because it is no objective: {path}", ["path": path])
        .text(in: catalog(for: workspace)).safeForTerminal)
  }

  /// The workspace that a file or a folder is in itself; nil where it is in none.
  func workspace(of path: String) throws -> Workspace? {
    let absolute = folder.resolving(path)
    let isFolder = Folder.kind(at: absolute) == .folder
    return try workspaceIfAny(
      from: Folder(
        isFolder
          ? absolute : String(absolute[..<(absolute.lastIndex(of: "/") ?? absolute.startIndex)])))
  }
}
