import Diagnostics
import JSON
import OKRLint
import OKRModel
import OKRWorkspace

extension ReviewPage {
  /// What a workflow knows its comment by, to write it anew in the same place.
  static let mark = "<!-- okr-review -->"

  /// A comment for a pull request, in which nothing that somebody wrote is markup, a mention or a link.
  var markdown: String {
    var parts = [Self.mark, "### " + heading.text(in: catalog)]
    for member in review.members {
      parts.append(diff.markdown(of: member.objective).withoutLineEndsBehind)
      let table = letterTable(member)
      if !table.isEmpty { parts.append(table) }
      let lines =
        Self.touched(member).map { MarkdownText.literal($0.text(in: catalog)) }
        + ReviewQuestions(member: member).all.map {
          "❓ " + MarkdownText.literal($0.text(in: catalog))
        }
      if !lines.isEmpty { parts.append(lines.map { "- " + $0 }.joined(separator: "\n")) }
    }
    parts += findingList(review.caused, Message("Findings that the change causes:"))
    parts += findingList(review.mended, Message("Findings that it mends:"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  var heading: Message {
    let count = review.members.count
    if count == 0 { return Message("No objective has changed.") }
    if count == 1 { return Message("1 objective has changed") }
    return Message("{count} objectives have changed", ["count": "\(count)"])
  }

  private func letterTable(_ member: Review.Member) -> String {
    let rows = LetterRow.rows(member)
    guard !rows.isEmpty else { return "" }
    let head = "| | S | M | A | R | T |\n|---|---|---|---|---|---|\n"
    return head
      + rows.map { row in
        let cells = SmartLetters.criteria.map { criterion in
          let signs = [row.before, row.after].compactMap { $0?.level(criterion).sign }
          return signs.count == 2 && signs[0] == signs[1]
            ? signs[0] : signs.joined(separator: " → ")
        }
        return "| \(MarkdownText.literal(row.name)) | " + cells.joined(separator: " | ") + " |"
      }.joined(separator: "\n")
  }

  private func findingList(_ diagnostics: [Diagnostic], _ heading: Message) -> [String] {
    guard !diagnostics.isEmpty else { return [] }
    let lines = diagnostics.map { diagnostic in
      "- **\(diagnostic.code)** " + MarkdownText.literal(Self.sentence(diagnostic, catalog))
    }
    return ["#### " + heading.text(in: catalog), lines.joined(separator: "\n")]
  }

  var json: JSONValue {
    .object([
      ("schemaVersion", 1), ("kind", "okr-review"),
      ("objectives", .array(review.members.map(json))),
      ("caused", .array(review.caused.map(json))), ("mended", .array(review.mended.map(json))),
    ])
  }

  private func json(_ member: Review.Member) -> JSONValue {
    .object([
      ("change", diff.json(of: member.objective)),
      (
        "letters",
        .array(
          LetterRow.rows(member).map { row in
            .object([
              ("name", .string(row.name)), ("before", json(row.before)), ("after", json(row.after)),
            ])
          })
      ),
      ("children", .strings(member.children.map(\.path))),
      ("dependants", .strings(member.dependants.map(\.path))),
      ("questions", .strings(ReviewQuestions(member: member).all.map { $0.text(in: catalog) })),
    ])
  }

  private func json(_ letters: SmartLetters?) -> JSONValue {
    letters.map { letters in
      .object(
        SmartLetters.criteria.map { criterion in
          (criterion.rawValue, .string("\(letters.level(criterion))"))
        })
    } ?? .null
  }

  private func json(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("code", .string(diagnostic.code)), ("name", .string(diagnostic.name)),
      ("severity", .string(diagnostic.severity.rawValue)), ("path", .string(diagnostic.path)),
      ("subject", .string(diagnostic.subject)),
      ("message", .string(diagnostic.message.text(in: catalog))),
    ])
  }
}

extension String {
  /// The text without the line ends behind it.
  fileprivate var withoutLineEndsBehind: String {
    var text = self[...]
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}
