import Diagnostics
import Git
import JSON
import OKRHistory
import OKRMerge
import OKRModel
import OKRWorkspace

/// What commits did to objectives, commit by commit.
struct LogPage {
  let workspace: Workspace
  let catalog: MessageCatalog
  let style: TextStyle
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?
  let people: CommitPeople
  /// The objective whose story is told, which need not be named each time; nil for all.
  let path: String?

  func text(of commit: ToldCommit) -> String {
    let heading = CommitHeading(commit.record, people).text(style, width: width)
    let isNamed = path == nil
    let page = diff(of: commit, width: isNamed ? width.map { $0 - 2 } : width)
    var lines = [heading]
    for objective in commit.objectives {
      var own = page.text(of: ChangedObjective(objective, workspace.settings))
      if !isNamed, objective.newPlace != nil, objective.oldPlace != nil { own.removeFirst() }
      if let text = remark(on: objective) {
        let line = "  ~ " + text.safeForTerminal.wrapped(to: page.width, indentation: 4)
        own.insert(line, at: min(1, own.count))
      }
      lines += isNamed ? own.map { "  " + $0.replacing("\n", with: "\n  ") } : own
    }
    return lines.map { $0 + "\n" }.joined()
  }

  func markdown(of commit: ToldCommit) -> String {
    let page = diff(of: commit, width: nil)
    return CommitHeading(commit.record, people).markdown
      + commit.objectives.map { objective in
        let remark = remark(on: objective).map { "- \(MarkdownText.literal($0))\n" } ?? ""
        return page.markdown(of: ChangedObjective(objective, workspace.settings)) + remark
      }.joined(separator: "\n")
  }

  func json(of commit: ToldCommit) -> JSONValue {
    let page = diff(of: commit, width: nil)
    return .object(
      CommitHeading(commit.record, people).members + [
        (
          "objectives",
          .array(
            commit.objectives.map { objective in
              guard
                case .object(let members) = page.json(
                  of: ChangedObjective(objective, workspace.settings))
              else {
                preconditionFailure("an objective is an object")
              }
              return .object(
                members + [
                  ("continues", .optional(predecessor(of: objective)?.path)),
                  ("isReadable", .bool(objective.isReadable)),
                ])
            })
        )
      ])
  }

  /// The sentences of `okr diff`, as of the day of the commit.
  private func diff(of commit: ToldCommit, width: Int?) -> DiffPage {
    DiffPage(
      objectives: [], workspace: workspace, catalog: catalog, style: style,
      today: commit.record.author.day, width: width)
  }

  private func remark(on objective: ToldObjective) -> String? {
    guard objective.isReadable else {
      return Message("What it says is too large to be read, or not in this clone.").text(
        in: catalog)
    }
    return predecessor(of: objective).map {
      Message("goes on with {path}", ["path": $0.path]).text(in: catalog)
    }
  }

  private func predecessor(of objective: ToldObjective) -> ObjectiveID? {
    objective.predecessor.map { Placement(path: $0, settings: workspace.settings).id }
  }
}

extension ToldCommit {
  /// The same with what is about one key result alone, which is called by its label then. Where the
  /// commit gave it that label, it has the one before afterwards, as the story goes back.
  ///
  /// - Returns: nil where nothing is about it.
  func about(_ keyResult: inout String) -> ToldCommit? {
    var told = self
    for number in objectives.indices {
      let changes = objectives[number].changes.filter { $0.keyResult == keyResult }
      told.objectives[number].changes = changes
      for change in changes where change.fact == .label && change.new == keyResult {
        if let old = change.old { keyResult = old }
      }
    }
    told.objectives.removeAll { $0.changes.isEmpty && $0.isReadable }
    return told.objectives.isEmpty ? nil : told
  }
}
