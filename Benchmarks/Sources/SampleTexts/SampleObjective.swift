/// Objectives that look like those of a large company; the same for the same number.
public struct SampleObjective {
  public let path: String
  public let text: String

  /// - Parameter number: From 0; the number decides cycle, team, parent and all figures.
  public init(number: Int) {
    var random = Generator(seed: UInt64(number))
    let cycle = Self.cycle(number)
    let team = "team-\((number / 8) % 100)"
    path = "okrs/\(cycle)/\(team)/objective-\(number).md"
    var text = "---\nowner: person-\(number % 300)\ntype: aspirational\n"
    if cycle < "2026-Q3" { text += "status: closed\n" }
    if number >= 800 {
      let parent = random.below((number - 8) / 8) * 8 + number % 8
      text += "parent: team-\((parent / 8) % 100)/objective-\(parent)\n"
    }
    text +=
      "tags: [growth, emea]\n---\n\n# Every \(random.word) \(random.word) of district D\(number / 8) is one that people ask for\n\n"
    text +=
      "Two regions lost a \(random.word) to a slow \(random.word) in spring.\n\n## Key results\n"
    for label in 1...(3 + random.below(2)) {
      text += Self.keyResult(label, isGuardrail: label == 3, cycle, &random)
    }
    text += "\n## Initiatives\n\n- [ ] Rework the demo form\n- [x] Call ten customers\n"
    self.text = text
  }

  private static func keyResult(
    _ label: Int, isGuardrail: Bool, _ cycle: String, _ random: inout Generator
  ) -> String {
    let from = 100 + random.below(400)
    let to = from + 60 + random.below(200)
    var text: String
    if isGuardrail {
      text =
        "\n### KR\(label): Keep the share of lost \(random.word)s at 8 % or less\n\n- Target: ≤ 8 %\n- Guards: KR1\n"
    } else {
      text =
        "\n### KR\(label): Raise \(random.word)s from \(from) to \(to) a month\n\n- Target: \(from) → \(to) \(random.word)s/month\n"
    }
    text += "- Source: <https://crm.example.com/reports/\(from)>\n\n"
    text += "| Date       | Value | Confidence | By     | Note                   |\n"
    text += "|------------|-------|------------|--------|------------------------|\n"
    let month = Int(cycle.suffix(1)).map { $0 * 3 - 2 } ?? 1
    for week in 0..<(3 + random.below(6)) {
      let day = 1 + week * 7
      let date = "\(cycle.prefix(4))-\(pad(month + day / 29))-\(pad(1 + (day - 1) % 28))"
      let value = isGuardrail ? "\(3 + random.below(5)) %" : "\(from + week * 9)"
      text +=
        "| \(date) | \(fill(value, 5)) | 0.\(4 + random.below(5))        | p-\(10 + random.below(89))   | \(fill("\(random.word) \(random.word) out", 22)) |\n"
    }
    return text
  }

  private static func cycle(_ number: Int) -> String {
    ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"][
      number % 8]
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fill(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// Random numbers that are the same everywhere (SplitMix64, Steele, Lea and Flood 2014).
struct Generator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(next() % UInt64(bound)) }

  var word: String {
    mutating get {
      let words = [
        "lead", "customer", "region", "report", "quota", "partner", "trial", "ticket", "release",
        "review", "course", "market", "visit", "order", "answer", "site",
      ]
      return words[below(words.count)]
    }
  }
}
