public import Diagnostics
import Git
import OKRLint

/// Something that was agreed and that a commit changed after the cycle had begun.
public struct AuditEntry: Sendable, Equatable {
  /// Where the objective stands after the commit, else where it stood.
  public var path: String
  /// The cycle that the objective was in before the commit.
  public var cycle: String?
  /// The code of the check of history that says so: `H001`.
  public var code: String
  public var name: String
  public var message: Message
  /// What it is about inside of the objective.
  public var subject: String
  /// Why, in the words of the same commit's change; nil where it says nothing.
  public var reason: String?
}

extension AuditEntry {
  func write(to writer: inout ByteWriter) {
    for text in [path, code, name, subject, message.template] { writer.text(text) }
    for text in [cycle, reason] {
      writer.number(text == nil ? 0 : 1)
      writer.text(text ?? "")
    }
    writer.number(message.parts.count)
    for (name, text) in message.parts.sorted(by: { $0.key < $1.key }) {
      writer.text(name)
      writer.text(text)
    }
  }

  init?(_ reader: inout ByteReader) {
    guard let path = reader.text(), let code = reader.text(), let name = reader.text(),
      let subject = reader.text(), let template = reader.text(),
      let hasCycle = reader.number(), let cycle = reader.text(),
      let hasReason = reader.number(), let reason = reader.text(), let count = reader.count()
    else { return nil }
    var parts: [String: String] = [:]
    for _ in 0..<count {
      guard let name = reader.text(), let text = reader.text() else { return nil }
      parts[name] = text
    }
    self.init(
      path: path, cycle: hasCycle == 0 ? nil : cycle, code: code, name: name,
      message: Message(template, parts), subject: subject, reason: hasReason == 0 ? nil : reason)
  }
}

/// What a commit did against what was agreed.
public struct AuditedCommit: Sendable, Equatable {
  public var record: HistoryRecord
  public var entries: [AuditEntry]
  /// The objectives whose versions could not be read, too large or not in this clone.
  public var unread: [String]
}

/// What is kept of a commit that was looked at.
struct AuditResult: Sendable, Equatable {
  var entries: [AuditEntry] = []
  var unread: [String] = []

  func write(of commit: ObjectID, to writer: inout ByteWriter) {
    var rest = ByteWriter()
    rest.number(entries.count)
    for entry in entries { entry.write(to: &rest) }
    writer.id(commit)
    writer.number(rest.bytes.count)
    writer.bytes(rest.bytes)
  }

  init() {}

  init?(_ reader: inout ByteReader) {
    guard let count = reader.count() else { return nil }
    for _ in 0..<count {
      guard let entry = AuditEntry(&reader) else { return nil }
      entries.append(entry)
    }
  }
}
