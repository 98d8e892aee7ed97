import OKRDocument
import OKRModel
import SourceText

extension ChangeLaws {
  /// A check-in is one row more: it says what was given when it is read again, stands in the order of
  /// dates, and all other rows and lines are as they were.
  mutating func checkNewRow(_ index: Int, _ cells: [CheckInColumn: String]) {
    guard let table = after.keyResults[safe: index]?.checkIns else {
      broken.append("no row was added")
      return
    }
    let old = rows(of: before, index)
    let new = rows(of: after, index)
    guard let place = new.indices.first(where: { old[safe: $0] != new[$0] }),
      new.count == old.count + 1, Array(new[..<place] + new[(place + 1)...]) == old
    else {
      broken.append("other rows than the new one have changed")
      return
    }
    for (column, text) in cells where table.place(of: column) != nil {
      let found = table.cell(column, of: table.rows[place]).map { after.text($0) } ?? ""
      expectSame(
        found.filter { $0 != "\\" && $0 != "|" }, text.filter { $0 != "\\" && $0 != "|" },
        column.rawValue)
    }
    checkValue(index, place, cells)
    checkOtherLines(index)
  }

  private func rows(of document: ObjectiveDocument, _ index: Int) -> [[String]] {
    (document.keyResults[safe: index]?.checkIns?.rows ?? []).map { row in
      row.cells.map { document.text($0) }
    }
  }

  private mutating func checkValue(_ index: Int, _ place: Int, _ cells: [CheckInColumn: String]) {
    guard let node = after.keyResults[safe: index], let table = node.checkIns,
      table.place(of: .date) != nil, let number = node.checkInRows.firstIndex(of: place)
    else { return }
    let checkIn = node.keyResult.checkIns[number]
    func expect<Value: Equatable>(
      _ column: CheckInColumn, _ found: Value?, _ wanted: (String) -> Value?
    ) {
      guard table.place(of: column) != nil, found != cells[column].flatMap(wanted) else { return }
      broken.append("\(column.rawValue) is read as \(found.map { "\($0)" } ?? "nothing")")
    }
    let language = after.language
    if checkIn.date != DocumentChange.checkInDate { broken.append("date is \(checkIn.date)") }
    expect(.value, checkIn.value?.number) { language.quantities.read($0)?.quantity.number }
    expect(.confidence, checkIn.confidence) { language.confidences.read($0) }
    expect(.by, checkIn.author) { $0.isEmpty ? nil : $0 }
    let later = zip(node.checkInRows, node.keyResult.checkIns).first { $0.1.date > checkIn.date }
    if let later, later.0 < place { broken.append("a row stands behind one of a later day") }
  }

  /// Where the table was there, the file has one line more and all others as they were.
  private mutating func checkOtherLines(_ index: Int) {
    guard before.keyResults[index].checkIns != nil, before.keyResults[index].form != .listItem
    else { return }
    func lines(_ document: ObjectiveDocument) -> [ArraySlice<UInt8>] {
      (0..<document.source.lineCount).map {
        document.source.bytes[document.source.lineContent($0)]
      }
    }
    let (old, new) = (lines(before), lines(after))
    let place = new.indices.first { $0 >= old.count || old[$0] != new[$0] } ?? new.count
    if new.count != old.count + 1 || Array(new[..<place] + new[(place + 1)...]) != old {
      broken.append("other lines than the new one have changed")
    }
  }
}
