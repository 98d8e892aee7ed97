import Diagnostics

extension AlignmentGraph {
  /// A flowchart of Mermaid, each line ended: parents above, dependencies dotted.
  public var mermaid: String {
    var text = "flowchart BT\n"
    for (number, lines) in nodes.enumerated() {
      text += "  n\(number + 1)[\"\(lines.map(\.asMermaidText).joined(separator: "<br>"))\"]\n"
    }
    for edge in edges {
      let arrow = edge.kind == .contribution ? "-->" : "-.->"
      let label = edge.label.map { "|\"\($0.asMermaidText)\"|" } ?? ""
      text += "  n\(edge.from + 1) \(arrow)\(label) n\(edge.to + 1)\n"
    }
    return text
  }
}

extension String {
  /// The text as a line of a quoted label: letters, digits and a few harmless signs as they are, every
  /// other sign of ASCII as `#35;`. So no quote ends the label, no `%%{` is a directive, no `<` begins
  /// an element, no backtick ends the block of Markdown that the chart may stand in, and nothing is
  /// taken for a list or for emphasis.
  fileprivate var asMermaidText: String {
    var result = ""
    var isNumberSoFar = true
    let scalars = Array(safeForTerminal.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isBeforeDigit = index + 1 < scalars.count && ("0"..."9").contains(scalars[index + 1])
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "/": result.unicodeScalars.append(scalar)
      case "\t": result += " "
      case "-" where !isNumberSoFar, "." where !isNumberSoFar || isBeforeDigit:
        result.unicodeScalars.append(scalar)
      case _ where scalar.isASCII: result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
      if !("0"..."9").contains(scalar) { isNumberSoFar = false }
    }
    return result
  }
}
