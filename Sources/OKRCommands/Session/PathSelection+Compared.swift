import Diagnostics
import FileSystem
import OKRWorkspace

extension PathSelection {
  /// The objectives that are compared with an earlier state. There may be none, for the last one may
  /// have been removed.
  static func compared(
    _ paths: [String], all: [String], workspace: Workspace, session: Session
  ) throws -> Set<String> {
    guard !paths.isEmpty else { return Set(all) }
    var inside: Set<String> = []
    let known = Set(all)
    var skipped = 0
    for path in paths {
      let absolute = session.folder.resolving(path)
      let relative = workspace.relative(absolute)
      let prefix = relative.map { $0.isEmpty ? "" : $0 + "/" }
      if let relative, known.contains(relative) {
        inside.insert(relative)
      } else if let prefix, all.contains(where: { $0.hasPrefix(prefix) }) {
        inside.formUnion(all.filter { $0.hasPrefix(prefix) })
      } else {
        guard let kind = Folder.kind(at: absolute) else {
          throw CommandFailure(Message("There is no file or folder “{path}”.", ["path": path]))
        }
        if kind == .folder, relative != nil { continue }
        if isOther(absolute, kind) {
          skipped += 1
          session.saySkipped(path, workspace)
          continue
        }
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
    guard !inside.isEmpty || skipped == paths.count else {
      throw nothing(below: paths.joined(separator: "”, “"))
    }
    return inside
  }
}
