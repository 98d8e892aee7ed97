import Diagnostics
import JSON
import OKRMerge

/// What was decided in a merge, for people and as data.
struct MergePage {
  let result: MergeResult
  let path: String

  func text(_ catalog: MessageCatalog) -> String {
    ([heading] + result.decisions.map(line)).map { $0.text(in: catalog).safeForTerminal }.joined(
      separator: "\n")
  }

  private var heading: Message {
    let parts = ["path": path]
    return switch (result.reason, result.isClean) {
    case (nil, true): Message("{path}: merged by facts", parts)
    case (nil, false): Message("{path}: merged by facts, with conflicts", parts)
    case (.unclear, _):
      Message("{path}: merged by lines, because the facts in it are not clear", parts)
    case (.order, _):
      Message("{path}: merged by lines, because both sides have moved the same things", parts)
    case (.columns, _):
      Message("{path}: merged by lines, because the columns of a table do not fit", parts)
    case (.unproven, _):
      Message("{path}: merged by lines, because by facts something would be wrong", parts)
    case (.clean, _):
      Message("{path}: merged by lines, because by facts there would be a conflict", parts)
    }
  }

  private func line(_ decision: MergeDecision) -> Message {
    let parts = ["fact": Self.name(decision)]
    return switch decision.outcome {
    case .ours: Message("  ours: {fact}", parts)
    case .theirs: Message("  theirs: {fact}", parts)
    case .same: Message("  the same on both sides: {fact}", parts)
    case .both: Message("  both together: {fact}", parts)
    case .conflict: Message("  conflict: {fact}", parts)
    case .relabelled:
      Message(
        "  theirs, with the label {new} for {old}, which ours has for another: {fact}",
        ["fact": decision.name, "old": decision.ours ?? "", "new": decision.theirs ?? ""])
    }
  }

  /// The place of a fact: `KR1 check-in 2026-07-14`.
  static func name(_ decision: MergeDecision) -> String {
    [decision.keyResult ?? "", decision.fact.rawValue, decision.name]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  var json: JSONValue {
    .object([
      ("path", .string(path)),
      ("clean", .bool(result.isClean)),
      ("method", .string(result.method.rawValue)),
      ("reason", .optional(result.reason?.rawValue)),
      (
        "decisions",
        .array(
          result.decisions.map { decision in
            .object([
              ("fact", .string(decision.fact.rawValue)),
              ("keyResult", .optional(decision.keyResult)),
              ("name", .string(decision.name)),
              ("outcome", .string(decision.outcome.rawValue)),
              ("base", .optional(decision.base)),
              ("ours", .optional(decision.ours)),
              ("theirs", .optional(decision.theirs)),
            ])
          })
      ),
    ])
  }
}
