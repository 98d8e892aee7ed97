import Diagnostics
import Git
import JSON
import OKRHistory
import OKRModel
import OKRWorkspace

/// What was changed after it had been agreed, commit by commit.
struct AuditPage {
  let commits: [AuditedCommit]
  let workspace: Workspace
  let catalog: MessageCatalog
  let style: TextStyle
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?
  let people: CommitPeople
  let isCutOff: Bool

  var count: Int { commits.reduce(0) { $0 + $1.entries.count } }

  private var explained: Int {
    commits.reduce(0) { $0 + $1.entries.count { $0.hasReason } }
  }

  /// In one sentence, how many there are.
  var summary: String {
    let message: Message =
      switch count {
      case 0: "Nothing was changed after it had been agreed."
      case 1: "1 change of what was agreed, {explained} with a reason."
      default: "{count} changes of what was agreed, {explained} with a reason."
      }
    var filled = message
    filled.parts = ["count": "\(count)", "explained": "\(explained)"]
    return filled.text(in: catalog)
  }

  var text: String {
    commits.map { commit in
      var lines = [CommitHeading(commit.record, people).text(style, width: width)]
      for entry in commit.entries {
        let sentence = sentence(entry).safeForTerminal.wrapped(to: width, indentation: 7)
        lines.append(
          "  " + style(entry.hasReason ? .advice : .warning, entry.code) + " " + sentence)
        if let reason = reason(entry) {
          lines.append("       " + reason.safeForTerminal.wrapped(to: width, indentation: 7))
        }
      }
      for path in commit.unread {
        lines.append("  ?    " + unread(path).safeForTerminal.wrapped(to: width, indentation: 7))
      }
      return lines.map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  var markdown: String {
    let list = commits.map { commit in
      CommitHeading(commit.record, people).markdown
        + commit.entries.map { entry in
          let reason = reason(entry).map { "<br>" + MarkdownText.literal($0) } ?? ""
          return "- **\(entry.code)** \(MarkdownText.literal(sentence(entry)))\(reason)\n"
        }.joined() + commit.unread.map { "- \(MarkdownText.literal(unread($0)))\n" }.joined()
    }
    return ([MarkdownText.literal(summary) + "\n"] + list).joined(separator: "\n")
  }

  var json: JSONValue {
    .object([
      ("schemaVersion", 1), ("kind", "okr-audit"), ("isCutOff", .bool(isCutOff)),
      (
        "entries",
        .array(
          commits.flatMap { commit in
            let heading = CommitHeading(commit.record, people).members
            return commit.entries.map { JSONValue.object(heading + members(of: $0)) }
          })
      ),
      (
        "unreadable",
        .array(
          commits.flatMap { commit in
            commit.unread.map {
              JSONValue.object([
                ("commit", .string(commit.record.id.description)), ("path", .string($0)),
              ])
            }
          })
      ),
    ])
  }

  private func members(of entry: AuditEntry) -> [(String, JSONValue)] {
    [
      ("objective", .string(id(entry.path).path)), ("path", .string(entry.path)),
      ("cycle", .optional(entry.cycle)), ("code", .string(entry.code)),
      ("name", .string(entry.name)), ("subject", .string(entry.subject)),
      ("message", .string(entry.message.text(in: catalog))),
      ("reason", .optional(entry.hasReason ? entry.reason : nil)),
    ]
  }

  /// What was changed, and of what.
  private func sentence(_ entry: AuditEntry) -> String {
    let label = entry.subject.prefix { $0 != " " }
    return Message(
      "{subject}: {finding}",
      [
        "subject": id(entry.path).path + (label.hasPrefix("KR") ? " " + label : ""),
        "finding": entry.message.text(in: catalog),
      ]
    ).text(in: catalog)
  }

  private func reason(_ entry: AuditEntry) -> String? {
    guard entry.hasReason, let reason = entry.reason else { return nil }
    return Message("reason: {reason}", ["reason": reason]).text(in: catalog)
  }

  private func unread(_ path: String) -> String {
    Message(
      "{path}: what it says is too large to be read, or not in this clone.",
      ["path": id(path).path]
    ).text(in: catalog)
  }

  private func id(_ path: String) -> ObjectiveID {
    Placement(path: path, settings: workspace.settings).id
  }
}

extension AuditEntry {
  /// Whether the change says why.
  var hasReason: Bool { reason?.contains { !$0.isWhitespace } ?? false }
}
