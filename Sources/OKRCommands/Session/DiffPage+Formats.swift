import Diagnostics
import JSON
import OKRMerge
import OKRModel
import OKRWorkspace

extension DiffPage {
  /// A list for each objective, in which nothing that was written can be markup.
  var markdown: String { objectives.map { markdown(of: $0) }.joined(separator: "\n") }

  func markdown(of objective: ChangedObjective) -> String {
    let title = objective.title ?? objective.file.id.path
    var text = "#### " + MarkdownText.literal(title) + "\n\n"
    text += Self.code(objective.file.id.path)
    switch objective.kind {
    case .added: text += " " + Message("(new)").text(in: catalog)
    case .removed: text += " " + Message("(removed)").text(in: catalog)
    case .moved:
      let from = Message("moved from {path}", ["path": "{}"]).text(in: catalog)
      text += " " + from.replacing("{}", with: Self.code(objective.old?.id.path ?? ""))
    case .changed: break
    }
    text += "\n\n"
    for message in Self.unreadable(objective) {
      text += "- ⚠️ " + MarkdownText.literal(message.text(in: catalog)) + "\n"
    }
    for change in objective.changes {
      let sentence = sentence(change, objective)
      text += "- \(Self.mark(sentence.sign))\(MarkdownText.item(sentence.text))"
      let words = WordRuns(change.words).markdown
      text += words.isEmpty ? "\n" : "<br>\(words)\n"
    }
    return text
  }

  private static func mark(_ sign: String) -> String {
    switch sign {
    case "+": "➕ "
    case "-": "➖ "
    case "x": "✅ "
    default: ""
    }
  }

  /// A path as code, which only a backtick could end.
  private static func code(_ path: String) -> String {
    "`\(path.safeForTerminal.replacing("`", with: "'"))`"
  }

  var json: JSONValue {
    .object([
      ("schemaVersion", 1), ("kind", "okr-diff"),
      (
        "objectives",
        .array(objectives.map { json(of: $0) })
      ),
    ])
  }

  func json(of objective: ChangedObjective) -> JSONValue {
    .object([
      ("id", .string(objective.file.id.path)), ("path", .string(objective.file.path)),
      ("kind", .string(objective.kind.rawValue)),
      ("oldPath", .optional(objective.old?.path)),
      ("title", .optional(objective.title)),
      ("isText", .bool(!objective.isUnreadable.new)),
      ("cycleHasBegun", .bool(objective.hasBegun(workspace.settings, today))),
      ("changes", .array(objective.changes.map(\.json))),
    ])
  }
}

extension ObjectiveChange {
  fileprivate var json: JSONValue {
    .object([
      ("fact", .string(fact.rawValue)), ("kind", .string(kind.rawValue)),
      ("keyResult", .optional(keyResult)), ("name", .string(name)), ("old", .optional(old)),
      ("new", .optional(new)), ("movements", .strings(movements.map(\.rawValue))),
      ("checkIn", checkIn.map(\.json) ?? .null),
      (
        "words",
        .array(
          words.map { .object([("kind", .string($0.kind.rawValue)), ("text", .string($0.text))]) })
      ),
    ])
  }
}

extension ObjectiveChange.CheckInPair {
  fileprivate var json: JSONValue {
    .object([
      ("old", old.map(\.json) ?? .null), ("new", new.map(\.json) ?? .null),
      ("previous", previous.map(\.json) ?? .null),
    ])
  }
}
