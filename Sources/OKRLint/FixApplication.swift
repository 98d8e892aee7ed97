public import Diagnostics
public import SourceText

/// The application of fixes to one text.
public struct FixApplication: Sendable {
  /// Whether fixes that may change the meaning are made as well.
  public var includesUnsafe: Bool

  public init(includesUnsafe: Bool = false) {
    self.includesUnsafe = includesUnsafe
  }

  /// The text after the first fix of each finding that has one, and how many were made. A fix that
  /// overlaps one before it waits for the next round.
  public func apply(
    _ diagnostics: some Sequence<Diagnostic>, to source: SourceText
  ) -> (text: SourceText, count: Int) {
    var edits: [TextEdit] = []
    var count = 0
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: { $0.isSafe || includesUnsafe }),
        !fix.edits.isEmpty, isInside(fix, source),
        !fix.edits.contains(where: { new in edits.contains { $0.touches(new) } })
      else { continue }
      edits += fix.edits
      count += 1
    }
    return (edits.isEmpty ? source : source.applying(edits), count)
  }

  private func isInside(_ fix: Fix, _ source: SourceText) -> Bool {
    fix.edits.allSatisfy { $0.range.upperBound <= source.bytes.count }
  }
}

extension TextEdit {
  /// Whether two edits overlap or meet, so that the order in which they are made could matter.
  fileprivate func touches(_ other: TextEdit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}
