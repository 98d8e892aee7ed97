import Diagnostics
import OKRMerge
import OKRModel
import OKRSync
import OKRWorkspace

/// The message of a commit, written from what it changes by meaning.
struct CommitMessage {
  let objectives: [ChangedObjective]
  /// What became of the other files of the workspace, as sentences.
  let others: [String]
  let workspace: Workspace
  let catalog: MessageCatalog
  let today: CalendarDate

  /// The most columns of the first line, as Git's own pages take them.
  private static let mostColumns = 72

  /// One line that says all, where there is room; else a summary, and a line for each change.
  var text: String {
    let lines = lines
    if lines.count == 1, lines[0].displayWidth <= Self.mostColumns { return lines[0] }
    return (lines.count == 1 ? brief ?? summary : summary) + "\n\n"
      + lines.joined(separator: "\n")
  }

  private var lines: [String] {
    objectives.flatMap { objective -> [String] in
      let id = name(objective)
      let whole: Message? =
        switch objective.kind {
        case .added: Message("new objective “{title}”", ["title": title(objective)])
        case .removed: Message("objective “{title}” removed", ["title": title(objective)])
        case .moved: Message("moved from {path}", ["path": objective.old?.id.path ?? ""])
        case .changed: nil
        }
      var lines = whole.map { [id + ": " + plain($0.text(in: catalog))] } ?? []
      if objective.kind == .changed || objective.kind == .moved {
        lines += together(objective).map { id + ": " + plain($0) }
      }
      return lines
    } + others.map(plain)
  }

  /// Without the cycle, as lists have it.
  private func name(_ objective: ChangedObjective) -> String {
    ObjectiveTable.name(ObjectiveSummary(objective.file), objective.file.cycle)
  }

  /// The sentences of an objective, those about check-ins in the short form.
  private func together(_ objective: ChangedObjective) -> [String] {
    objective.changes.map { change in
      if let pair = change.checkIn, let new = pair.new, pair.old == nil {
        return [change.keyResult, short(new, after: pair.previous)].compactMap(\.self)
          .joined(separator: " ")
      }
      let sentence = sentence(change, objective)
      guard !sentence.isTold, let new = change.new, change.fact != .prose else {
        return sentence.text
      }
      return sentence.text + " " + Message("“{note}”", ["note": new]).text(in: catalog)
    }
  }

  private func sentence(
    _ change: ObjectiveChange, _ objective: ChangedObjective
  ) -> ChangeSentence {
    ChangeSentence(
      change: change, pack: workspace.language, catalog: catalog,
      hasBegun: objective.hasBegun(workspace.settings, today))
  }

  /// What the one change is of, where the sentence about it is too long for a first line: `KR1 target`.
  private var brief: String? {
    guard let objective = objectives.first, let change = objective.changes.first,
      objectives.count == 1, objective.changes.count == 1, objective.kind == .changed
    else { return nil }
    let what = [change.keyResult, sentence(change, objective).name].compactMap(\.self)
    let text = plain(name(objective) + ": " + what.joined(separator: " "))
    return text.displayWidth <= Self.mostColumns ? text : nil
  }

  /// `412 → 455, confidence 0.7 → 0.8`
  private func short(_ checkIn: CheckIn, after previous: CheckIn?) -> String {
    func step(_ old: String?, _ new: String?) -> String? {
      guard let new else { return nil }
      guard let old, old != new else { return new }
      return "\(old) → \(new)"
    }
    var parts: [String] = []
    if let value = step(previous?.value?.spelling, checkIn.value?.spelling) { parts.append(value) }
    let confidence = step(
      previous?.confidence.map { catalog.decimal($0.description) },
      checkIn.confidence.map { catalog.decimal($0.description) })
    if let confidence {
      parts.append(
        Message("confidence {confidence}", ["confidence": confidence]).text(in: catalog))
    }
    if parts.isEmpty, let note = checkIn.note {
      parts.append(Message("“{note}”", ["note": note.truncated(to: 50)]).text(in: catalog))
    }
    return parts.joined(separator: ", ")
  }

  /// How many things changed, by kind: `2 objectives: 3 check-ins, 1 change`.
  private var summary: String {
    func number(_ kind: ChangedObjective.Kind) -> Int { objectives.count { $0.kind == kind } }
    let changes = objectives.filter { $0.kind == .changed || $0.kind == .moved }.flatMap(\.changes)
    let checkIns = changes.count { $0.fact == .checkIn }
    let counts = [
      count(number(.added), Message("1 new objective"), Message("{count} new objectives")),
      count(
        number(.removed), Message("1 objective removed"), Message("{count} objectives removed")),
      count(number(.moved), Message("1 objective moved"), Message("{count} objectives moved")),
      count(checkIns, Message("1 check-in"), Message("{count} check-ins")),
      count(changes.count - checkIns, Message("1 change"), Message("{count} changes")),
      objectives.isEmpty
        ? nil : count(others.count, Message("1 other file"), Message("{count} other files")),
    ].compactMap(\.self)
    let what =
      if let only = objectives.first, objectives.count == 1 {
        name(only)
      } else if objectives.isEmpty {
        others.first ?? workspace.settings.root
      } else {
        Message("{count} objectives", ["count": "\(objectives.count)"]).text(in: catalog)
      }
    let text =
      objectives.count > 1 && counts.count == 1 && checkIns == 0 && changes.isEmpty
      ? counts[0]
      : ([what] + (counts.isEmpty ? [] : [counts.joined(separator: ", ")]))
        .joined(separator: ": ")
    return plain(text)
  }

  private func count(_ number: Int, _ one: Message, _ many: Message) -> String? {
    guard number > 0 else { return nil }
    if number == 1 { return one.text(in: catalog) }
    var many = many
    many.parts["count"] = "\(number)"
    return many.text(in: catalog)
  }

  private func title(_ objective: ChangedObjective) -> String {
    objective.file.objective.title ?? objective.file.id.path
  }

  /// One line without control characters; none that Git would take for a comment.
  private func plain(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").safeForTerminal
    return line.hasPrefix("#") ? " " + line : line
  }
}

extension CommitMessage {
  /// For what differs on disk from the last commit.
  init(_ session: Session, _ workspace: Workspace, _ edits: [WorkspaceEdit], _ clone: Clone) throws
  {
    let states = try ComparedStates(session, workspace, revisions: nil, staged: false)
    objectives = try states.changed()
    let told = Set(objectives.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) })
    let catalog = session.catalog(for: workspace)
    others = edits.compactMap { edit in
      guard let path = clone.workspacePath(edit.path), !told.contains(path),
        !workspace.isObjective(path)
      else { return nil }
      let parts = ["path": path]
      let message: Message =
        edit.old == nil
        ? Message("{path} added", parts)
        : edit.new == nil ? Message("{path} removed", parts) : Message("{path} changed", parts)
      return message.text(in: catalog)
    }
    self.workspace = workspace
    self.catalog = catalog
    today = try session.today
  }
}
