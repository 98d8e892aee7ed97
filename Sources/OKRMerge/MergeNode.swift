import OKRModel

/// A piece of an objective's text that is merged as one: a leaf of whole lines, or a container of
/// such pieces. The pieces of a text, put one behind the other, are the text.
struct MergeNode: Equatable {
  enum Kind: String {
    case frontMatter, fence, entry, title, section, heading, keyResult, list, field, item
    case table, header, delimiter, row, prose
  }

  var kind: Kind
  /// What it is recognised by on the other sides, from the surest to the weakest.
  var keys: [String]
  /// The blank lines before it.
  var gap: [UInt8] = []
  /// The lines of a leaf; of a container those before its first child.
  var text: [UInt8] = []
  /// What a leaf says, however it is padded.
  var meaning = ""
  /// A leaf in pieces that can be merged each for itself, where it has such.
  var parts: [[UInt8]] = []
  var children: [MergeNode] = []
  /// The lines behind it that are none of the pieces: prose, comments, blank lines before them.
  var tail: [UInt8] = []
  /// The label of a key result, the name of a field or key, the words of a title.
  var name = ""
  /// The day of a check-in.
  var date: CalendarDate?
  /// The values of a key that takes several, as they are written.
  var list: ListValue?
  /// The columns of a table, or the cells of a row.
  var cells: [String] = []

  /// All of its lines but for the blank ones before it.
  var content: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    bytes += text
    for child in children {
      bytes += child.gap
      child.append(to: &bytes)
    }
    bytes += tail
  }

  var isContainer: Bool {
    switch kind {
    case .frontMatter, .section, .keyResult, .list, .table: true
    default: false
    }
  }

  /// Whether it says what another one does, however it is padded.
  func says(theSameAs other: MergeNode) -> Bool {
    if isContainer {
      return text == other.text && tail == other.tail && children.count == other.children.count
        && zip(children, other.children).allSatisfy { $0.says(theSameAs: $1) }
    }
    guard tail == other.tail else { return false }
    return meaning == other.meaning || isListed && unmarked == other.unmarked
  }

  /// Whether it is an item of a list, behind a sign that can be another one.
  private var isListed: Bool { kind == .field || kind == .item }

  private var unmarked: Substring {
    meaning.first.map { "-*+".contains($0) } == true ? meaning.dropFirst() : meaning[...]
  }
}

/// The values of a key such as `tags`, with what stands around them in the entry.
struct ListValue: Equatable {
  /// One behind the other in brackets, or between commas, or each on a line.
  enum Style { case brackets, commas, lines }
  var style: Style
  var before: [UInt8]
  var values: [String]
  var after: [UInt8]
  /// What stands between two values.
  var separator: [UInt8]

  /// Whether what stands around and between the values is the same.
  func isWritten(as other: ListValue) -> Bool {
    style == other.style && before == other.before && after == other.after
      && separator == other.separator
  }

  func text(of values: [String]) -> [UInt8] {
    let written = values.map { Array($0.utf8) }.joined(separator: separator)
    switch style {
    case .brackets: return before + [0x5B] + written + [0x5D] + after
    case .commas, .lines: return before + written + after
    }
  }
}
