import OKRModel
import SourceText

extension ObjectiveDocument {
  /// The label that each key result has or would get: its own, or, where it has none or that of one
  /// before it, the next that is not in use.
  public func freeLabels() -> [String] {
    var taken = Set(keyResults.compactMap(\.keyResult.label))
    var seen: Set<String> = []
    var number = 0
    return keyResults.map { node in
      if let label = node.keyResult.label, seen.insert(label).inserted { return label }
      repeat { number += 1 } while !taken.insert("KR\(number)").inserted
      return "KR\(number)"
    }
  }

  /// What identifies the check-in in a line, whatever line that is: its row's cells but for the note.
  public func rowKey(at line: Int) -> String {
    let offset = source.lineStarts[line]
    for node in keyResults {
      guard let table = node.checkIns, table.range.contains(offset) else { continue }
      for row in table.rows where source.line(at: row.range.lowerBound) == line {
        return [CheckInColumn.date, .by, .value].compactMap { column in
          table.cell(column, of: row).map { text($0) }
        }.joined(separator: " ")
      }
    }
    guard keyResults.isEmpty else { return "" }
    // A row of a note, which is in no table of a key result: what it is on, and the value.
    return text(source.lineContent(line)).split(separator: "|").prefix(2).map {
      String($0).trimmed
    }.joined(separator: " ")
  }
}
