public import OKRModel
public import SourceText

extension CheckInNote {
  /// The text of a note with nothing in it but its title.
  public static func text(title: String) -> SourceText {
    SourceText("# " + title.asHeadingText + "\n")
  }

  /// The columns of the table that a check-in of a day goes into; those of a new one where the day has
  /// none yet.
  public func columns(on date: CalendarDate) -> Set<CheckInColumn> {
    guard let table = table(on: date) else { return Set(Self.newColumns) }
    return Set(table.header.compactMap(\.column))
  }

  private static let newColumns: [CheckInColumn] = [.keyResult, .value, .confidence, .note]

  private func table(on date: CalendarDate) -> CheckInTable? {
    days.first { $0.date == date && !$0.tables.isEmpty }?.tables.last
  }

  /// The edits that add a check-in: a row below those of its day. A day that is not there yet gets its
  /// heading and table, above the older ones, or below them where the note has the oldest first.
  ///
  /// There are none where that cannot be done without changing what else the note says.
  ///
  /// - Parameter cells: The texts of the columns; one that the table lacks is left out.
  public func addingCheckIn(
    _ cells: [CheckInColumn: String], on date: CalendarDate
  ) -> [TextEdit] {
    var cells = cells
    let edits: [TextEdit]
    if let table = table(on: date) {
      if table.place(of: .date) != nil { cells[.date] = date.description }
      edits = [adding(cells, to: table)]
    } else if let day = days.first(where: { $0.date == date }) {
      let end = source.lineContent(source.line(at: max(day.heading.upperBound - 1, 0))).upperBound
      edits = [
        TextEdit(
          end..<end, gap + lines(cells).joined(separator: ending) + document.blankBehind(end))
      ]
    } else {
      edits = [addingDay(date, cells)]
    }
    return checked(edits, cells, date) ? edits : []
  }

  private var ending: String { source.lineEnding }
  private var gap: String { ending + ending }

  private func lines(_ cells: [CheckInColumn: String]) -> [String] {
    ObjectiveDocument.table(Self.newColumns, cells, document.language)
  }

  private func adding(_ cells: [CheckInColumn: String], to table: CheckInTable) -> TextEdit {
    let last = table.rows.last?.range.upperBound ?? table.delimiter.upperBound
    let end = source.lineContent(source.line(at: max(last - 1, 0))).upperBound
    return TextEdit(
      end..<end, ending + ObjectiveDocument.row(cells, in: table, of: source))
  }

  private func addingDay(_ date: CalendarDate, _ cells: [CheckInColumn: String]) -> TextEdit {
    let level = days.first?.level ?? 2
    let text =
      String(repeating: "#", count: level) + " " + date.description + gap
      + lines(cells).joined(separator: ending)
    let isOldestFirst = days.count > 1 && days[0].date < days[days.count - 1].date
    let next = days.first { isOldestFirst ? $0.date > date : $0.date < date }
    if let behind = next?.heading.lowerBound ?? days.last?.end {
      let start = source.lineStarts[source.line(at: behind)]
      return TextEdit(start..<start, text + gap)
    }
    let end = source.bytes.count
    let lastLine = source.lineContent(source.lineCount - 1)
    let isEnded = lastLine.isEmpty
    let line = isEnded && source.lineCount > 1 ? source.lineCount - 2 : source.lineCount - 1
    let isBlank = source.trimmed(source.lineContent(line)).isEmpty
    let before = end == 0 || (isEnded && isBlank) ? "" : isEnded ? ending : gap
    return TextEdit(end..<end, before + text + ending)
  }

  /// How much is wrong with the form; a number that can be read in two ways is not wrong.
  private var faultCount: Int {
    document.problems.count { problem in
      if case .ambiguousNumber = problem.kind { false } else { true }
    }
  }

  /// Whether the edits make one entry more, as it should be, and leave all others.
  private func checked(
    _ edits: [TextEdit], _ cells: [CheckInColumn: String], _ date: CalendarDate
  ) -> Bool {
    let changed = CheckInNote(source.applying(edits), language: document.assumedLanguage)
    guard changed.entries.count == entries.count + 1,
      changed.document.language.code == document.language.code || entries.isEmpty,
      changed.faultCount <= faultCount
    else { return false }
    let old = entries.map(\.withoutPlaces)
    let new = changed.entries.map(\.withoutPlaces)
    let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? old.count
    let entry = new[index]
    return Array(new[(index + 1)...]) == Array(old[index...]) && entry.date == date
      && entry.reference.description == cells[.keyResult]
      && (entry.note ?? "") == (cells[.note] ?? "").onOneLine.trimmed
  }

  /// The edits that make the reference of some entries another.
  public func replacingReferences(_ texts: [(entry: Entry, reference: String)]) -> [TextEdit] {
    texts.map { TextEdit($0.entry.referenceRange, $0.reference.asTableCell) }
  }

  /// The edits that take the rows of some entries away.
  public func removing(_ entries: [Entry]) -> [TextEdit] {
    entries.map { TextEdit(source.lineRange(source.line(at: $0.row.lowerBound)), "") }
  }
}

extension CheckInNote.Entry {
  /// The entry as it reads wherever it stands.
  public var withoutPlaces: CheckInNote.Entry {
    var entry = self
    (entry.referenceRange, entry.row, entry.valueRange) = (0..<0, 0..<0, nil)
    return entry
  }
}
