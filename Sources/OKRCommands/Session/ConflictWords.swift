import Diagnostics
import OKRDocument
import OKRMerge

/// Conflicts in words.
struct ConflictWords {
  let catalog: MessageCatalog
  /// The columns that a line may take.
  let width: Int

  /// What a conflict is about: `target`, `check-in 2026-07-14`, `title`.
  func what(_ conflict: NamedConflict) -> String {
    let message: Message =
      switch conflict.fact {
      case .title, .heading: Message("title")
      case .keyResult: Message("key result")
      case .section: Message("section")
      case .item: Message("item")
      case .header: Message("columns")
      case .table: Message("check-ins")
      case .prose: Message("text")
      case .checkIn: Message("check-in {date}", ["date": conflict.name])
      case .field, .entry: Message("{name}", ["name": conflict.name])
      default: Message("several lines")
      }
    return message.text(in: catalog)
  }

  /// The place of a conflict: `sales/fill-the-funnel#KR1 target`.
  func place(_ conflict: NamedConflict, in file: ConflictedFile) -> String {
    file.name + (conflict.keyResult.map { "#\($0)" } ?? "") + " " + what(conflict)
  }

  /// A conflict on one line where it has room, else each version below the other.
  func text(_ conflict: NamedConflict, in file: ConflictedFile, _ start: String) -> String {
    let nothing = Message("nothing").text(in: catalog)
    let parts = [
      "place": place(conflict, in: file), "ours": conflict.words.ours ?? nothing,
      "theirs": conflict.words.theirs ?? nothing,
    ]
    var line = Message("{place}: ours {ours}, theirs {theirs}", parts)
    if conflict.base != nil {
      line = Message(
        "{place}: ours {ours}, theirs {theirs}, before {base}",
        parts.merging(["base": conflict.words.base ?? nothing]) { $1 })
    }
    let text = start + line.text(in: catalog).safeForTerminal
    let isShort = [conflict.ours, conflict.theirs].allSatisfy {
      $0.split(separator: "\n").count < 2
    }
    if isShort, text.displayWidth <= width { return text }
    var lines = [start + place(conflict, in: file).safeForTerminal]
    if isShort {
      lines += [
        Message("    ours: {ours}", parts), Message("    theirs: {theirs}", parts),
      ].map { $0.text(in: catalog).safeForTerminal }
      if conflict.base != nil {
        let base = Message("    before: {base}", ["base": conflict.words.base ?? nothing])
        lines.append(base.text(in: catalog).safeForTerminal)
      }
      return lines.joined(separator: "\n")
    }
    func add(_ label: Message, _ text: String) {
      lines.append("    " + label.text(in: catalog))
      let content = text.split(whereSeparator: \.isNewline)
      lines += (content.isEmpty ? [Substring(nothing)] : content).map {
        "      " + String($0).safeForTerminal
      }
    }
    add(Message("ours:"), conflict.ours)
    add(Message("theirs:"), conflict.theirs)
    if let base = conflict.base { add(Message("before:"), base) }
    return lines.joined(separator: "\n")
  }

  /// What became of a file that one side has and the other has not.
  func text(deletedBy side: ConflictedFile.Side, _ file: ConflictedFile) -> String {
    let message: Message =
      side == .ours
      ? Message("{place}: ours has deleted it, theirs has changed it", ["place": file.name])
      : Message("{place}: ours has changed it, theirs has deleted it", ["place": file.name])
    return message.text(in: catalog).safeForTerminal
  }

  /// All questions of a file.
  func lines(_ file: ConflictedFile) -> [String] {
    switch file.kind {
    case .text(let text) where text.conflicts.isEmpty:
      [
        Message("{path}: no conflict is left in it", ["path": file.path]).text(in: catalog)
          .safeForTerminal
      ]
    case .text(let text):
      text.conflicts.enumerated().map { number, conflict in
        self.text(conflict, in: file, "\(number + 1)  ")
      }
    case .deleted(let side, _): ["1  " + text(deletedBy: side, file)]
    case .gone:
      [
        Message("{path}: both sides have deleted it", ["path": file.path]).text(in: catalog)
          .safeForTerminal
      ]
    case .unreadable(let failure): [failure.text(in: catalog).safeForTerminal]
    }
  }
}
