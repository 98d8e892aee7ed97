import SourceText

extension ObjectiveDocument {
  /// The bytes of the lines of a block together with one of the gaps around it, so that what stands
  /// above and below it is as far apart as before.
  func linesWithGap(of block: Range<Int>) -> Range<Int> {
    let first = source.line(at: block.lowerBound)
    let last = source.line(at: max(block.lowerBound, block.upperBound - 1))
    var below = last + 1
    while below < source.lineCount, isBlank(below) { below += 1 }
    let isApart = first > 0 && isBlank(first - 1)
    if below < source.lineCount, isApart {
      return source.lineStarts[first]..<source.lineStarts[below]
    }
    var above = first - 1
    while above >= 0, isBlank(above) { above -= 1 }
    let start = above < 0 ? 0 : source.lineContent(above).upperBound
    return start..<source.lineContent(last).upperBound
  }

  private func isBlank(_ line: Int) -> Bool {
    source.trimmed(source.lineContent(line)).isEmpty
  }
}
