import ArgumentParser
import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// The options that choose some of the objectives.
struct ObjectiveFilter: ParsableArguments {
  @Option(
    help: "Only of this cycle, or `all`; the current cycle where none is given.",
    completion: .custom(Completions.cycles))
  var cycle: String?

  @Option(
    help: "Only of this team, with the teams below it.", completion: .custom(Completions.teams))
  var team: String?

  @Option(
    help: "Only of this owner, or with a key result of theirs.",
    completion: .custom(Completions.owners))
  var owner: String?

  @Option(
    help: "Only of this type: committed, aspirational, learning or health.",
    completion: .list(ObjectiveType.allCases.map(\.rawValue)))
  var type: String?

  @Option(
    help: "Only of this status: draft, active, closed or abandoned.",
    completion: .list(ObjectiveStatus.allCases.map(\.rawValue)))
  var status: String?

  @Option(help: "Only with this tag.")
  var tag: String?

  /// Whether nothing but a cycle chooses.
  var isOnlyCycle: Bool {
    team == nil && owner == nil && type == nil && status == nil && tag == nil
  }

  /// Checks the words that were given against what there is.
  func selection(_ workspace: Workspace, today: CalendarDate) throws -> Selection {
    Selection(
      filter: self,
      cycle: try CycleChoice(cycle, workspace.settings, today: today).cycle?.name,
      calendar: workspace.settings.calendar,
      type: try word(type, "type") { LanguagePacks.builtIn.type(reading: $0) },
      status: try word(status, "status") { LanguagePacks.builtIn.status(reading: $0) },
      defaultType: workspace.settings.defaultType)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ text: String?, _ option: String, _ read: (String) -> Word?
  ) throws -> Word? where Word.RawValue == String {
    guard let text else { return nil }
    guard let word = read(text) else {
      throw CommandFailure(
        Message("“{value}” is no {option}.", ["value": text, "option": option]),
        hint: Message(
          "Choose one of: {choices}.",
          ["choices": Word.allCases.map(\.rawValue).joined(separator: ", ")]))
    }
    return word
  }

  struct Selection: Sendable {
    let filter: ObjectiveFilter
    /// nil for all cycles.
    let cycle: String?
    let calendar: CycleCalendar
    let type: ObjectiveType?
    let status: ObjectiveStatus?
    let defaultType: ObjectiveType

    /// What is told where no objective is chosen.
    var nothing: Message {
      guard let cycle else { return "No objective fits." }
      if filter.isOnlyCycle {
        return Message(
          "There is no objective in {cycle}; `okr list --cycle all` looks in all cycles.",
          ["cycle": cycle])
      }
      return Message(
        "No objective of {cycle} fits; `okr list --cycle all` looks in all cycles.",
        ["cycle": cycle])
    }

    func includes(_ objective: ObjectiveSummary) -> Bool {
      if let cycle, !isOfCycle(objective, cycle) { return false }
      if let team = filter.team?.lowercased() {
        guard Self.isTeam(objective.team, in: team) else { return false }
      }
      if let owner = filter.owner.map(Self.handle) {
        let owners = [objective.owner] + objective.keyResults.map(\.owner)
        guard owners.contains(where: { $0.map(Self.handle) == owner }) else { return false }
      }
      if let type, (objective.type ?? defaultType) != type { return false }
      if let status, objective.status != status { return false }
      if let tag = filter.tag?.lowercased() {
        guard objective.tags.contains(where: { $0.lowercased() == tag }) else { return false }
      }
      return true
    }

    private func isOfCycle(_ objective: ObjectiveSummary, _ cycle: String) -> Bool {
      calendar.isName(objective.cycle, of: cycle)
    }

    /// Whether a team is another, in small letters, or one below it.
    static func isTeam(_ own: String?, in team: String) -> Bool {
      let own = (own ?? "").lowercased()
      return own == team || own.hasPrefix(team + "/")
    }

    private static func handle(_ text: String) -> String {
      (text.hasPrefix("@") ? String(text.dropFirst()) : text).lowercased()
    }
  }
}

extension CycleCalendar {
  /// Whether a name is one of a cycle that is given by its canonical name.
  func isName(_ name: String?, of cycle: String) -> Bool {
    name.map { $0 == cycle || canonicalName($0) == cycle } ?? false
  }
}
