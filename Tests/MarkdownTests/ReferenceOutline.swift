import CCMarkGFM
import SourceText

extension BlockOutline {
  /// The outline of the blocks that cmark-gfm finds.
  init(reference source: SourceText) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    source.bytes.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: CChar.self)
      cmark_parser_feed(parser, text.baseAddress ?? UnsafePointer(bitPattern: 1), text.count)
    }
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    addChildren(of: document, -1)
  }

  private mutating func addChildren(of node: OpaquePointer?, _ depth: Int, _ quotes: Int = 0) {
    var child = cmark_node_first_child(node)
    while let node = child {
      add(node, depth + 1, quotes)
      child = cmark_node_next(node)
    }
  }

  private mutating func add(_ node: OpaquePointer, _ depth: Int, _ quotes: Int) {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    switch String(cString: cmark_node_get_type_string(node)) {
    case "heading":
      let level = cmark_node_get_heading_level(node)
      add(depth, "heading \(level) \(first)-\(last) \(last > first ? "?" : text(of: node))")
      return
    case "list": add(depth, "list \(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) \(first)")
    case "item", "tasklist": add(depth, "item \(first)")
    case "code_block":
      if isFenced(node) {
        add(depth, "fenced \(first) \(first + literalLines(node, isInQuote: quotes > 0))")
      } else {
        add(depth, "indented \(first)-\(first + literalLines(node) - 1)")
      }
    case "table": add(depth, "table \(first)")
    case "table_header", "table_row": add(depth, "row \(first)")
    case "table_cell":
      add(depth, "cell \(text(of: node))")
      return
    case "paragraph":
      add(depth, "paragraph \(first)-\(last)")
      return
    case "block_quote":
      add(depth, "quote \(first)-\(last)")
      addChildren(of: node, depth, quotes + 1)
      return
    case "html_block": add(depth, "html \(first)-\(first + literalLines(node) - 1)")
    case "thematic_break": add(depth, "break \(first)")
    case let other: add(depth, other)
    }
    addChildren(of: node, depth, quotes)
  }

  private func isFenced(_ node: OpaquePointer) -> Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  /// The number of lines of code or HTML up to the last one that is not blank.
  private func literalLines(_ node: OpaquePointer, isInQuote: Bool = false) -> Int {
    let blank = isInQuote ? " \t\r>" : " \t\r"
    let lines = String(cString: cmark_node_get_literal(node)).utf8
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.lastIndex { !$0.allSatisfy { blank.utf8.contains($0) } } ?? -1) + 1
  }

  private func text(of node: OpaquePointer) -> String {
    var result = ""
    var child = cmark_node_first_child(node)
    while let node = child {
      guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { return "?" }
      result += String(cString: cmark_node_get_literal(node))
      child = cmark_node_next(node)
    }
    return comparableText(result)
  }
}
