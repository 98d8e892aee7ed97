import TestSupport

extension SplitMix64 {
  mutating func chance(_ one: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < one
  }
}

/// Small documents put together from what starts, continues and ends blocks.
struct RandomMarkdown {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func document() -> String {
    let ending = random.chance(1, in: 6) ? "\r\n" : "\n"
    let topics = Self.bodies.shuffled(using: &random).prefix(2).flatMap { $0 }
    var lines: [String] = []
    var prefix = ""
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      if !random.chance(4, in: 10) { prefix = randomPrefix() }
      lines.append(random.chance(1, in: 5) ? blank() : line(prefix, topics))
      if random.chance(3, in: 10) {
        // Continuation lines are indented like the text after a marker.
        prefix = String(prefix.map { $0 == ">" || $0 == "\t" ? $0 : " " })
      }
    }
    return lines.joined(separator: ending) + (random.chance(1, in: 4) ? "" : ending)
  }

  private mutating func blank() -> String {
    ["", "", "", " ", "  ", "    ", "\t", ">", "> ", "      "].randomElement(using: &random)!
  }

  private mutating func randomPrefix() -> String {
    var prefix = ""
    for _ in 0..<[0, 0, 0, 1, 1, 1, 2, 2, 3, 4].randomElement(using: &random)! {
      prefix += Self.prefixes.randomElement(using: &random)!
    }
    // The reference looks for check boxes from the start of the line only, not in quotations or
    // after a second marker; ours are found there, too.
    if prefix.allSatisfy(\.isWhitespace), random.chance(1, in: 12) {
      prefix += ["- [ ] ", "1. [x] ", "* [X]\t"].randomElement(using: &random)!
    }
    return prefix
  }

  private mutating func line(_ prefix: String, _ topics: [String]) -> String {
    let isAnything = random.chance(1, in: 4)
    var body =
      isAnything
      ? Self.bodies.randomElement(using: &random)!.randomElement(using: &random)!
      : topics.randomElement(using: &random)!
    // A check box without text is not compared, for the same reason.
    if prefix.contains("]"), body.allSatisfy(\.isWhitespace) { body = "a" }
    return prefix + body
      + (random.chance(1, in: 8) ? [" ", "  ", "\t"].randomElement(using: &random)! : "")
  }

  private static let prefixes = [
    " ", "  ", "   ", "    ", "\t", "      ", "> ", ">", "> ", ">\t", "- ", "-", "- ", "* ", "+ ",
    "-\t", "-  ", "-    ", "-     ", "1. ", "2. ", "1) ", "10. ", "1.\t", "0) ", "123456789. ",
    "1234567890. ",
  ]

  private static let bodies: [[String]] = [
    ["", "a", "b c", "é", "a\\", "[b]", "#a", "1.a", "-a"],
    [
      "# a", "## a ##", "###", "# #", "#\ta", "####### a", "## a#", "# a # ", "## a \\#",
      "###### a",
    ],
    [
      "===", "=", "---", "-", "--", "***", "* * *", "- - -", "_ _ _ a", "___", "== =", "*", "+",
      "--- a",
    ],
    ["```", "~~~", "````", "``` x", "~~~~ `", "``` `", "``", "~~", "````  ", "a ```"],
    [
      "| a | b |", "|---|---|", "a | b", ":-- | --:", "-|-", "| a |", "|-|", "|", "||", "a \\| b",
      "| c", "|:-:|", ":-", "-:", "| a \\| b | c |", "a | b | c", "---|---|---", "| | |", "|-|-||",
      "a|", "| a \\\\| b |",
    ],
    [
      "<div>", "</div>", "<!-- a", "b -->", "<pre>", "a</pre>", "<?a", "?>", "<!A", ">",
      "<![CDATA[", "]]>", "<a b=c>", "<a b='c' d/>", "</a>", "<a>b", "<p", "<script>", "</script>",
      "<style a", "<h1", "<a b = c", "<hr/>", "<figcaption>", "<!-->", "<a b=\"c\" >", "<1>",
      "<td/ >",
      "<PRE>", "</a b>", "<a b=c'>", "<Pre a", "</SCRIPT>",
    ],
  ]
}
