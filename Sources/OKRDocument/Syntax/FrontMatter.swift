public import YAML

/// The block of settings at the top of an objective, between two lines of `---`.
public struct FrontMatter: Sendable {
  /// From the first byte of the opening fence to the first byte after the closing fence's line.
  public var range: Range<Int>
  /// The lines between the fences.
  public var body: Range<Int>
  public var entries: [FrontMatterEntry]

  /// The entry of a key; the first where it is repeated.
  public subscript(key: FrontMatterKey) -> FrontMatterEntry? {
    entries.first { $0.key == key }
  }
}

/// One key of the front matter with its value.
public struct FrontMatterEntry: Sendable {
  /// nil where the key is none that the format knows.
  public var key: FrontMatterKey?
  public var name: String
  public var nameRange: Range<Int>
  public var value: YAMLNode
  public var range: Range<Int>

  /// The scalars of the value: one, or those of a list; empty ones left out. Tags and people may
  /// stand between commas without the brackets of a list.
  public var scalars: [(text: String, range: Range<Int>)] {
    switch value.content {
    case .scalar(let text, style: .plain) where key == .tags || key == .contributors:
      partsBetweenCommas(of: text)
    case .scalar(let text, _): text.isEmpty ? [] : [(text, value.range)]
    case .sequence(let nodes, _):
      nodes.compactMap { node in
        if case .scalar(let text, _) = node.content, !text.isEmpty {
          (text, node.range)
        } else {
          nil
        }
      }
    default: []
    }
  }

  private func partsBetweenCommas(of text: String) -> [(text: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    // A text of several lines, or one that stands behind an anchor, is taken as it is.
    guard bytes.count == value.range.count, bytes.contains(0x2C) else {
      return text.isEmpty ? [] : [(text, value.range)]
    }
    return bytes.split(separator: 0x2C).compactMap { part in
      let start = part.firstIndex { $0 > 0x20 }
      guard let start, let end = part.lastIndex(where: { $0 > 0x20 }) else { return nil }
      let place = value.range.lowerBound + start..<value.range.lowerBound + end + 1
      return (String(decoding: part[start...end], as: UTF8.self), place)
    }
  }
}
