import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

/// What changed in objectives, for a terminal.
struct DiffPage {
  let objectives: [ChangedObjective]
  let workspace: Workspace
  let catalog: MessageCatalog
  let style: TextStyle
  let today: CalendarDate
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?

  var text: String {
    objectives.map { text(of: $0).map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// The lines about one objective.
  func text(of objective: ChangedObjective) -> [String] {
    [heading(objective)] + moved(objective) + unreadable(objective) + lines(objective)
  }

  private func heading(_ objective: ChangedObjective) -> String {
    let id = style(.emphasis, objective.file.id.path.safeForTerminal)
    let title = objective.title ?? ""
    let word: Message? =
      switch objective.kind {
      case .added: Message("new")
      case .removed: Message("removed")
      case .moved, .changed: nil
      }
    let end = [title.safeForTerminal, word.map { "(\($0.text(in: catalog)))" } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    guard !end.isEmpty else { return id }
    let used = objective.file.id.path.safeForTerminal.displayWidth + 2
    return id + "  " + end.wrapped(to: width, after: used, indentation: 4)
  }

  private func moved(_ objective: ChangedObjective) -> [String] {
    guard objective.kind == .moved, let old = objective.old else { return [] }
    let text = Message("moved from {path}", ["path": old.id.path]).text(in: catalog)
    return ["  ~ " + text.safeForTerminal.wrapped(to: width, indentation: 4)]
  }

  private func unreadable(_ objective: ChangedObjective) -> [String] {
    Self.unreadable(objective).map {
      "  " + style(.warning, "!") + " " + $0.text(in: catalog).wrapped(to: width, indentation: 4)
    }
  }

  /// What is said of a side that is no text: UTF-16, or the bytes of a program or an image.
  static func unreadable(_ objective: ChangedObjective) -> [Message] {
    switch objective.isUnreadable {
    case (_, true): [Message("cannot be read as text")]
    case (true, false): [Message("could not be read as text before")]
    case (false, false): []
    }
  }

  private func lines(_ objective: ChangedObjective) -> [String] {
    objective.changes.flatMap { change -> [String] in
      let sentence = sentence(change, objective)
      let sign = sentence.sign
      let text = sentence.text.safeForTerminal.wrapped(to: width, indentation: 4)
      let line = "  " + style(Self.role(sign), sign) + " " + text
      let words = WordRuns(change.words).text(style)
      return words.isEmpty
        ? [line] : [line, "      " + words.wrapped(to: width, indentation: 6)]
    }
  }

  func sentence(_ change: ObjectiveChange, _ objective: ChangedObjective) -> ChangeSentence {
    ChangeSentence(
      change: change, pack: workspace.language, catalog: catalog,
      hasBegun: objective.hasBegun(workspace.settings, today))
  }

  private static func role(_ sign: String) -> TextStyle.Role {
    switch sign {
    case "+", "x": .good
    case "-": .error
    default: .warning
    }
  }
}

extension ChangedObjective {
  /// Whether the cycle that the objective was in before had begun on a day.
  func hasBegun(_ settings: Settings, _ today: CalendarDate) -> Bool {
    guard let name = (old ?? file).cycle, let cycle = settings.calendar.cycle(named: name) else {
      return false
    }
    return cycle.start <= today
  }
}

extension Workspace {
  /// The words of the workspace's language.
  var language: LanguagePack { packs[settings.language] ?? packs.all[0] }
}
