import ArgumentParser
import Diagnostics
import Git
import OKRHistory
import OKRModel
import OKRWorkspace

/// Which commits a command looks at, and of which objective.
struct HistoryOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A range of commits such as `main..HEAD`, and an objective or a folder of them.",
      valueName: "range-or-objective"),
    completion: .custom(Completions.ids))
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what was written on this day or later: `2026-07-01`, `2 weeks ago`, or a cycle.",
      valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("Only what was written on this day or before.", valueName: "day"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only what somebody wrote whose name or address holds this.", valueName: "person"))
  var author: String?

  /// Whether a commit was written in the time and by the person that are asked for.
  func filter(
    _ settings: Settings, today: CalendarDate, _ people: CommitPeople
  ) throws -> (HistoryRecord) -> Bool {
    let first = try since.map { try HistoryDay($0, settings, today: today).first }
    let last = try until.map { try HistoryDay($0, settings, today: today).last }
    let wanted = author?.lowercased()
    return { record in
      let day = record.author.day
      if let first, day < first { return false }
      if let last, day > last { return false }
      guard let wanted else { return true }
      let person = people[record.author]
      return "\(person.name) <\(person.email)>".lowercased().contains(wanted)
        || "\(record.author.name) <\(record.author.email)>".lowercased().contains(wanted)
    }
  }
}

/// A day, or the days that a cycle has, as somebody types them.
struct HistoryDay {
  var first: CalendarDate
  var last: CalendarDate

  init(_ text: String, _ settings: Settings, today: CalendarDate) throws {
    if let day = DateReader(dayFirst: false, monthNames: [:]).read(text)?.date {
      (first, last) = (day, day)
    } else if let cycle = settings.calendar.cycle(named: text) {
      (first, last) = (cycle.start, cycle.end)
    } else if let days = Self.daysAgo(text) {
      first = today.adding(days: -days)
      last = first
    } else {
      throw CommandFailure(
        Message("“{text}” is no day.", ["text": text]),
        hint: "Write one such as `2026-07-01` or `2 weeks ago`, or name a cycle.",
        status: .usage)
    }
  }

  /// `3 days ago`, `2.weeks.ago`, `yesterday`.
  private static func daysAgo(_ text: String) -> Int? {
    let words = text.lowercased().split { " ._-".contains($0) }
    if words == ["yesterday"] { return 1 }
    if words == ["today"] { return 0 }
    guard (2...3).contains(words.count), let count = Int(words[0]), (0...100_000).contains(count),
      words.count == 2 || words[2] == "ago"
    else { return nil }
    switch words[1] {
    case "day", "days": return count
    case "week", "weeks": return count * 7
    case "month", "months": return count * 30
    case "year", "years": return count * 365
    default: return nil
    }
  }
}

/// What the people of commits are called now, by the repository's `.mailmap`.
struct CommitPeople: Sendable {
  private var current: [Identity: Identity] = [:]

  init(_ records: [HistoryRecord], _ repository: WorkspaceRepository) throws {
    let people = Set(records.map { Identity($0.author) })
    current = try repository.ask { (repository) throws(GitError) in
      let mailmap = try repository.mailmap()
      var current: [Identity: Identity] = [:]
      for person in people { current[person] = mailmap.current(person) }
      return current
    }
  }

  subscript(author: Commit.Signature) -> Identity {
    let person = Identity(author)
    return current[person] ?? person
  }
}

extension Identity {
  fileprivate init(_ author: Commit.Signature) {
    self.init(name: author.name, email: author.email)
  }
}
