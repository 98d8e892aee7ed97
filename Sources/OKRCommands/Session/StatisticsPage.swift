import Diagnostics
import JSON
import OKRModel
import OKRReport

/// What `okr stats` prints: a cycle by its teams, and the cycles before it.
struct StatisticsPage {
  struct Row {
    /// The team or the cycle.
    var name: String
    var statistics: CycleStatistics
  }

  /// The name of the cycle; nil for all.
  let cycle: String?
  let total: CycleStatistics
  let teams: [Row]
  let past: [Row]
  let catalog: MessageCatalog

  private func word(_ message: Message) -> String { message.text(in: catalog) }

  var title: String { cycle ?? word("All cycles") }

  var sections: [(heading: String, table: Table)] {
    var rows = teams
    rows.append(Row(name: word("all teams"), statistics: total))
    var sections = [(title, table(word("TEAM"), rows))]
    if !past.isEmpty { sections.append((word("Cycles before"), table(word("CYCLE"), past))) }
    return sections
  }

  func text(width: Int?, style: TextStyle) -> String {
    let tables = sections.map { heading, table in
      style(.emphasis, heading.safeForTerminal) + "\n" + table.text(width: width, style: style)
    }
    return tables.joined(separator: "\n") + "\n"
      + legend.wrapped(to: width, indentation: 0) + "\n"
  }

  var markdown: String {
    let tables = sections.map { heading, table in
      "## " + MarkdownText.literal(heading) + "\n\n" + table.markdown
    }
    return tables.joined(separator: "\n") + "\n" + MarkdownText.literal(legend) + "\n"
  }

  /// What the columns stand for that a word cannot say.
  private var legend: String {
    word(
      "Too easy: aspirational objectives that ended at 0.95 or more. Met: committed objectives that ended at 1. Never: key results without any check-in. Regular: of the weeks, or what the rhythm is, those with a check-in."
    )
  }

  private func table(_ name: String, _ rows: [Row]) -> Table {
    var table = Table([
      Table.Column(name), Table.Column(word("OBJECTIVES"), .right),
      Table.Column(word("SCORE"), .right), Table.Column(word("WEAKEST"), .right),
      Table.Column(word("TOO EASY"), .right), Table.Column(word("MET"), .right),
      Table.Column(word("NEVER"), .right), Table.Column(word("REGULAR"), .right),
    ])
    table.concessions = [
      .wrap(0, to: 14), .drop(1), .drop(3), .wrap(0, to: 10), .drop(7), .drop(5), .drop(4),
      .wrap(0, to: 6),
    ]
    table.rows = rows.map { row in
      let statistics = row.statistics
      return [
        row.name.truncated(to: ObjectiveTable.mostColumns), "\(statistics.objectives)",
        score(statistics.mean), score(statistics.lowest), share(statistics.easilyReached),
        share(statistics.committedMet), share(statistics.neverUpdated),
        statistics.regularity.share.map(\.signedPercent) ?? "–",
      ]
    }
    return table
  }

  private func score(_ score: Ratio?) -> String {
    score.map { catalog.score($0) } ?? "–"
  }

  private func share(_ share: CycleStatistics.Share) -> String {
    share.total == 0 ? "–" : "\(share.count)/\(share.total)"
  }
}

extension StatisticsPage {
  var json: JSONValue {
    .object([
      ("schemaVersion", 1), ("kind", "okr-stats"), ("cycle", .optional(cycle)),
      ("total", .object(total.members)),
      ("teams", .array(teams.map { $0.json("team") })),
      ("pastCycles", .array(past.map { $0.json("cycle") })),
    ])
  }
}

extension StatisticsPage.Row {
  fileprivate func json(_ key: String) -> JSONValue {
    .object([(key, .string(name))] + statistics.members)
  }
}

extension CycleStatistics {
  fileprivate var members: [(String, JSONValue)] {
    [
      ("objectives", .integer(objectives)), ("drafts", .integer(drafts)),
      ("abandoned", .integer(abandoned)), ("score", mean.json), ("weakest", lowest.json),
      ("easilyReached", easilyReached.json), ("committedMet", committedMet.json),
      ("neverUpdated", neverUpdated.json),
      (
        "regularity",
        CycleStatistics.Share(count: regularity.kept, total: regularity.due).json
      ),
    ]
  }
}

extension CycleStatistics.Share {
  fileprivate var json: JSONValue {
    .object([
      ("count", .integer(count)), ("of", .integer(total)), ("share", ratio.json),
    ])
  }
}
