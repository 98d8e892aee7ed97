import Diagnostics
import Git
import OKRDocument
import OKRLint
import OKRMerge
import OKRModel
import OKRWorkspace

/// Looks at one objective in one commit.
struct ObjectiveAudit {
  let workspace: Workspace
  /// With the day of the commit as today.
  let context: CheckContext
  let member: FileChange

  /// What was changed against what was agreed; nil where a version cannot be read.
  func entries(_ versions: inout VersionReader) throws(GitError) -> [AuditEntry]? {
    guard let place = member.old else { return [] }
    if member.sides == nil, let new = member.new {
      guard let before = try versions.text(place.id), let after = try versions.text(new.id) else {
        return nil
      }
      if place.path == new.path, before.becomesByAddedRows(after) { return [] }
    }
    guard let old = try versions.file(place) else { return nil }
    guard let newPlace = member.new else { return gone(old) }
    guard let new = try versions.file(newPlace) else { return nil }
    if old.cycle != new.cycle {
      // An objective that goes over into another cycle when its own has ended begins anew.
      guard let cycle = old.knownCycle(workspace.settings), let today = context.today,
        today <= cycle.end, isAgreed(old)
      else { return [] }
    }
    var changes: [ObjectiveChange]?
    if member.sides != nil {
      changes = try ToldObjective(member, isWhole: false, &versions).changes
    }
    let moves = MovedGoalpost.all(from: old, to: new, changes: changes, in: context)
    return moves.map { entry($0, old, at: new.path) }
  }

  /// That an objective has gone with all its key results.
  private func gone(_ old: ObjectiveFile) -> [AuditEntry] {
    guard isAgreed(old) else { return [] }
    let names = old.objective.keyResults.map { $0.label ?? $0.title }
    let title = old.objective.title ?? old.id.path
    let move = MovedGoalpost(
      code: MovedGoalpost.keyResultDeleted.code, name: MovedGoalpost.keyResultDeleted.name,
      message: names.isEmpty
        ? Message("The objective “{title}” has gone.", ["title": title])
        : Message(
          "The objective “{title}” has gone with {keyResults}.",
          ["title": title, "keyResults": names.joined(separator: ", ")]),
      subject: "objective deleted", reason: nil)
    return [entry(move, old, at: old.path)]
  }

  /// Whether the cycle had begun and the objective was neither a draft nor given up.
  private func isAgreed(_ old: ObjectiveFile) -> Bool {
    guard old.objective.status != .draft, old.objective.status != .abandoned,
      let cycle = old.knownCycle(workspace.settings), let today = context.today
    else { return false }
    return cycle.start <= today
  }

  private func entry(
    _ move: MovedGoalpost, _ old: ObjectiveFile, at path: String
  ) -> AuditEntry {
    AuditEntry(
      path: path, cycle: old.cycle, code: move.code, name: move.name, message: move.message,
      subject: move.subject, reason: move.reason)
  }
}

extension [UInt8] {
  /// Whether another text is this one with rows put into a table that has some, which adds check-ins and
  /// changes none. Most commits are of this kind, and need not be understood.
  func becomesByAddedRows(_ other: [UInt8]) -> Bool {
    guard other.count > count else { return false }
    return withUnsafeBytes { old in
      other.withUnsafeBytes { new in
        var start = 0
        while start < old.count, old[start] == new[start] { start += 1 }
        guard start < old.count || old.last == Self.newLine else { return false }
        // Back to the beginning of the line.
        while start > 0, old[start - 1] != Self.newLine { start -= 1 }
        let added = start..<(start + new.count - old.count)
        guard
          UnsafeRawBufferPointer(rebasing: old[start...])
            .elementsEqual(UnsafeRawBufferPointer(rebasing: new[added.upperBound...])),
          new[added.upperBound - 1] == Self.newLine
        else { return false }
        var isAtStart = true
        for byte in new[added] {
          if isAtStart, byte != Self.pipe { return false }
          // What could begin or end a comment, code or an escape is left to those who understand it.
          if byte < 0x20, byte != Self.newLine { return false }
          if "<>`\\~".utf8.contains(byte) { return false }
          isAtStart = byte == Self.newLine
        }
        return Self.isRow(old, before: start) && !Self.isRule(old, at: start)
      }
    }
  }

  private static let newLine = UInt8(ascii: "\n")
  private static let pipe = UInt8(ascii: "|")

  /// Whether the line that ends at a place is a row or the rule of a table.
  private static func isRow(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Bool {
    guard end > 1, bytes[end - 1] == newLine else { return false }
    var start = end - 1
    while start > 0, bytes[start - 1] != newLine { start -= 1 }
    return bytes[start] == pipe
  }

  /// Whether the line at a place is a rule, which makes the line before it a head.
  private static func isRule(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    let line = bytes[start...].prefix { $0 != newLine }
    return !line.isEmpty && line.allSatisfy { " |:-\t\r".utf8.contains($0) }
  }
}
