public import SourceText
import YAML

extension ObjectiveDocument {
  /// The edits that give a key of the front matter one value; they touch nothing but that value, or
  /// add one line. A document without front matter gets one.
  ///
  /// There are none where the value cannot be written without changing another fact, as in front
  /// matter that cannot be read.
  public func setting(_ key: FrontMatterKey, to value: String) -> [TextEdit] {
    checked(setting(key, written: value.asYAMLScalar), key, [value])
  }

  /// The edits that give a key a list of values.
  public func setting(_ key: FrontMatterKey, to values: [String]) -> [TextEdit] {
    if values.count == 1 { return setting(key, to: values[0]) }
    let written = "[" + values.map(\.asYAMLScalar).joined(separator: ", ") + "]"
    return checked(setting(key, written: written), key, values)
  }

  private func checked(
    _ edits: [TextEdit], _ key: FrontMatterKey, _ values: [String]
  ) -> [TextEdit] {
    checked(
      edits, apartFrom: { $0.remove(key) },
      holds: { document in
        let texts = document.frontMatter?[key]?.scalars.map(\.text)
        return texts == values.filter { !$0.isEmpty }
      })
  }

  private func setting(_ key: FrontMatterKey, written: String) -> [TextEdit] {
    let ending = source.lineEnding
    guard let frontMatter else {
      let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let isFollowedByBlank =
        source.bytes.count == start || source.bytes[start] == 0x0A || source.bytes[start] == 0x0D
      let block = ["---", "\(key.rawValue): \(written)", "---", ""].joined(separator: ending)
      return [TextEdit(start..<start, block + (isFollowedByBlank ? "" : ending))]
    }
    if let entry = frontMatter[key] {
      let range = entry.value.range
      let needsSpace = range.lowerBound > 0 && source.bytes[range.lowerBound - 1] == 0x3A
      return [TextEdit(range, (needsSpace ? " " : "") + written)]
    }
    let end = frontMatter.body.upperBound
    let isLineStart = source.lineStarts[source.line(at: end)] == end
    let line = frontMatter.indentation(in: source) + "\(key.rawValue): \(written)"
    return [TextEdit(end..<end, (isLineStart ? "" : ending) + line + ending)]
  }

  /// The edits that take a key out of the front matter, with its lines; none where these lines hold
  /// something else too.
  public func removing(_ key: FrontMatterKey) -> [TextEdit] {
    guard let entry = frontMatter?[key] else { return [] }
    let first = source.line(at: entry.range.lowerBound)
    let last = source.line(at: max(entry.range.lowerBound, entry.range.upperBound - 1))
    let count = frontMatter?.entries.count { $0.key == key }
    return checked(
      [TextEdit(source.lineStarts[first]..<source.lineRange(last).upperBound, "")],
      apartFrom: { $0.remove(key) },
      holds: { document in
        document.frontMatter?.entries.count { $0.key == key } == count.map { $0 - 1 }
      })
  }

  /// The edit that replaces one scalar of the front matter, such as a reference in a list. Quotes
  /// stay where they are.
  public func replacing(_ range: Range<Int>, withScalar value: String) -> TextEdit {
    let value = value.onOneLine
    switch range.isEmpty ? nil : source.bytes[range.lowerBound] {
    case 0x27 where !value.contains("'"): return TextEdit(range, "'\(value)'")
    case 0x22 where value.asYAMLScalar == value: return TextEdit(range, "\"\(value)\"")
    default: return TextEdit(range, value.asYAMLScalar)
    }
  }
}

extension FrontMatter {
  /// The blanks before its first entry, which all entries must have.
  fileprivate func indentation(in source: SourceText) -> String {
    guard let first = entries.first?.range.lowerBound else { return "" }
    let before = source.lineStarts[source.line(at: first)]..<first
    return source.bytes[before].allSatisfy { $0 == 0x20 } ? source.string(in: before) : ""
  }
}
