import Diagnostics
import OKRLint
import OKRReport

/// The findings of a report counted by check, with what each check cost.
struct LintStatistics {
  /// All checks that ran: those with most findings first, then by code.
  let rows: [RuleStatistic]
  let catalog: MessageCatalog

  init(_ report: LintReport, _ costs: CheckCosts) {
    catalog = report.catalog
    let byCode = Dictionary(grouping: report.diagnostics, by: \.code)
    let nanoseconds = costs.byCode.mapValues { duration in
      Int(duration.components.seconds) * 1_000_000_000
        + Int(duration.components.attoseconds / 1_000_000_000)
    }
    let total = max(1, nanoseconds.values.reduce(0, +))
    rows = CheckRegistry.all.map(\.definition).compactMap { definition -> RuleStatistic? in
      guard let time = nanoseconds[definition.code] else { return nil }
      let findings = byCode[definition.code] ?? []
      let safe = findings.count { $0.fixes.contains(where: \.isSafe) }
      return RuleStatistic(
        code: definition.code, name: definition.name, findings: findings.count, fixable: safe,
        unsafelyFixable: findings.count { !$0.fixes.isEmpty } - safe, nanoseconds: time,
        permille: (time * 1000 + total / 2) / total)
    }.sorted { ($1.findings, $0.code) < ($0.findings, $1.code) }
  }

  /// A check that found nothing is shown from this share of the cost on, in thousandths.
  private static let dear = 50

  /// The checks that found something or are dear as a table, and a sentence about the others.
  func text(style: TextStyle, width: Int?) -> String {
    func word(_ message: Message) -> String { message.text(in: catalog) }
    let found = rows.filter { $0.findings > 0 }
    let dear = rows.filter { $0.findings == 0 && $0.permille >= Self.dear }
      .sorted { $0.permille > $1.permille }
    let others = rows.filter { $0.findings == 0 && $0.permille < Self.dear }
    let shown = found + dear
    var text = ""
    if !shown.isEmpty {
      var table = Table([
        Table.Column(word("COUNT"), .right), Table.Column(word("CHECK")), Table.Column(""),
        Table.Column(word("FIXABLE"), .right), Table.Column(word("COST"), .right),
      ])
      table.concessions = [.drop(3), .cut(2, to: 12), .drop(2)]
      table.rows = shown.map { row in
        ["\(row.findings)", row.code, row.name, fixable(row), Self.percent(row.permille)]
      }
      text += table.text(width: width, style: style) + "\n"
    }
    let share = [
      "count": "\(others.count)", "share": Self.percent(others.reduce(0) { $0 + $1.permille }),
    ]
    let sentence =
      others.count == 1
      ? Message("1 other check found nothing, at {share} of the cost.", share)
      : Message("{count} other checks found nothing, at {share} of the cost.", share)
    let time = Message(
      "The cost is a check's share in the time of all checks, {time} ms, measured in this run.",
      ["time": Self.milliseconds(rows.reduce(0) { $0 + $1.nanoseconds })])
    if !others.isEmpty { text += word(sentence) + "\n" }
    return text + word(time) + "\n"
  }

  /// How many of the findings `--fix` mends; behind a plus, those for which it takes `--unsafe-fixes`.
  private func fixable(_ row: RuleStatistic) -> String {
    switch (row.fixable, row.unsafelyFixable) {
    case (0, 0): "–"
    case (let safe, 0): "\(safe)"
    case (let safe, let unsafe): "\(safe)+\(unsafe)"
    }
  }

  private static func percent(_ permille: Int) -> String {
    "\(permille / 10).\(permille % 10) %"
  }

  private static func milliseconds(_ nanoseconds: Int) -> String {
    let hundredths = (nanoseconds + 5_000) / 10_000
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
