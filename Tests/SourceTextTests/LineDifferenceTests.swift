import SourceText
import Testing

@Suite struct LineDifferenceTests {
  @Test func tellsWhatWasRemovedAndAdded() {
    let changes = LineDifference(from: SourceText("a\nb\nc\n"), to: SourceText("a\nx\nc\n")).changes
    #expect(
      changes == [
        .common(old: 0, new: 0), .removed(old: 1), .added(new: 1), .common(old: 2, new: 2),
      ])
  }

  /// With ten thousand lines that changed, a shortest script would be looked for in a hundred million
  /// steps.
  @Test(.timeLimit(.minutes(1)), arguments: [2, 3, 10])
  func isQuickWhereMuchHasChanged(_ part: Int) {
    let old = (0..<20_000).map { "line \($0)" }
    let new = old.enumerated().map {
      $0.offset.isMultiple(of: part) ? $0.element + "!" : $0.element
    }
    let changes = rebuilt(old, new)
    #expect(
      changes.count { if case .removed = $0 { true } else { false } } == (20_000 + part - 1) / part)
  }

  @Test(.timeLimit(.minutes(1))) func isQuickWhereNoLineIsSingle() {
    _ = rebuilt((0..<5_000).map { "\($0 % 7)" }, (0..<5_000).map { "\($0 % 11)" })
  }

  /// The shortest script would keep the three blanks and write the title anew.
  @Test func linesThatStandOnceStayWhereItIsParted() {
    let old = ["# Title", "", "old", "", "end"]
    let new = ["mark", "", "# Title", "", "new", "", "last"]
    let changes = LineDifference(from: text(old), to: text(new), isParted: true).changes
    #expect(
      changes == [
        .added(new: 0), .added(new: 1), .common(old: 0, new: 2), .common(old: 1, new: 3),
        .removed(old: 2), .added(new: 4), .common(old: 3, new: 5), .removed(old: 4), .added(new: 6),
      ])
  }

  /// The changes, after a test that they make the one text of the other.
  private func rebuilt(_ old: [String], _ new: [String]) -> [LineDifference.Change] {
    let changes = LineDifference(from: text(old), to: text(new)).changes
    var (kept, made): ([String], [String]) = ([], [])
    for change in changes {
      switch change {
      case .common(let one, let other):
        #expect(old[one] == new[other])
        kept.append(old[one])
        made.append(new[other])
      case .removed(let line): kept.append(old[line])
      case .added(let line): made.append(new[line])
      }
    }
    #expect(kept == old)
    #expect(made == new)
    return changes
  }

  private func text(_ lines: [String]) -> SourceText {
    SourceText(lines.map { $0 + "\n" }.joined())
  }
}
