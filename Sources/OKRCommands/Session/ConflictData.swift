import Diagnostics
import JSON
import OKRMerge

/// Conflicts as data.
struct ConflictData {
  let files: [ConflictedFile]
  let others: [String]
  let catalog: MessageCatalog

  var json: JSONValue {
    .object([
      ("schemaVersion", .integer(1)),
      ("files", .array(files.map(value))),
      ("others", .array(others.map { .string($0) })),
    ])
  }

  private func value(_ file: ConflictedFile) -> JSONValue {
    var state = "conflicts"
    var conflicts: [JSONValue] = []
    var problem: String?
    switch file.kind {
    case .text(let text):
      if text.conflicts.isEmpty { state = "solved" }
      conflicts = text.conflicts.enumerated().map { value($0 + 1, $1) }
    case .deleted(let side, _): state = side == .ours ? "deleted-by-ours" : "deleted-by-theirs"
    case .gone: state = "deleted-by-both"
    case .unreadable(let failure):
      state = "unreadable"
      problem = failure.text(in: catalog)
    }
    return .object([
      ("path", .string(file.path)), ("name", .string(file.name)), ("state", .string(state)),
      ("problem", .optional(problem)), ("conflicts", .array(conflicts)),
    ])
  }

  private func value(_ number: Int, _ conflict: NamedConflict) -> JSONValue {
    .object([
      ("number", .integer(number)),
      ("fact", .optional(conflict.fact?.rawValue)),
      ("keyResult", .optional(conflict.keyResult)),
      ("name", .string(conflict.name)),
      ("base", .optional(conflict.base)),
      ("ours", .string(conflict.ours)),
      ("theirs", .string(conflict.theirs)),
    ])
  }
}
