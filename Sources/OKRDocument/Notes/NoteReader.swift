import Markdown
import OKRModel
import SourceText

/// The reading of a person's check-ins. What does not fit is noted as in an objective.
struct NoteReader {
  private var reader: DocumentReader
  private var entries: [CheckInNote.Entry] = []
  private var days: [CheckInNote.Day] = []

  private var source: SourceText { reader.source }

  static func read(
    _ source: SourceText, language: String, packs: LanguagePacks
  ) -> CheckInNote {
    var reader = NoteReader(
      reader: DocumentReader(source: source, assumedLanguage: language, packs: packs))
    return reader.read()
  }

  private init(reader: DocumentReader) {
    self.reader = reader
  }

  private mutating func read() -> CheckInNote {
    reader.noteEncoding()
    let encoding = reader.problems
    let body = reader.readFrontMatter()
    reader.problems = encoding
    reader.document.markdown = MarkdownDocument(source, from: body)
    settleLanguage()
    readBlocks()
    reader.noteMergeMarkers()
    if source.isUTF16 { reader.problems = [DocumentProblem(.utf16, 0..<2)] }
    reader.problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    reader.document.problems = reader.problems
    if reader.document.hasMergeMarkers || source.isUTF16 { entries = [] }
    return CheckInNote(document: reader.document, entries: entries, days: days)
  }

  /// By the headings of the tables.
  private mutating func settleLanguage() {
    for block in reader.document.markdown.blocks where block.kind == .table {
      guard let row = block.children.first else { continue }
      let (cells, languages) = reader.header(row)
      if isCheckIns(cells) { for mask in languages { reader.vote(mask) } }
    }
    reader.settleLanguage()
  }

  /// Whether a table is one of check-ins, by its headings; one without key results may be meant so.
  private func isCheckIns(_ header: [CheckInTable.HeaderCell]) -> Bool {
    let columns = header.compactMap(\.column)
    return columns.contains(.keyResult) || columns.contains(.value) && columns.count > 1
  }

  private mutating func readBlocks() {
    var day: Int?
    for block in reader.document.markdown.blocks {
      switch block.kind {
      case .heading(let level):
        let text = source.withoutTrailingComments(block.content)
        if let date = date(in: text) {
          day = days.count
          days.append(CheckInNote.Day(date: date, level: level, heading: block.range))
        } else {
          if level == 1, reader.document.title == nil { reader.document.title = text }
          if let open = day, level <= days[open].level {
            days[open].end = block.range.lowerBound
            day = nil
          }
        }
      case .table: read(block, day)
      default: break
      }
    }
  }

  /// The date that a heading is, or begins with.
  private func date(in range: Range<Int>) -> CalendarDate? {
    let dates = reader.document.language.dates
    let bytes = source.bytesWithoutComments(in: range)
    if let date = dates.read(bytes)?.date { return date }
    let word = bytes.prefix { $0 > 0x20 && $0 != 0x3A && $0 != 0x2C }
    guard let first = word.first, (0x30...0x39).contains(first), word.count >= 8 else { return nil }
    return dates.read(word)?.date
  }

  private mutating func read(_ block: MarkdownBlock, _ day: Int?) {
    guard let headerRow = block.children.first else { return }
    let (header, _) = reader.header(headerRow)
    guard isCheckIns(header) else { return }
    let columns = header.compactMap(\.column)
    guard columns.contains(.keyResult) else {
      reader.problems.append(DocumentProblem(.columnMissing(.keyResult), headerRow.range))
      return
    }
    let rows = reader.rows(of: block, columns: header.count, keyResult: nil)
    let table = CheckInTable(
      range: block.range, header: header, delimiter: block.delimiterRow ?? headerRow.range,
      rows: rows)
    if let day { days[day].tables.append(table) }
    guard day != nil || columns.contains(.date) else {
      reader.problems.append(DocumentProblem(.columnMissing(.date), headerRow.range))
      return
    }
    let readers = reader.document.language.lazyReaders.value
    for row in rows where !row.cells.allSatisfy(\.isEmpty) {
      read(row, of: table, day.map { days[$0].date }, readers)
    }
  }

  private mutating func read(
    _ row: CheckInRow, of table: CheckInTable, _ day: CalendarDate?, _ readers: LanguageReaders
  ) {
    var date = day
    if day == nil || table.filledCell(.date, of: row) != nil {
      date = reader.date(of: row, in: table, isNeeded: true, nil, readers)
    }
    let reference = referenceRange(table.filledCell(.keyResult, of: row))
    if reference == nil {
      reader.noteUnreadable(
        .keyResult, .reference, table.cell(.keyResult, of: row) ?? row.range, nil)
    }
    guard let date, let reference else { return }
    var entry = CheckInNote.Entry(
      reference: Reference(source.string(in: reference)), referenceRange: reference,
      row: row.range, date: date)
    if let range = table.filledCell(.value, of: row) {
      entry.valueRange = range
      entry.isDone = reader.answer(in: range)
      entry.quantity = reader.quantity(in: range, nil, saysElse: entry.isDone != nil, readers)
    }
    entry.confidence = reader.confidence(of: row, in: table, nil, readers)
    entry.author = reader.author(of: row, in: table)
    entry.note = reader.note(of: row, in: table)
    entries.append(entry)
  }

  /// The bytes of a reference in its cell, without the backticks of code.
  private func referenceRange(_ cell: Range<Int>?) -> Range<Int>? {
    guard let cell else { return nil }
    guard cell.count > 2, source.bytes[cell.lowerBound] == 0x60,
      source.bytes[cell.upperBound - 1] == 0x60
    else { return cell }
    let inside = source.trimmed(cell.lowerBound + 1..<cell.upperBound - 1)
    return inside.isEmpty ? nil : inside
  }
}

extension CheckInNote {
  /// Notes that a value which says done or not stands on a target that is a number.
  public mutating func noteUnreadableValue(of entry: Entry) {
    guard let range = entry.valueRange else { return }
    document.problems.append(DocumentProblem(.unreadableCell(.value, .quantity), range))
    document.problems.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
