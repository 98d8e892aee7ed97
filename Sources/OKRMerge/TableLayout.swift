/// The tables of three sides with the columns of one of them.
struct TableLayout {
  var base: MergeNode?
  var ours: MergeNode
  var theirs: MergeNode

  /// - Throws: ``MergeDoubt/columns`` where a cell would be lost.
  init(
    _ base: MergeNode?, _ ours: MergeNode, _ theirs: MergeNode, ending: [UInt8]
  ) throws(MergeDoubt) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    let (old, mine, others) = (base?.columns, ours.columns, theirs.columns)
    if mine == others, old == nil || old == mine { return }
    let keepsOurs = mine == others || old != mine
    if keepsOurs, mine != others, old != others, Set(mine) != Set(others) { throw .columns }
    let target = keepsOurs ? ours : theirs
    let known = Set(base?.children.filter { $0.kind == .row }.map(\.meaning) ?? [])
    self.base = try base?.laidOut(as: target, dropping: known, ending: ending)
    if keepsOurs {
      self.theirs = try theirs.laidOut(as: target, dropping: known, ending: ending)
    } else {
      self.ours = try ours.laidOut(as: target, dropping: known, ending: ending)
    }
  }
}

extension MergeNode {
  /// The columns of a table in their order.
  var columns: [String] { children.first { $0.kind == .header }?.cells ?? [] }

  /// The table with the header of another one and its rows as that one would have them.
  ///
  /// - Parameter known: The rows that may lose a column that the other one has not.
  fileprivate func laidOut(
    as other: MergeNode, dropping known: Set<String>, ending: [UInt8]
  ) throws(MergeDoubt) -> MergeNode {
    let (mine, target) = (columns, other.columns)
    guard mine != target else { return self }
    guard Set(mine).count == mine.count, Set(target).count == target.count else { throw .columns }
    let places = target.map { mine.firstIndex(of: $0) }
    let dropped = mine.indices.filter { !target.contains(mine[$0]) }
    var table = self
    table.children = []
    for child in children {
      guard child.kind == .row else {
        var replaced = other.children.first { $0.kind == child.kind } ?? child
        replaced.tail = child.tail
        table.children.append(replaced)
        continue
      }
      let isComment = child.meaning.contains("<!--")
      guard child.cells.count <= mine.count, !isComment || known.contains(child.meaning) else {
        throw .columns
      }
      func cell(_ index: Int) -> String { index < child.cells.count ? child.cells[index] : "" }
      if !known.contains(child.meaning), dropped.contains(where: { !cell($0).isEmpty }) {
        throw .columns
      }
      var row = child
      row.cells = places.map { $0.map(cell) ?? "" }
      let line = "|" + row.cells.map { " " + $0 + " |" }.joined()
      row.text = Array(line.utf8) + ending
      row.meaning = line.withoutCellPadding
      row.keys[0] = MergeNode.Kind.row.rawValue + " " + row.cells.joined(separator: "|")
      table.children.append(row)
    }
    return table
  }
}
