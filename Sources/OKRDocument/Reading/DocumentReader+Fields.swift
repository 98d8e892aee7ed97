import Markdown
import SourceText

extension DocumentReader {
  /// Reads a list as the fields of a key result, if that is what it is: the first block after the
  /// heading with any `Name: value`, or a later one with a name that the format knows.
  ///
  /// - Returns: Whether the list was taken.
  mutating func readFields(
    _ list: MarkdownBlock, isFirst: Bool, of node: inout KeyResultNode
  ) -> Bool {
    let fields = list.children.map(field(in:))
    let known = fields.contains { $0?.field != nil }
    guard known || (isFirst && fields.contains { $0 != nil }) else {
      for item in list.children { collectFieldLikes(in: item, isField: false) }
      return false
    }
    let index = document.keyResults.count
    var seen: Set<FieldName> = []
    for (field, item) in zip(fields, list.children) {
      collectFieldLikes(in: item, isField: field != nil)
      guard let field else { continue }
      if let name = field.field {
        if !seen.insert(name).inserted {
          problems.append(DocumentProblem(.repeatedField(name), field.name, keyResult: index))
        }
        if let word = packs.fields[FoldedName(source.bytes[field.name])] { vote(word.languages) }
      } else {
        problems.append(
          DocumentProblem(
            .unknownField(source.string(in: field.name)), field.name, keyResult: index))
      }
      node.fields.append(field)
    }
    for item in list.children { noteTable(in: item, index) }
    node.fieldList = list.range
    readMilestones(amongFields: list, of: &node)
    return true
  }

  /// The field in an item: a name of at most 40 bytes, a colon, and blank or nothing behind it; or,
  /// for a name that the format knows, anything behind it.
  private func field(in item: MarkdownBlock) -> FieldNode? {
    guard case .item(let list) = item.kind, list.checkBox == nil else { return nil }
    var whole = item.content
    if let paragraph = item.children.first, paragraph.kind == .paragraph,
      paragraph.range.lowerBound == whole.lowerBound
    {
      whole = paragraph.range
      if let table = tableLine(in: whole) {
        whole =
          whole.lowerBound..<source.lineContent(source.line(at: table.lowerBound) - 1).upperBound
      }
    }
    let bytes = source.bytes
    guard
      let colon = bytes[whole].prefix(48).firstIndex(of: 0x3A)
    else { return nil }
    var name = source.trimmed(whole.lowerBound..<colon)
    var valueStart = colon + 1
    let isEmphasised = !name.isEmpty && isEmphasis(bytes[name.lowerBound])
    while !name.isEmpty, isEmphasis(bytes[name.lowerBound]) {
      name = (name.lowerBound + 1)..<name.upperBound
    }
    while !name.isEmpty, isEmphasis(bytes[name.upperBound - 1]) {
      name = name.lowerBound..<(name.upperBound - 1)
    }
    name = withoutNoBreakSpaces(name)
    if isEmphasised {
      while valueStart < whole.upperBound, isEmphasis(bytes[valueStart]) { valueStart += 1 }
    }
    guard !name.isEmpty, name.count <= 40 else { return nil }
    let word = packs.fields[FoldedName(bytes[name])]
    let isFollowedByBlank =
      valueStart == whole.upperBound || bytes[valueStart] <= 0x20
      || bytes[valueStart...].starts(with: [0xC2, 0xA0])
    guard word != nil || isFollowedByBlank else { return nil }
    return FieldNode(
      field: word?.name, name: name,
      value: source.withoutTrailingComments(trimmedValue(valueStart..<whole.upperBound)),
      range: item.range)
  }

  /// The first line of a paragraph's range that begins with a pipe, but for the first of all.
  private func tableLine(in range: Range<Int>) -> Range<Int>? {
    var line = source.line(at: range.lowerBound) + 1
    while line < source.lineCount, source.lineStarts[line] < range.upperBound {
      let content = source.trimmed(source.lineContent(line))
      if !content.isEmpty, source.bytes[content.lowerBound] == 0x7C { return content }
      line += 1
    }
    return nil
  }

  private mutating func noteTable(in item: MarkdownBlock, _ index: Int) {
    guard let paragraph = item.children.first, paragraph.kind == .paragraph,
      let line = tableLine(in: paragraph.range)
    else { return }
    problems.append(DocumentProblem(.tableInField, line, keyResult: index))
  }

  private func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F }

  private func withoutNoBreakSpaces(_ range: Range<Int>) -> Range<Int> {
    var range = source.trimmed(range)
    while true {
      let bytes = source.bytes[range]
      if bytes.suffix(2).elementsEqual([0xC2, 0xA0]) {
        range = source.trimmed(range.lowerBound..<(range.upperBound - 2))
      } else if bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xAF]) {
        range = source.trimmed(range.lowerBound..<(range.upperBound - 3))
      } else {
        return range
      }
    }
  }

  /// The value without the blanks around it; line breaks at its ends count as blanks.
  private func trimmedValue(_ range: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if bytes[low] <= 0x20 {
        low += 1
      } else if bytes[low] == 0xC2, low + 1 < high, bytes[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
