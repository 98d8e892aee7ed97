import OKRModel
import OKRReport
import OKRWorkspace

/// The key results of a person, those of the person's teams, and all others, each with what needs
/// somebody first at the top.
struct StatusGroups {
  /// Of everyone, by objective, for the table of teams.
  let all: [KeyResultStatus]
  let mine: [KeyResultStatus]
  let teams: [KeyResultStatus]
  let others: [KeyResultStatus]
  /// The teams of the person, in order.
  let teamNames: [String]

  /// - Parameters:
  ///   - person: The handle of the person.
  ///   - contributing: The teams with an objective that the person owns or contributes to.
  init(_ rows: [KeyResultStatus], person: String, contributing: Set<String>) {
    all = rows
    let names = contributing.union(rows.filter { $0.owner == person }.compactMap(\.team))
    teamNames = names.sorted()
    let sorted = rows.sorted(by: KeyResultStatus.isMoreUrgent)
    mine = sorted.filter { $0.owner == person }
    let rest = sorted.filter { $0.owner != person }
    teams = rest.filter { $0.team.map(names.contains) ?? false }
    others = rest.filter { !($0.team.map(names.contains) ?? false) }
  }

  /// A team, with how many of its key results stand where.
  struct TeamRow {
    var team: String?
    var objectives: Int
    var counts: [Standing: Int]

    func count(_ standing: Standing) -> Int { counts[standing] ?? 0 }
  }

  /// All teams, the one with most at risk first.
  var teamRows: [TeamRow] {
    Dictionary(grouping: all, by: \.team).map { team, rows in
      TeamRow(
        team: team, objectives: Set(rows.map(\.objective)).count,
        counts: Dictionary(grouping: rows.compactMap(\.standing)) { $0 }.mapValues(\.count))
    }.sorted { left, right in
      let (first, second) = (left.urgency, right.urgency)
      return first != second
        ? second.lexicographicallyPrecedes(first) : (left.team ?? "") < (right.team ?? "")
    }
  }
}

extension StatusGroups.TeamRow {
  fileprivate var urgency: [Int] { [count(.atRisk), count(.behind), count(.stale)] }
}
