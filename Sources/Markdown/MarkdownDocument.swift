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

  /// Scans the lines of a text from the one that starts at an offset.
  public init(_ source: SourceText, from offset: Int = 0) {
    let firstLine = source.line(at: offset)
    (blocks, tooDeep) = source.bytes.withUnsafeBufferPointer { bytes in
      source.lineStarts.withUnsafeBufferPointer { lineStarts in
        var scanner = BlockScanner(bytes)
        scanner.scan(lineStarts, from: firstLine)
        return (scanner.blocks(), scanner.tooDeep)
      }
    }
  }
}
