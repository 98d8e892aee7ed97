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
      Table.Column(word("OBJECTIVE"), shrinks: true), Table.Column(word("TITLE"), shrinks: true),
      Table.Column(word("OWNER")), Table.Column(word("KEY RESULTS"), .right),
      Table.Column(word("SCORE")), Table.Column(word("CHECK-IN")),
    ])
    table.rows = rows.map { row in
      [
        Self.name(row.summary, cycle), row.summary.title ?? "–", row.summary.owner ?? "–",
        "\(row.keyResults.count)", Self.score(row.score),
        row.latestCheckIn?.description ?? "–",
      ]
    }
  }

  func text(width: Int?, style: TextStyle) -> String { table.text(width: width, style: style) }

  static func name(_ objective: ObjectiveSummary, _ cycle: String?) -> String {
    guard let cycle, objective.id.path.hasPrefix(cycle + "/") else { return objective.id.path }
    return String(objective.id.path.dropFirst(cycle.count + 1))
  }

  static func score(_ score: ObjectiveScore) -> String {
    let bar = ProgressBar.text(score.mean?.doubleValue)
    let number = score.mean.map { $0.rounded(toPlaces: 2).fixed(places: 2) } ?? "–"
    return "\(bar) \(number)" + (score.breachedGuardrails.isEmpty ? "" : " !")
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
