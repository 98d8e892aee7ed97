import Markdown
import OKRModel
import SourceText

extension DocumentReader {
  /// Ends the key result whose blocks were being collected.
  mutating func closeKeyResult() {
    guard let open = openKeyResult else { return }
    openKeyResult = nil
    let label = KeyResultLabel(in: source, heading: open.heading, labels: packs.labels)
    let end = open.blocks.last?.range.upperBound ?? open.headingRange.upperBound
    var node = KeyResultNode(
      form: .heading(level: open.level), range: open.headingRange.lowerBound..<end,
      heading: open.heading, label: label?.range,
      title: source.withoutTrailingComments(label?.title ?? open.heading),
      fields: [], milestones: [], keyResult: KeyResult(title: ""))
    node.keyResult.label = label?.canonical
    readBlocks(open.blocks, of: &node)
    append(node)
  }

  /// Reads the items of a list under the key-results section, before any heading: the light form.
  mutating func readLightKeyResults(_ list: MarkdownBlock) {
    var previous: MarkdownBlock?
    for item in list.children {
      let label = KeyResultLabel(in: source, heading: item.content, labels: packs.labels)
      let before = candidates.count
      if label == nil { collectFieldLike(inLight: item, below: previous) }
      if candidates.count == before { previous = item }
      var node = KeyResultNode(
        form: .listItem, range: item.range, heading: item.content, label: label?.range,
        title: source.withoutTrailingComments(label?.title ?? item.content), fields: [],
        milestones: [],
        keyResult: KeyResult(title: ""))
      node.keyResult.label = label?.canonical
      readBlocks(Array(item.children.drop { $0.kind == .paragraph }), of: &node)
      append(node)
    }
  }

  private mutating func append(_ node: KeyResultNode) {
    let index = document.keyResults.count
    if let label = node.keyResult.label {
      if let first = seenLabels[label] {
        problems.append(
          DocumentProblem(
            .labelRepeated(label, first: first, free: ""), node.label ?? node.heading,
            keyResult: index))
      } else {
        seenLabels[label] = node.heading
      }
    } else if case .heading = node.form {
      problems.append(DocumentProblem(.labelMissing(free: ""), node.heading, keyResult: index))
    }
    document.keyResults.append(node)
  }

  /// Says in the problems about labels which one each key result could get.
  mutating func proposeLabels() {
    var labels: [String]?
    for index in problems.indices {
      guard let keyResult = problems[index].keyResult else { continue }
      switch problems[index].kind {
      case .labelMissing:
        labels = labels ?? document.freeLabels()
        problems[index].kind = .labelMissing(free: labels?[keyResult] ?? "")
      case .labelRepeated(let label, let first, _):
        labels = labels ?? document.freeLabels()
        problems[index].kind = .labelRepeated(
          label, first: first, free: labels?[keyResult] ?? "")
      default: continue
      }
    }
  }

  /// Finds the fields, the check-ins and the milestones among the blocks of a key result; the rest
  /// is prose.
  private mutating func readBlocks(_ blocks: [MarkdownBlock], of node: inout KeyResultNode) {
    var above: TableAbove?
    var isBehindProse = false
    for (position, block) in blocks.enumerated() {
      if block.kind == .paragraph {
        noteBrokenTables(in: block, below: &above, hasTable: node.checkIns != nil)
        noteKeyResults(inText: block, isInKeyResult: true)
        if node.checkIns == nil {
          let isFields = collectFieldLikes(
            in: block, marker: marker(of: node, next: blocks.dropFirst(position + 1).first),
            isBehindProse: isBehindProse)
          isBehindProse = isBehindProse || !isFields
        }
        continue
      }
      above = nil
      switch block.kind {
      case .list(let isOrdered):
        if !isOrdered, node.fieldList == nil, node.checkIns == nil,
          readFields(block, isFirst: position == 0, of: &node)
        {
          continue
        }
        if node.milestones.isEmpty { readMilestones(block, isOrdered: isOrdered, of: &node) }
      case .table where node.checkIns == nil:
        readTable(block, followsFields: position <= 1, of: &node)
        if node.checkIns != nil { above = TableAbove(kind: .table, end: block.range.upperBound) }
      default: break
      }
    }
  }

  /// The bullet that makes text an item of the list of fields, be it before or behind.
  private func marker(of node: KeyResultNode, next: MarkdownBlock?) -> String {
    if let last = node.fields.last {
      return source.string(in: last.range.lowerBound..<(last.range.lowerBound + 1)) + " "
    }
    guard let next, case .list(isOrdered: false) = next.kind else { return "- " }
    return source.string(in: next.range.lowerBound..<(next.range.lowerBound + 1)) + " "
  }

  private mutating func readMilestones(
    _ list: MarkdownBlock, isOrdered: Bool, of node: inout KeyResultNode
  ) {
    let nodes = list.children.compactMap(milestone(in:))
    if isOrdered || nodes.contains(where: { $0.checkBox != nil }) { node.milestones = nodes }
  }

  /// Reads the items with a check box that stand in one list with the fields, as they do where a
  /// bulleted list of milestones follows them: in Markdown the two are one list.
  mutating func readMilestones(amongFields list: MarkdownBlock, of node: inout KeyResultNode) {
    node.milestones = list.children.compactMap(milestone(in:)).filter { $0.checkBox != nil }
  }

  private func milestone(in item: MarkdownBlock) -> MilestoneNode? {
    guard case .item(let mark) = item.kind else { return nil }
    let share = leadingShare(in: item.content)
    return MilestoneNode(
      range: item.range, checkBox: mark.checkBox, share: share,
      text: share.map { textAfter($0, in: item.content) } ?? item.content)
  }

  /// A percentage at the start of a milestone: digits, perhaps a fraction, blanks, `%`.
  private func leadingShare(in range: Range<Int>) -> Range<Int>? {
    let bytes = source.bytes
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 12 {
      switch bytes[index] {
      case 0x30...0x39, 0x2C, 0x2E, 0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF: index += 1
      case 0x25 where (0x30...0x39).contains(bytes[range.lowerBound]):
        return range.lowerBound..<(index + 1)
      default: return nil
      }
    }
    return nil
  }

  private func textAfter(_ share: Range<Int>, in range: Range<Int>) -> Range<Int> {
    var low = share.upperBound
    if low < range.upperBound, source.bytes[low] == 0x3A { low += 1 }
    return source.trimmed(low..<range.upperBound)
  }

  mutating func readInitiatives(_ list: MarkdownBlock) {
    for child in list.children {
      guard case .item(let item) = child.kind else { continue }
      document.initiatives.append(
        InitiativeNode(
          range: child.range, checkBox: item.checkBox, isDone: item.isChecked, text: child.content))
    }
  }
}
