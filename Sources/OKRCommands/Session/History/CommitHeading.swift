import Diagnostics
import Git
import JSON
import OKRHistory
import OKRModel

/// A commit as it is named above what it did.
struct CommitHeading {
  let record: HistoryRecord
  let person: Identity

  init(_ record: HistoryRecord, _ people: CommitPeople) {
    self.record = record
    person = people[record.author]
  }

  private var name: String { person.name.isEmpty ? person.email : person.name }

  func text(_ style: TextStyle, width: Int?) -> String {
    let head = [record.id.short, record.author.day.description, name.safeForTerminal]
      .joined(separator: "  ")
    let rest = record.subject.safeForTerminal
    return style(.emphasis, record.id.short) + head.dropFirst(record.id.short.count) + "  "
      + rest.wrapped(to: width, after: head.displayWidth + 2, indentation: 4)
  }

  var markdown: String {
    "### `\(record.id.short)` \(record.author.day) \(MarkdownText.literal(name))\n\n"
      + (record.subject.isEmpty ? "" : MarkdownText.literal(record.subject) + "\n\n")
  }

  var members: [(String, JSONValue)] {
    [
      ("commit", .string(record.id.description)), ("date", .string(record.author.moment)),
      ("author", .object([("name", .string(person.name)), ("email", .string(person.email))])),
      ("subject", .string(record.subject)), ("isMerge", .bool(record.parents.count > 1)),
    ]
  }
}

extension Commit.Signature {
  /// As ISO 8601 writes it by the clock of the person: `2026-07-14T10:00:00+02:00`.
  fileprivate var moment: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let seconds = Int(clamping: time).addingReportingOverflow(offset * 60).partialValue
    let inDay = ((seconds % 86_400) + 86_400) % 86_400
    let clock = [inDay / 3600, inDay / 60 % 60, inDay % 60].map(two).joined(separator: ":")
    let minutes = abs(offset)
    let zone = (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    return "\(day)T\(clock)\(zone)"
  }
}
