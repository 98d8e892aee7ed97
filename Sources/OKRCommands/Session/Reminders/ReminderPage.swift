import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

/// Who owes which check-ins, in the forms that `okr remind` prints.
struct ReminderPage {
  /// A person with the check-ins that they owe, the one that has been owed for longest first.
  struct Debtor {
    /// The handle; nil for what has no owner.
    var owner: String?
    var person: Person?
    var owed: [OwedCheckIn]
  }

  /// Who has owed one for longest first, and those without an owner last.
  let debtors: [Debtor]
  let today: CalendarDate
  let catalog: MessageCatalog

  static let nothing = Message("Nobody owes a check-in.")

  /// - Parameter owed: In path order, which holds among those of the same day.
  init(_ owed: [OwedCheckIn], people: [Person], today: CalendarDate, catalog: MessageCatalog) {
    let debtors = Dictionary(grouping: owed, by: \.owner).map { owner, owed in
      Debtor(
        owner: owner, person: people.first { $0.handle == owner },
        owed: owed.enumerated().sorted {
          ($0.element.since, $0.offset) < ($1.element.since, $1.offset)
        }.map(\.element))
    }
    self.debtors = debtors.sorted { left, right in
      guard let one = left.owner, let other = right.owner else { return left.owner != nil }
      return (left.owed[0].since, one) < (right.owed[0].since, other)
    }
    self.today = today
    self.catalog = catalog
  }

  func say(_ message: Message) -> String { message.text(in: catalog) }

  func name(of debtor: Debtor) -> String { debtor.owner ?? say(Message("without an owner")) }

  /// Since when it is owed, and when the last one was.
  func facts(_ owed: OwedCheckIn) -> String {
    let days = owed.days(on: today)
    let due: Message =
      switch days {
      case 0: "due today"
      case 1: "due for 1 day"
      default: Message("due for {count} days", ["count": "\(days)"])
      }
    let last =
      owed.last.map { Message("last on {date}", ["date": $0.description]) }
      ?? Message("no check-in yet")
    return say(due) + " · " + say(last)
  }

  func text(style: TextStyle, width: Int?) -> String {
    var lines: [String] = []
    for debtor in debtors {
      lines.append(style(.emphasis, name(of: debtor).safeForTerminal))
      for owed in debtor.owed {
        let (name, facts) = (owed.name.safeForTerminal, facts(owed))
        let isShort = width.map { name.displayWidth + facts.displayWidth + 4 <= $0 } ?? true
        lines.append("  " + name + (isShort ? "  " + style(.muted, facts) : ""))
        if !isShort {
          lines.append("      " + style(.muted, facts.wrapped(to: width, indentation: 6)))
        }
        lines.append("      " + owed.title.safeForTerminal.wrapped(to: width, indentation: 6))
      }
      lines.append("")
    }
    lines.append(say(summary))
    return lines.map { $0 + "\n" }.joined()
  }

  private var summary: Message {
    let count = debtors.reduce(0) { $0 + $1.owed.count }
    return count == 1
      ? Message("1 check-in is due.")
      : Message("{count} check-ins are due.", ["count": "\(count)"])
  }

  var markdown: String {
    guard !debtors.isEmpty else { return say(Self.nothing) + "\n" }
    var text =
      "## " + say(Message("Check-ins due on {date}", ["date": today.description])) + "\n"
    for debtor in debtors {
      text += "\n### " + MarkdownText.literal(name(of: debtor)) + "\n\n"
      for owed in debtor.owed {
        text +=
          "- [ ] **" + MarkdownText.literal(owed.name) + "** " + MarkdownText.literal(owed.title)
          + " · " + MarkdownText.literal(facts(owed)) + "\n"
      }
    }
    return text
  }

  var json: JSONValue {
    .object([
      ("schemaVersion", 1), ("kind", "okr-reminders"), ("date", .string(today.description)),
      (
        "people",
        .array(
          debtors.map { debtor in
            .object([
              ("owner", .optional(debtor.owner)), ("name", .optional(debtor.person?.name)),
              ("email", .optional(debtor.person?.email)),
              ("checkIns", .array(debtor.owed.map { json($0) })),
            ])
          })
      ),
    ])
  }

  private func json(_ owed: OwedCheckIn) -> JSONValue {
    .object([
      ("id", .string(owed.id.path)), ("keyResult", .optional(owed.label)),
      ("title", .string(owed.title)), ("path", .string(owed.path)),
      ("cycle", .optional(owed.cycle)), ("team", .optional(owed.team)),
      ("latestCheckIn", .optional(owed.last?.description)),
      ("dueSince", .string(owed.since.description)),
      ("daysOverdue", .integer(owed.days(on: today))),
    ])
  }
}
