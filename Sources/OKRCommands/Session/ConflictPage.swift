import Diagnostics
import FileSystem
import Git
import OKRMerge
import OKRSync

/// What two people have decided differently, in words.
struct ConflictPage {
  let sync: SyncSession

  init(_ sync: SyncSession) { self.sync = sync }

  /// The lines about all conflicts of a merge.
  func text(_ merge: CommitMerge) -> String {
    merge.conflicts.flatMap(lines).joined(separator: "\n")
  }

  func editsInConflict(_ kept: [TreePath: MergeResult?]) -> CommandFailure {
    let lines = kept.sorted { $0.key < $1.key }.flatMap { path, result in
      [shown(path)] + (result.map(facts) ?? [])
    }
    return CommandFailure(
      "What you edited meanwhile and what came from the others do not go together.",
      hint:
        "Run `okr sync --prefer ours` to keep your word in these places, or `--prefer theirs` for that of the others.",
      status: .findings, details: lines.joined(separator: "\n"))
  }

  private func lines(_ file: FileMerge) -> [String] {
    guard case .conflict(let conflict) = file.outcome else { return [] }
    func line(_ message: Message) -> [String] {
      [shown(file.path), "  " + message.text(in: sync.catalog).safeForTerminal]
    }
    switch conflict {
    case .facts(let result): return [shown(file.path)] + facts(result)
    case .goneHere: return line(Message("removed by you, changed by the others"))
    case .goneThere: return line(Message("changed by you, removed by the others"))
    case .movedTwice(let there):
      return line(Message("moved here by you, and to {path} by the others", ["path": "\(there)"]))
    case .placeTaken: return line(Message("another file stands here"))
    case .other: return line(Message("changed by both"))
    }
  }

  private func facts(_ result: MergeResult) -> [String] {
    let conflicts = result.decisions.filter { $0.outcome == .conflict }
    guard !conflicts.isEmpty else {
      return ["  " + Message("the same lines changed by both").text(in: sync.catalog)]
    }
    return conflicts.map { decision in
      let parts = [
        "fact": Self.name(decision), "ours": Self.value(decision.ours, decision.fact),
        "theirs": Self.value(decision.theirs, decision.fact),
        "base": Self.value(decision.base, decision.fact),
      ]
      let message: Message =
        decision.base == nil
        ? Message("{fact}: yours {ours}, the others’ {theirs}", parts)
        : Message("{fact}: yours {ours}, the others’ {theirs}, before {base}", parts)
      return "  " + message.text(in: sync.catalog).safeForTerminal
    }
  }

  /// `KR1 target`; of what has no better name, what kind of thing it is.
  private static func name(_ decision: MergeDecision) -> String {
    switch decision.fact {
    case .field, .entry:
      [decision.keyResult, decision.name].compactMap(\.self).joined(separator: " ")
    case .heading: decision.keyResult ?? MergePage.name(decision)
    default: MergePage.name(decision)
    }
  }

  /// What a line says, without the name that stands before it.
  private static func value(_ text: String?, _ fact: MergeDecision.Fact) -> String {
    guard let text else { return "–" }
    var line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
      .split(separator: " ").joined(separator: " ")
    if [.field, .entry, .heading].contains(fact), let colon = line.firstRange(of: ": ") {
      line = String(line[colon.upperBound...])
    }
    return line.truncated(to: 60)
  }

  private func shown(_ path: TreePath) -> String {
    sync.session.folder.relative(to: sync.clone.workTree.absolute(path.description))
      .safeForTerminal
  }
}
