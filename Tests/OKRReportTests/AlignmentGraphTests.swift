import OKRReport
import Testing

/// Graphs for other programs, against the grammar of those: whatever a title holds, it stays a text.
@Suite struct AlignmentGraphTests {
  private static let hostile = [
    #"End "quote"]; n1 --> n2"#, #"back\slash \N \" \"#, "%%{init: {'theme': 'dark'}}%%",
    "click n1 call alert()", "<script>alert(1)</script>", "&quot;&amp; &#34;", "#quot; #35;", "end",
    "`code` ```", "1. list", "- list", "_emphasis_ *strong*", "a|b", "{a} (b) [c] /d/",
    "}\n digraph",
    "two\nlines\r\nthree", "\u{1B}[31mred\u{7}", "\u{202E}turned", "", " ", "---\ntitle: x\n---",
    "subgraph x", "style n1 fill:#f00", "https://example.com/?a=1&b=2", "Éléphant 象 🐘", "]\"]",
    "\u{0}", "A:::b", "n1@{ shape: rect }",
  ]

  private static func graph(_ text: String) -> AlignmentGraph {
    AlignmentGraph(
      nodes: [[text, "0.42 · " + text], ["other"]],
      edges: [
        .init(from: 0, to: 1, .contribution, label: text),
        .init(from: 0, to: 1, .contribution), .init(from: 1, to: 0, .dependency, label: "needs"),
      ])
  }

  @Test(arguments: hostile)
  func mermaidHasOnlyTheNodesAndEdgesThatThereAre(text: String) {
    let lines = Self.graph(text).mermaid.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7 && lines[0] == "flowchart BT" && lines[6] == "")
    guard lines.count == 7 else { return }
    // Inside of quotes stand letters, digits, a few signs, what is not ASCII, and codes of signs.
    let label = #"(?:[A-Za-z0-9 ,/.\-]|[^\u{00}-\u{7F}]|#[0-9]{1,3};|<br>)*"#
    let node = try? Regex(#"  n[12]\["\#(label)"\]"#)
    let edge = try? Regex(#"  n[12] (?:-->|-\.->)(?:\|"\#(label)"\|)? n[12]"#)
    for line in lines[1...2] {
      #expect(node.map { line.wholeMatch(of: $0) != nil } == true, "\(line)")
    }
    for line in lines[3...5] {
      #expect(edge.map { line.wholeMatch(of: $0) != nil } == true, "\(line)")
    }
  }

  @Test(arguments: hostile)
  func mermaidShowsTheText(text: String) throws {
    let line = Self.graph(text).mermaid.split(separator: "\n")[1]
    let inside = line.dropFirst(#"  n1[""#.count).dropLast(2)
    let first = String(inside.split(separator: "<br>", omittingEmptySubsequences: false)[0])
    let decoded = first.replacing(/#([0-9]+);/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
    }
    #expect(decoded == Self.shown(text))
  }

  @Test(arguments: hostile)
  func dotHasOnlyTheNodesAndEdgesThatThereAre(text: String) throws {
    let tokens = try #require(Self.tokens(of: Self.graph(text).dot))
    let strings = tokens.filter { $0.hasPrefix("\"") }
    // The font twice, two nodes, two labels of edges.
    #expect(strings.count == 6)
    #expect(tokens.count { $0 == "->" } == 3)
    #expect(tokens.count { $0 == "{" } == 1 && tokens.last == "}")
    #expect(tokens.count { $0 == ";" } == 8)
    let label = try #require(strings.dropFirst(2).first)
    #expect(Self.unescaped(label).first == Self.shown(text))
  }

  @Test func drawsWhatItIsGiven() {
    let graph = AlignmentGraph(
      nodes: [["company/grow", "Grow"], ["sales/fill", "Fill", "0.42"]],
      edges: [
        .init(from: 1, to: 0, .contribution, label: "KR2"),
        .init(from: 1, to: 0, .dependency, label: "needs"),
      ])
    #expect(
      graph.mermaid == """
        flowchart BT
          n1["company/grow<br>Grow"]
          n2["sales/fill<br>Fill<br>0.42"]
          n2 -->|"KR2"| n1
          n2 -.->|"needs"| n1

        """)
    #expect(
      graph.dot == """
        digraph okr {
          rankdir=BT;
          node [shape=box, style=rounded, fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=10];
          n1 [label="company/grow\\nGrow"];
          n2 [label="sales/fill\\nFill\\n0.42"];
          n2 -> n1 [label="KR2"];
          n2 -> n1 [label="needs", style=dashed, constraint=false];
        }

        """)
  }

  /// A text as it is to be seen: signs that drive a terminal as code points.
  private static func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x202E: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }.joined()
  }

  /// The tokens of a text in the language of Graphviz, by its grammar; nil where it is none.
  private static func tokens(of text: String) -> [String]? {
    var tokens: [String] = []
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      let length: Int
      if first == " " || first == "\n" {
        rest = rest.dropFirst()
        continue
      } else if first == "\"" {
        guard let match = rest.prefixMatch(of: /"(?:[^"\\\n]|\\.)*"/) else { return nil }
        length = match.0.count
      } else if rest.hasPrefix("->") {
        length = 2
      } else if let match = rest.prefixMatch(of: /[A-Za-z_][A-Za-z0-9_]*|[0-9]+/) {
        length = match.0.count
      } else if "{}[]=;,".unicodeScalars.contains(first) {
        length = 1
      } else {
        return nil
      }
      tokens.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return tokens
  }

  /// The lines of a label, by the rules of escapes and entities in it.
  private static func unescaped(_ token: String) -> [String] {
    var lines = [""]
    var isEscape = false
    for character in token.dropFirst().dropLast() {
      if isEscape {
        if character == "n" { lines.append("") } else { lines[lines.count - 1].append(character) }
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    return lines.map { $0.replacing("&amp;", with: "&") }
  }
}
