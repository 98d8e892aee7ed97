import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

/// The table of objectives that `okr list` and the overview print.
struct ObjectiveTable {
  private var table: Table

  /// - Parameter cycle: The cycle that all are of, which is then left out of their names.
  init(_ rows: [ObjectiveRow], cycle: String?, catalog: MessageCatalog) {
    func word(_ text: Message) -> String { text.text(in: catalog) }
    table = Table([
      Table.Column(word("OBJECTIVE")), Table.Column(word("TITLE")), Table.Column(word("OWNER")),
      Table.Column(word("KRs"), .right), Table.Column(""), Table.Column(word("SCORE")),
      Table.Column(word("CHECK-IN")),
    ])
    // What is long goes on in further lines; then the bar goes, because the score says the same.
    table.concessions = [
      .wrap(1, to: 28), .wrap(0, to: 26), .drop(4), .wrap(1, to: 20), .wrap(0, to: 22),
      .cut(2, to: 8), .drop(6), .drop(3), .wrap(0, to: 14), .drop(2), .wrap(1, to: 12), .drop(5),
      .wrap(0, to: 10), .drop(1), .wrap(0, to: 4),
    ]
    table.rows = rows.map { row in
      [
        Self.name(row.summary, cycle), Self.shown(row.summary.title),
        Self.shown(row.summary.owner),
        "\(row.keyResults.count)", ProgressBar.text(row.score.mean?.doubleValue),
        row.summary.hasUnresolvedMerge ? word("! merge") : Self.number(row.score, catalog),
        row.latestCheckIn?.description ?? "–",
      ]
    }
  }

  /// The most columns of a text that is shown among others, however long it is in the file.
  static let mostColumns = 200

  private static func shown(_ text: String?) -> String {
    text.map { $0.truncated(to: mostColumns) } ?? "–"
  }

  func text(width: Int?, style: TextStyle) -> String { table.text(width: width, style: style) }

  static func name(_ objective: ObjectiveSummary, _ cycle: String?) -> String {
    guard let cycle, objective.id.path.hasPrefix(cycle + "/") else { return objective.id.path }
    return String(objective.id.path.dropFirst(cycle.count + 1))
  }

  static func score(_ score: ObjectiveScore, _ catalog: MessageCatalog) -> String {
    ProgressBar.text(score.mean?.doubleValue) + " " + number(score, catalog)
  }

  /// A mean as a bar and a number.
  static func bar(_ mean: Ratio?, _ catalog: MessageCatalog) -> String {
    ProgressBar.text(mean?.doubleValue) + " " + number(mean, catalog)
  }

  private static func number(_ mean: Ratio?, _ catalog: MessageCatalog) -> String {
    mean.map { catalog.score($0) } ?? "–"
  }

  /// The score, with a mark where a guardrail is breached.
  static func number(_ score: ObjectiveScore, _ catalog: MessageCatalog) -> String {
    number(score.mean, catalog) + (score.breachedGuardrails.isEmpty ? "" : " !")
  }
}

extension MessageCatalog {
  /// A score with two places.
  func score(_ score: Ratio) -> String { decimal(score.rounded(toPlaces: 2).fixed(places: 2)) }
}

extension DecimalNumber {
  /// The number with a fixed count of digits after the point.
  func fixed(places: Int) -> String {
    var text = description
    let point = text.firstIndex(of: ".")
    let digits = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    if point == nil { text += "." }
    return text + String(repeating: "0", count: max(0, places - digits))
  }
}
