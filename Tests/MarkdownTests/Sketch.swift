import Markdown
import SourceText

/// The blocks of a text in a short notation: the kind of each with its content after a colon or
/// its children in parentheses.
func sketch(_ text: String) -> String {
  let source = SourceText(text)
  return sketch(MarkdownDocument(source).blocks, source)
}

private func sketch(_ blocks: [MarkdownBlock], _ source: SourceText) -> String {
  blocks.map { block in
    let name = name(of: block)
    if block.children.isEmpty { return "\(name):\(source.string(in: block.content))" }
    return "\(name)(\(sketch(block.children, source)))"
  }.joined(separator: " ")
}

private func name(of block: MarkdownBlock) -> String {
  switch block.kind {
  case .heading(let level): "h\(level)"
  case .paragraph: "p"
  case .list(let isOrdered): isOrdered ? "ol" : "ul"
  case .item: "li"
  case .blockQuote: "quote"
  case .fencedCode: "fence"
  case .indentedCode: "code"
  case .html: "html"
  case .thematicBreak: "break"
  case .table: "table"
  case .row: "row"
  case .cell: "cell"
  }
}
