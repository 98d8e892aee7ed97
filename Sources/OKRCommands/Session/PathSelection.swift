import Diagnostics
import FileSystem
import OKRWorkspace

/// The files that a command was asked about: objectives of the workspace, and files elsewhere.
struct PathSelection {
  /// Relative to the workspace.
  var inside: Set<String> = []
  /// As they were given.
  var outside: [String] = []

  /// - Parameters:
  ///   - paths: As a person typed them; none means all.
  ///   - all: The objectives of the workspace.
  init(_ paths: [String], all: [String], workspace: Workspace, session: Session) throws {
    if paths.isEmpty { inside = Set(all) }
    for path in paths {
      let absolute = session.folder.resolving(path)
      let relative = workspace.relative(absolute)
      switch Folder.kind(at: absolute) {
      case nil:
        throw Self.missing(path, hint: "Run `okr list` to see the objectives there are.")
      case .folder:
        guard let relative else {
          throw CommandFailure(
            Message("The folder “{path}” lies outside of the workspace.", ["path": path]),
            hint: "Name single files, or go to the other workspace with `-C FOLDER`.")
        }
        let prefix = relative.isEmpty ? "" : relative + "/"
        inside.formUnion(all.filter { $0.hasPrefix(prefix) })
      default:
        if let relative, workspace.isObjective(relative), all.contains(relative) {
          inside.insert(relative)
        } else {
          outside.append(path)
        }
      }
    }
    guard !(inside.isEmpty && outside.isEmpty) else { throw Self.empty(paths, workspace) }
  }

  /// Objectives that are compared with an earlier state. There may be none, for the last one may have
  /// been removed.
  init(compared paths: [String], all: [String], workspace: Workspace, session: Session) throws {
    if paths.isEmpty { inside = Set(all) }
    let known = Set(all)
    for path in paths {
      let absolute = session.folder.resolving(path)
      let relative = workspace.relative(absolute)
      let prefix = relative.map { $0.isEmpty ? "" : $0 + "/" }
      if let relative, known.contains(relative) {
        inside.insert(relative)
      } else if let prefix, all.contains(where: { $0.hasPrefix(prefix) }) {
        inside.formUnion(all.filter { $0.hasPrefix(prefix) })
      } else {
        guard let kind = Folder.kind(at: absolute) else { throw Self.missing(path) }
        if kind == .folder, relative != nil { continue }
        if let relative, workspace.isObjective(relative) {
          throw CommandFailure(
            Message("“{path}” is not in the index.", ["path": path]),
            hint: "Run `git add` to stage it.")
        }
        throw CommandFailure(
          Message("“{path}” is no objective of the workspace.", ["path": path]),
          hint: "Leave it out, or check it without `--since` and `--staged`.")
      }
    }
    guard paths.isEmpty || !inside.isEmpty else { throw Self.empty(paths, workspace) }
  }

  private static func empty(_ paths: [String], _ workspace: Workspace) -> CommandFailure {
    let root = workspace.settings.root + "/"
    return CommandFailure(
      Message(
        "There is no objective below “{root}”.",
        ["root": paths.isEmpty ? root : paths.joined(separator: "”, “")]),
      hint: "Write one with `okr new`, or set `root` in okr.yml.")
  }

  /// Files outside of any workspace.
  init(outside paths: [String], session: Session) throws {
    guard !paths.isEmpty else { throw CommandFailure(.notFound(from: session.folder.path)) }
    for path in paths {
      switch Folder.kind(at: session.folder.resolving(path)) {
      case nil: throw Self.missing(path)
      case .folder:
        throw CommandFailure(
          Message("“{path}” is a folder, and lies in no workspace.", ["path": path]),
          hint: "Name single files, or go to a workspace with `-C FOLDER`.")
      default: outside.append(path)
      }
    }
  }

  private static func missing(_ path: String, hint: Message? = nil) -> CommandFailure {
    CommandFailure(Message("There is no file or folder “{path}”.", ["path": path]), hint: hint)
  }
}
