import Diagnostics
import OKRDocument

extension Expectation {
  /// What to write, starting with a verb.
  var help: Message {
    switch self {
    case .oneValue: "Give one value, not a list."
    case .listOfValues: "Give a list of plain values: `[one, two]`."
    case .oneOf(let choices):
      Message("Choose one of: {choices}.", ["choices": choices.joined(separator: ", ")])
    case .person: "Give one person: a handle such as `maria`, or an e-mail address."
    case .date: "Write the date as year, month and day: `2026-09-15`."
    case .number: "Write a number."
    case .positiveNumber: "Write a number greater than 0."
    case .quantity: "Write a number with its unit: `640 leads/month`, `8 %`, `$1.2M`."
    case .target:
      "Write a target such as `400 → 640 leads`, `640 leads`, `≤ 8 %`, `95 % to 105 %`, `baseline`, `milestones` or `done`."
    case .plan: "Write dates with values: `2026-07-31 450, 2026-08-31 560`."
    case .confidence: "Write a confidence from 0.0 to 1.0, `7/10` or `70 %`."
    case .score: "Write a score from 0.0 to 1.0."
    case .reference:
      "Name an objective: `company/grow-revenue`, or one of its key results with `#KR2`."
    case .label: "Name key results of this objective: `KR1`."
    }
  }
}

extension String {
  /// The text on one line, cut where it is long, to be quoted in a message.
  var excerpt: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
