import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

/// A cycle of the workspace with what became of its objectives.
struct CycleSummary {
  enum Place: String {
    case past, this, next, later
  }

  var name: String
  /// nil for a name that is no cycle of the workspace.
  var cycle: Cycle?
  var place: Place?
  /// How many objectives there are by status.
  var counts: [ObjectiveStatus: Int] = [:]
  /// The scores of the closed ones that have one.
  var scores: [Ratio] = []

  var total: Int { counts.values.reduce(0, +) }
  var open: Int { counts[.active, default: 0] + counts[.draft, default: 0] }
  var mean: Ratio? {
    Ratio(1, Int128(scores.count)).map { $0 * scores.reduce(.zero, +) }
  }

  /// The cycles that have objectives, this one and the next, in the order of time; behind them the
  /// names that are no cycle.
  static func all(
    of standings: [ObjectiveStanding], _ settings: Settings, today: CalendarDate
  ) -> [CycleSummary] {
    let this = settings.cycle(containing: today)
    let next = this.flatMap { settings.calendar.next(after: $0) }
    var cycles: [String: CycleSummary] = [:]
    func summary(_ cycle: Cycle) -> CycleSummary {
      let isNext = settings.calendar.previous(before: cycle)?.contains(today) == true
      let place: Place =
        cycle.contains(today) ? .this : cycle.end < today ? .past : isNext ? .next : .later
      return CycleSummary(name: cycle.name, cycle: cycle, place: place)
    }
    for cycle in [this, next].compactMap(\.self) { cycles[cycle.name] = summary(cycle) }
    for standing in standings where !standing.summary.isNoObjective {
      guard let written = standing.summary.cycle else { continue }
      let cycle = settings.calendar.cycle(named: written)
      let name = cycle?.name ?? written
      var known = cycles[name] ?? cycle.map(summary) ?? CycleSummary(name: name)
      known.counts[standing.summary.status, default: 0] += 1
      if standing.summary.status == .closed, let mean = standing.score.mean {
        known.scores.append(mean)
      }
      cycles[name] = known
    }
    return cycles.values.sorted { left, right in
      guard let first = left.cycle else { return right.cycle == nil && left.name < right.name }
      guard let second = right.cycle else { return true }
      return (first.start, second.end, first.name) < (second.start, first.end, second.name)
    }
  }

  static func table(_ cycles: [CycleSummary], _ catalog: MessageCatalog) -> Table {
    func word(_ text: Message) -> String { text.text(in: catalog) }
    var table = Table([
      Table.Column(word("CYCLE")), Table.Column(""), Table.Column(word("FROM")),
      Table.Column(word("TO")), Table.Column(word("OBJECTIVES"), .right),
      Table.Column(word("OPEN"), .right), Table.Column(word("CLOSED"), .right),
      Table.Column(word("SCORED"), .right), Table.Column(word("SCORE"), .right),
    ])
    table.concessions = [.drop(2), .drop(7), .wrap(0, to: 8), .drop(4), .drop(3)]
    table.rows = cycles.map { cycle in
      [
        cycle.name, cycle.placeWord.map { $0.text(in: catalog) } ?? "",
        cycle.cycle?.start.description ?? "–", cycle.cycle?.end.description ?? "–",
        "\(cycle.total)", "\(cycle.open)", "\(cycle.counts[.closed, default: 0])",
        "\(cycle.scores.count)",
        cycle.mean.map { catalog.score($0) } ?? "–",
      ]
    }
    return table
  }

  private var placeWord: Message? {
    switch place {
    case .past?: Message("past")
    case .this?: Message("this cycle")
    case .next?: Message("next")
    case .later?: Message("later")
    case nil: nil
    }
  }

  var json: JSONValue {
    .object([
      ("name", .string(name)), ("place", .optional(place?.rawValue)),
      ("start", .optional(cycle?.start.description)), ("end", .optional(cycle?.end.description)),
      ("objectives", .integer(total)),
      ("draft", .integer(counts[.draft, default: 0])),
      ("active", .integer(counts[.active, default: 0])),
      ("closed", .integer(counts[.closed, default: 0])),
      ("abandoned", .integer(counts[.abandoned, default: 0])),
      ("scored", .integer(scores.count)),
      ("score", mean.json),
    ])
  }
}
