import OKRDocument
import SourceText
import YAML

extension Outline {
  func piece(_ frontMatter: FrontMatter) -> Piece {
    let whole = lines(frontMatter.range)
    var inner = frontMatter.entries.map { entry in
      let name = entry.key?.rawValue ?? entry.name
      var piece = leaf(.entry, [entry.key?.rawValue ?? ":" + entry.name], entry.range, name: name)
      piece.node.list = list(entry, in: bytes(piece.lines))
      return piece
    }
    let source = document.source
    func fence(_ line: Int, _ name: String) -> Piece {
      leaf(.fence, [name], source.lineContent(line))
    }
    inner.append(fence(whole.lowerBound, "open"))
    inner.append(fence(whole.upperBound - 1, "close"))
    return container(.frontMatter, ["front matter"], frontMatter.range, inner)
  }

  /// The values of a key that takes several, where they are written in a way that can be written
  /// anew.
  private func list(_ entry: FrontMatterEntry, in whole: Range<Int>) -> ListValue? {
    guard let key = entry.key, !key.takesOneValue else { return nil }
    let bytes = document.source.bytes
    let scalars = entry.scalars
    guard let first = scalars.first, let last = scalars.last else { return nil }
    let values = scalars.map { text($0.range) }
    func value(
      _ style: ListValue.Style, _ range: Range<Int>, _ separator: [UInt8] = Array(", ".utf8)
    ) -> ListValue? {
      guard whole.lowerBound <= range.lowerBound, range.upperBound <= whole.upperBound else {
        return nil
      }
      return ListValue(
        style: style, before: Array(bytes[whole.lowerBound..<range.lowerBound]), values: values,
        after: Array(bytes[range.upperBound..<whole.upperBound]), separator: separator)
    }
    let range = entry.value.range
    if bytes[range].first == 0x5B {
      // A comment between the brackets would be lost.
      guard !bytes[range].contains(0x23), !bytes[range].contains(0x0A) else { return nil }
      return value(.brackets, range)
    }
    if case .sequence = entry.value.content {
      let start = document.source.lineStarts[document.source.line(at: first.range.lowerBound)]
      let end = bytes[last.range.upperBound..<whole.upperBound]
      guard lines(start..<last.range.upperBound).count == values.count,
        end.allSatisfy({ $0 <= 0x20 }), !bytes[start..<last.range.upperBound].contains(0x23)
      else { return nil }
      let ending = Array(document.source.lineEnding.utf8)
      return value(
        .lines, first.range.lowerBound..<last.range.upperBound,
        ending + bytes[start..<first.range.lowerBound])
    }
    return value(.commas, first.range.lowerBound..<last.range.upperBound)
  }
}
