public import SourceText

/// The block structure of a Markdown text, as CommonMark 0.29 with GitHub's tables and check boxes
/// defines it; inline text is left as it is.
///
/// Every text has a structure: nothing is an error. The time taken is linear in the text's length
/// for all inputs. Link reference definitions and footnotes are not recognised and stay paragraphs.
public struct MarkdownDocument: Sendable {
  /// The blocks of the top level, in the order of the text.
  public let blocks: [MarkdownBlock]

  /// The rests of lines where a list or a quotation would have been nested deeper than
  /// `maximumDepth`; they are kept as text of a paragraph.
  public let tooDeep: [Range<Int>]

  /// The number of list items and quotations that can stand inside each other.
  public static let maximumDepth = 100

  /// Scans the lines of a text from the first one that starts at an offset or behind it; a byte-order
  /// mark counts as before the first line.
  public init(_ source: SourceText, from offset: Int = 0) {
    let line = source.line(at: offset)
    let firstLine = Self.start(of: line, in: source) < offset ? line + 1 : line
    (blocks, tooDeep) = source.bytes.withUnsafeBufferPointer { bytes in
      source.lineStarts.withUnsafeBufferPointer { lineStarts in
        var scanner = BlockScanner(bytes)
        scanner.scan(lineStarts, from: firstLine)
        return (scanner.blocks(), scanner.tooDeep)
      }
    }
  }

  private static func start(of line: Int, in source: SourceText) -> Int {
    if line == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    return source.lineStarts[line]
  }
}
