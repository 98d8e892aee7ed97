import Diagnostics
import JSON
import OKRLint
import OKRModel
import OKRReport

/// The SMART letters of objectives as text, Markdown or JSON.
struct SmartPage {
  let cards: [SmartCard]
  let catalog: MessageCatalog
  let style: TextStyle
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?

  /// For a terminal: a sign below each letter, and what is to be said against it.
  var text: String {
    var lines: [String] = []
    for card in cards {
      lines.append(style(.muted, card.path.safeForTerminal))
      lines.append(style(.emphasis, SmartLetters.header))
      lines += self.lines(card.letters, card.title ?? card.id.path)
      for part in card.keyResults {
        let title = (part.label.map { $0 + " " } ?? "") + part.title
        lines += self.lines(part.letters, title, besides: card.letters)
      }
      lines.append("")
    }
    lines.append(summary)
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(
    _ letters: SmartLetters, _ title: String, besides known: SmartLetters? = nil
  ) -> [String] {
    var lines = [
      letters.signs(style) + "  " + title.safeForTerminal.wrapped(to: width, indentation: 11)
    ]
    let reasons = letters.reasons(catalog, besides: known).joined(separator: " · ")
    if !reasons.isEmpty {
      let text = reasons.wrapped(to: width, indentation: 11)
      lines.append(String(repeating: " ", count: 11) + style(.muted, text))
    }
    return lines
  }

  private var summary: String {
    let all = cards.flatMap { [$0.letters] + $0.keyResults.map(\.letters) }
    let parts = SmartLetters.criteria.map { criterion in
      "\(criterion.letter) \(all.count { $0.level(criterion) == .met })"
    }
    let counts = ["count": "\(all.count)", "letters": parts.joined(separator: ", ")]
    return
      (all.count == 1
      ? Message("Met in 1 objective or key result: {letters}", counts)
      : Message("Met in {count} objectives and key results: {letters}", counts)).text(in: catalog)
  }

  var markdown: String {
    var text = ""
    for card in cards {
      text += "#### " + MarkdownText.literal(card.title ?? card.id.path) + "\n\n"
      text += "| S | M | A | R | T | | |\n|---|---|---|---|---|---|---|\n"
      text += row(card.letters, Self.code(card.id.path))
      for part in card.keyResults {
        let label = part.label.map { MarkdownText.literal($0) + " " } ?? ""
        text += row(part.letters, label + MarkdownText.literal(part.title))
      }
      text += "\n"
    }
    return text
  }

  /// A path as code in a cell, where only a backtick, a bar and a line end could end it.
  private static func code(_ path: String) -> String {
    let path = path.safeForTerminal.replacing("`", with: "'").replacing("|", with: "\\|")
    return "`\(path)`"
  }

  private func row(_ letters: SmartLetters, _ title: String) -> String {
    let signs = SmartLetters.criteria.map { letters.level($0).sign }.joined(separator: " | ")
    let reasons = letters.reasons(catalog).map { MarkdownText.literal($0) }.joined(separator: "; ")
    return "| \(signs) | \(title) | \(reasons) |\n"
  }

  var json: JSONValue {
    .object([
      ("schemaVersion", 1), ("kind", "okr-smart"),
      (
        "objectives",
        .array(
          cards.map { card in
            .object([
              ("id", .string(card.id.path)), ("path", .string(card.path)),
              ("title", .optional(card.title)), ("smart", Self.json(card.letters, catalog)),
              Self.keyResults(of: card, catalog),
            ])
          })
      ),
    ])
  }

  static func json(_ card: SmartCard, catalog: MessageCatalog) -> JSONValue {
    .object([("objective", json(card.letters, catalog)), keyResults(of: card, catalog)])
  }

  private static func keyResults(
    of card: SmartCard, _ catalog: MessageCatalog
  ) -> (String, JSONValue) {
    (
      "keyResults",
      .array(
        card.keyResults.map { part in
          .object([
            ("label", .optional(part.label)), ("title", .string(part.title)),
            ("smart", json(part.letters, catalog)),
          ])
        })
    )
  }

  private static func json(_ letters: SmartLetters, _ catalog: MessageCatalog) -> JSONValue {
    .object(
      SmartLetters.criteria.map { criterion in
        (
          criterion.rawValue,
          .object([
            ("level", .string(letters.level(criterion).rawValue)),
            ("reasons", .strings(letters[criterion].map { $0.reason.text(in: catalog) })),
          ])
        )
      })
  }
}

extension SmartLetters {
  static let header = criteria.map { String($0.letter) }.joined(separator: " ")

  /// One sign for each letter, in their order.
  func signs(_ style: TextStyle) -> String {
    Self.criteria.map { criterion in
      let level = level(criterion)
      return style(level.role, level.sign)
    }.joined(separator: " ")
  }

  /// `A no owner`, for each letter that is not met; without what is said of something else already.
  func reasons(_ catalog: MessageCatalog, besides known: SmartLetters? = nil) -> [String] {
    Self.criteria.compactMap { criterion in
      let said = Set(known?[criterion].map(\.reason.template) ?? [])
      let reasons = self[criterion].filter { !said.contains($0.reason.template) }
        .map { $0.reason.text(in: catalog) }
      return reasons.isEmpty ? nil : "\(criterion.letter) " + reasons.joined(separator: ", ")
    }
  }
}

extension SmartLevel {
  var sign: String {
    switch self {
    case .met: "✓"
    case .weak: "~"
    case .missing: "✗"
    }
  }

  var role: TextStyle.Role {
    switch self {
    case .met: .good
    case .weak: .warning
    case .missing: .error
    }
  }
}
