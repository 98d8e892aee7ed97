import Diagnostics

extension AlignmentGraph {
  /// A graph in the language of Graphviz, each line ended: parents above, dependencies dashed.
  public var dot: String {
    var text = """
      digraph okr {
        rankdir=BT;
        node [shape=box, style=rounded, fontname="sans-serif"];
        edge [fontname="sans-serif", fontsize=10];

      """
    for (number, lines) in nodes.enumerated() {
      text += "  n\(number + 1) [label=\"\(lines.map(\.asDOTText).joined(separator: "\\n"))\"];\n"
    }
    for edge in edges {
      var attributes: [String] = []
      if let label = edge.label { attributes.append("label=\"\(label.asDOTText)\"") }
      if edge.kind == .dependency { attributes += ["style=dashed", "constraint=false"] }
      let list = attributes.isEmpty ? "" : " [" + attributes.joined(separator: ", ") + "]"
      text += "  n\(edge.from + 1) -> n\(edge.to + 1)\(list);\n"
    }
    return text + "}\n"
  }
}

extension String {
  /// The text inside of a quoted string that is a label, in which a backslash begins an escape and an
  /// ampersand an entity of HTML.
  fileprivate var asDOTText: String {
    var result = ""
    for scalar in safeForTerminal.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
