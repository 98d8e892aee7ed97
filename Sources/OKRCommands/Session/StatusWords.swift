import Diagnostics
import OKRModel

extension Standing {
  /// The word for it.
  var word: Message {
    switch self {
    case .atRisk: "at risk"
    case .behind: "behind"
    case .stale: "stale"
    case .notStarted: "not started"
    case .onTrack: "on track"
    case .done: "done"
    }
  }

  /// How the word is set off on a terminal; the word alone says all.
  var role: TextStyle.Role {
    switch self {
    case .atRisk: .error
    case .behind: .warning
    case .stale, .notStarted: .advice
    case .onTrack, .done: .good
    }
  }

  /// The words in a language, for cells of a table.
  static func roles(_ catalog: MessageCatalog) -> [String: TextStyle.Role] {
    Dictionary(
      allCases.map { ($0.word.text(in: catalog), $0.role) }, uniquingKeysWith: { first, _ in first }
    )
  }
}

extension Ratio {
  /// A share as a whole percentage, also below 0, as far as ten times the way.
  var signedPercent: String {
    let most = Ratio(DecimalNumber(10))
    if self > most { return "> 1000 %" }
    if self < .zero - most { return "< -1000 %" }
    let share = (self * Ratio(DecimalNumber.hundred)).rounded(toPlaces: 0)
    return "\(share) %"
  }
}

extension Message {
  /// How long ago a day was: `today`, `6 days ago`.
  static func age(of day: CalendarDate, today: CalendarDate) -> Message {
    switch day.days(until: today) {
    case ..<0: "in the future"
    case 0: "today"
    case 1: "yesterday"
    case let days: Message("{days} days ago", ["days": "\(days)"])
    }
  }
}
