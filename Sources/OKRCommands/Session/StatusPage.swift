import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

/// What `okr status` prints, as text or as Markdown.
struct StatusPage {
  let groups: StatusGroups
  /// The handle of the person that it is for.
  let person: String
  /// The cycle whose name is left out of those of objectives.
  let cycle: Cycle?
  let today: CalendarDate
  /// Whether key results are shown that need nobody, and those of others one by one.
  let showsAll: Bool
  /// Whether all key results are shown as one table, because options chose them.
  let isChosen: Bool
  let catalog: MessageCatalog

  struct Section {
    var heading: String?
    var table: Table
    /// What is told below the table.
    var note: String?
  }

  private func word(_ message: Message) -> String { message.text(in: catalog) }

  /// The cycle with its days.
  var title: String {
    guard let cycle else { return today.description }
    let days = today.days(until: cycle.end) + 1
    let left =
      switch days {
      case ..<1: Message("ended")
      case 1: Message("1 day left")
      default: Message("{count} days left", ["count": "\(days)"])
      }
    return word(
      Message(
        "{cycle}: {start} to {end}, {left}",
        [
          "cycle": cycle.name, "start": cycle.start.description, "end": cycle.end.description,
          "left": word(left),
        ]))
  }

  var sections: [Section] {
    if isChosen {
      return [Section(table: table(groups.all.sorted(by: KeyResultStatus.isMoreUrgent)))]
    }
    var sections: [Section] = []
    if groups.mine.isEmpty {
      let none = Message("No key result of {person} is in this cycle.", ["person": person])
      sections.append(Section(table: Table([]), note: word(none)))
    } else {
      let heading = word(Message("Yours ({person})", ["person": person]))
      sections.append(Section(heading: heading, table: table(groups.mine)))
    }
    if !groups.teams.isEmpty {
      let shown = groups.teams.filter { showsAll || $0.needsAttention }
      let names = groups.teamNames.joined(separator: ", ")
      sections.append(
        Section(
          heading: word(Message("Your teams ({teams})", ["teams": names])), table: table(shown),
          note: hidden(groups.teams.count - shown.count)))
    }
    if showsAll, !groups.others.isEmpty {
      sections.append(Section(heading: word("Others"), table: table(groups.others)))
    } else if groups.mine.isEmpty, groups.teams.isEmpty {
      // Who has no part in anything sees what needs somebody.
      let shown = groups.others.filter(\.needsAttention).prefix(Self.mostOfOthers)
      sections.append(
        Section(
          heading: word("Others"), table: table(Array(shown)),
          note: left(groups.others.count - shown.count)))
    }
    if Set(groups.all.map(\.team)).count > 1 {
      sections.append(Section(heading: word("All teams"), table: teamTable))
    }
    return sections
  }

  private static let mostOfOthers = 20

  private func left(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return word(Message("{count} more: `--all` shows them.", ["count": "\(count)"]))
  }

  private func hidden(_ count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: word("1 more is on track or done; `--all` shows it.")
    default:
      word(Message("{count} more are on track or done; `--all` shows them.", ["count": "\(count)"]))
    }
  }

  /// The page for a terminal.
  func text(width: Int?, style: TextStyle) -> String {
    var text = style(.emphasis, title.wrapped(to: width, indentation: 0)) + "\n"
    for section in sections {
      text += "\n"
      if let heading = section.heading {
        text +=
          style(.emphasis, heading.safeForTerminal.wrapped(to: width, indentation: 0)) + "\n"
      }
      if !section.table.rows.isEmpty { text += section.table.text(width: width, style: style) }
      if let note = section.note {
        text += note.safeForTerminal.wrapped(to: width, indentation: 0) + "\n"
      }
    }
    return text
  }

  /// The page as Markdown.
  var markdown: String {
    var text = "## " + MarkdownText.literal(title) + "\n"
    for section in sections {
      if let heading = section.heading { text += "\n### " + MarkdownText.literal(heading) + "\n" }
      if !section.table.rows.isEmpty { text += "\n" + section.table.markdown }
      if let note = section.note { text += "\n" + MarkdownText.literal(note) + "\n" }
    }
    return text
  }

  private func table(_ rows: [KeyResultStatus]) -> Table {
    var table = Table([
      Table.Column(word("KEY RESULT")), Table.Column(word("TITLE")), Table.Column(word("OWNER")),
      Table.Column(word("VALUE")), Table.Column(word("PROGRESS"), .right),
      Table.Column(word("EXPECTED"), .right),
      Table.Column(word("STATUS"), roles: Standing.roles(catalog)),
      Table.Column(word("CHECK-IN")),
    ])
    // The title stays as long as it can: names of files alone tell nobody what is meant.
    table.concessions = [
      .wrap(1, to: 28), .wrap(3, to: 18), .wrap(0, to: 24), .cut(2, to: 8), .drop(2),
      .wrap(1, to: 20), .drop(3), .wrap(0, to: 18), .wrap(7, to: 8), .wrap(1, to: 16), .drop(1),
      .drop(5), .wrap(6, to: 7), .wrap(0, to: 10), .drop(7), .drop(4), .wrap(0, to: 4),
    ]
    table.rows = rows.map { row in
      [
        name(row.name), row.title.truncated(to: ObjectiveTable.mostColumns), row.owner ?? "–",
        value(row), progress(row), row.expected?.signedPercent ?? "–",
        row.standing.map { word($0.word) } ?? "–",
        row.lastCheckIn.map { word(.age(of: $0, today: today)) } ?? "–",
      ]
    }
    return table
  }

  private func name(_ name: String) -> String {
    guard let cycle, name.hasPrefix(cycle.name + "/") else { return name }
    return String(name.dropFirst(cycle.name.count + 1))
  }

  /// The latest value and what it is meant to become: `460 (400 → 640 leads/month)`.
  private func value(_ row: KeyResultStatus) -> String {
    let target = row.target?.shown(catalog).truncated(to: 60)
    guard let latest = row.latest?.spelling.truncated(to: 30) else { return target ?? "–" }
    return target.map { "\(latest) (\($0))" } ?? latest
  }

  /// How far it has come; of a limit, whether it is kept.
  private func progress(_ row: KeyResultStatus) -> String {
    if let isMet = row.isMet { return word(isMet ? Message("met") : Message("breached")) }
    return row.progress?.signedPercent ?? "–"
  }

  private var teamTable: Table {
    let order = Standing.allCases
    var table = Table(
      [Table.Column(word("TEAM")), Table.Column(word("OBJECTIVES"), .right)]
        + order.map { Table.Column(word($0.word), .right) })
    table.concessions = [
      .wrap(0, to: 20), .drop(1), .drop(7), .drop(6), .wrap(0, to: 12), .drop(5), .wrap(0, to: 6),
    ]
    table.rows = groups.teamRows.map { row in
      [(row.team ?? "–").truncated(to: ObjectiveTable.mostColumns), "\(row.objectives)"]
        + order.map { "\(row.count($0))" }
    }
    return table
  }
}
