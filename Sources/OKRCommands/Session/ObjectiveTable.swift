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
    // Names stay whole; the bar goes first, because the score says the same.
    table.concessions = [
      .cut(1, to: 28), .drop(4), .drop(3), .cut(1, to: 16), .cut(2, to: 12), .drop(6),
      .wrap(0, to: 24), .drop(2), .drop(1), .wrap(0, to: 8),
    ]
    table.rows = rows.map { row in
      [
        Self.name(row.summary, cycle), row.summary.title ?? "–", row.summary.owner ?? "–",
        "\(row.keyResults.count)", ProgressBar.text(row.score.mean?.doubleValue),
        Self.number(row.score, catalog), row.latestCheckIn?.description ?? "–",
      ]
    }
  }

  func text(width: Int?, style: TextStyle) -> String { table.text(width: width, style: style) }

  static func name(_ objective: ObjectiveSummary, _ cycle: String?) -> String {
    guard let cycle, objective.id.path.hasPrefix(cycle + "/") else { return objective.id.path }
    return String(objective.id.path.dropFirst(cycle.count + 1))
  }

  static func score(_ score: ObjectiveScore, _ catalog: MessageCatalog) -> String {
    ProgressBar.text(score.mean?.doubleValue) + " " + number(score, catalog)
  }

  /// The score, with a mark where a guardrail is breached.
  private static func number(_ score: ObjectiveScore, _ catalog: MessageCatalog) -> String {
    (score.mean.map { catalog.decimal($0.rounded(toPlaces: 2).fixed(places: 2)) } ?? "–")
      + (score.breachedGuardrails.isEmpty ? "" : " !")
  }
}

extension MessageCatalog {
  /// A number with the decimal mark of the language.
  func decimal(_ number: String) -> String {
    language == "fr" ? String(number.map { $0 == "." ? "," : $0 }) : number
  }
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
