import SourceText

extension DocumentReader {
  /// Notes the first byte that is no UTF-8 and the first control character.
  mutating func noteEncoding() {
    let bytes = source.bytes
    var index = 0
    var invalid: Int?
    var control: Int?
    bytes.withUnsafeBufferPointer { buffer in
      while true {
        index = buffer.offset(ofUnprintableFrom: index)
        guard index < buffer.count else { return }
        let byte = buffer[index]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x7F, control == nil, byte != 0x09, byte != 0x0A, byte != 0x0D {
            control = index
          }
          index += 1
        } else {
          let length = source.sequenceLength(at: index)
          if length == 1, invalid == nil { invalid = index }
          index += length
        }
      }
    }
    if let invalid { problems.append(DocumentProblem(.notUTF8, invalid..<(invalid + 1))) }
    if let control {
      problems.append(
        DocumentProblem(.controlCharacter(bytes[control]), control..<(control + 1)))
    }
  }

  /// Notes what the whole lacks: a title, or anything that would make it an objective.
  mutating func noteShape() {
    let hasKnownKey = document.frontMatter?.entries.contains { $0.key != nil } ?? false
    let start = source.lineContent(0)
    if noteUnspacedHeadings() { return }
    if document.title == nil, document.keyResults.isEmpty, !hasKnownKey,
      !document.sections.contains(where: { $0.name != nil })
    {
      problems.append(DocumentProblem(.notAnObjective, start))
    } else if document.title == nil {
      problems.append(DocumentProblem(.noTitle, start))
    } else if let title = document.title, source.trimmed(title).isEmpty {
      problems.append(DocumentProblem(.noTitle, document.titleHeading ?? title))
    }
  }

  /// Notes unresolved merges, and takes back what was noted inside them: it is not the writer's.
  mutating func noteMergeMarkers() {
    var conflicts: [Range<Int>] = []
    var start: Int?
    for line in 0..<source.lineCount {
      let offset = source.lineStarts[line]
      guard offset < source.bytes.count else { continue }
      switch source.bytes[offset] {
      case 0x3C where isMarker(line: line, 0x3C):
        if start == nil { start = offset }
      case 0x3E where isMarker(line: line, 0x3E):
        guard let first = start else { continue }
        conflicts.append(first..<source.lineContent(line).upperBound)
        start = nil
      default: continue
      }
    }
    if let start { conflicts.append(start..<source.lineContent(source.line(at: start)).upperBound) }
    guard !conflicts.isEmpty else { return }
    problems.removeAll { problem in
      let index = conflicts.firstIndexBehind(problem.range.lowerBound)
      return index < conflicts.count && conflicts[index].lowerBound <= problem.range.upperBound
    }
    problems += conflicts.map { DocumentProblem(.mergeMarkers, $0) }
  }

  /// Seven or more of a mark and then a blank or the end of the line.
  private func isMarker(line: Int, _ mark: UInt8) -> Bool {
    let content = source.bytes[source.lineContent(line)]
    let count = content.prefix { $0 == mark }.count
    guard count >= 7 else { return false }
    return count == content.count || content[content.startIndex + count] == 0x20
  }
}

extension SourceText {
  /// Whether the bytes are UTF-16: by their byte-order mark, or because every second one of the
  /// first is NUL, as it is in text of Latin letters.
  var isUTF16: Bool {
    guard bytes.count >= 2 else { return false }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    let start = bytes.prefix(256)
    guard start.count >= 8, start.contains(0) else { return false }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    return zeros.min() == 0 && zeros.reduce(0, +) * 3 >= start.count
  }
}

extension [Range<Int>] {
  /// The index of the first of these ascending ranges that ends behind an offset.
  func firstIndexBehind(_ offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether one of these ascending ranges holds an offset.
  func hasRange(around offset: Int) -> Bool {
    let index = firstIndexBehind(offset)
    return index < count && self[index].contains(offset)
  }
}
