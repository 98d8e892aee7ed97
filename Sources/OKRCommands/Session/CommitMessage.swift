import Diagnostics
import OKRMerge
import OKRModel
import OKRSync
import OKRWorkspace

/// The message of a commit, written from what it changes by meaning.
struct CommitMessage {
  let objectives: [ChangedObjective]
  /// The other files of the workspace, by their paths in it.
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
    return summary + "\n\n" + lines.joined(separator: "\n")
  }

  private var lines: [String] {
    objectives.flatMap { objective -> [String] in
      let id = objective.file.id.path
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
    } + others.map { plain(Message("{path} changed", ["path": $0]).text(in: catalog)) }
  }

  /// The sentences of an objective, those about check-ins in the short form.
  private func together(_ objective: ChangedObjective) -> [String] {
    objective.changes.map { change in
      if let pair = change.checkIn, let new = pair.new, pair.old == nil {
        return [change.keyResult, short(new, after: pair.previous)].compactMap(\.self)
          .joined(separator: " ")
      }
      return ChangeSentence(
        change: change, pack: workspace.language, catalog: catalog,
        hasBegun: objective.hasBegun(workspace.settings, today)
      ).text
    }
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

  private var summary: String {
    let checkIns = objectives.flatMap(\.changes).filter { $0.fact == .checkIn }.count
    let whole = objectives.map { $0.changes.count }.reduce(0, +) + others.count
    var what: String
    if let only = objectives.first, objectives.count == 1, others.isEmpty {
      what = only.file.id.path
    } else if objectives.isEmpty {
      what = others.count == 1 ? others[0] : workspace.settings.root
    } else {
      what =
        objectives.count == 1
        ? Message("1 objective").text(in: catalog)
        : Message("{count} objectives", ["count": "\(objectives.count)"]).text(in: catalog)
    }
    let counts = [count(checkIns, "1 check-in", "{count} check-ins"),
      count(whole - checkIns, "1 change", "{count} changes")].compactMap(\.self)
    if !counts.isEmpty { what += ": " + counts.joined(separator: ", ") }
    return plain(what)
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
  init(_ session: Session, _ workspace: Workspace, _ edits: [WorkspaceEdit], _ clone: Clone) throws {
    let states = try ComparedStates(session, workspace, revisions: nil, staged: false)
    objectives = try states.changed()
    let told = Set(objectives.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) })
    others = edits.compactMap { clone.workspacePath($0.path) }
      .filter { !told.contains($0) && !workspace.isObjective($0) }
    self.workspace = workspace
    catalog = session.catalog(for: workspace)
    today = session.today
  }
}
