import Diagnostics
import OKRDocument
import OKRWorkspace
import YAML

struct UnreadableFrontMatter: ProblemCheck {
  let definition = CheckDefinition(
    code: "F001", name: "unreadable-front-matter", criterion: .form, severity: .error,
    summary: "A line of the front matter is not YAML.",
    rationale: """
      The lines between the two `---` are YAML: a key, a colon, a space and a value each. A line that \
      is none is not understood by any program, and what it says is lost on all of them.
      """,
    remedy: "Write the line as `key: value`, with quotes around a value that holds `: ` or ` #`.",
    examples: [
      .passes("---\nowner: maria\ntags: [growth, emea]\n---\n\n# Grow\n"),
      .fails("---\nowner: maria\n⟦type aspirational⟧\n---\n\n# Grow\n"),
      .fails("---\nlanguage: fr\nowner: ⟦\"marie⟧\n---\n\n# Grandir\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .frontMatterSyntax(let yaml) = problem.kind else { return nil }
    if case .reservedIndicator("@") = yaml.kind { return nil }
    return Finding(
      Self.message(for: yaml), at: problem.range, subject: yaml.key ?? "front matter",
      help: definition.remedy)
  }

  static func message(for problem: YAMLProblem) -> Message {
    switch problem.kind {
    case .reservedIndicator(let character):
      Message(
        "A value that begins with `{character}` needs quotes in YAML.",
        ["character": String(character)])
    case .colonInValue: "A value that holds a colon and a space needs quotes in YAML."
    case .missingSpace: "A space is missing after the colon."
    case .missingColon: "This line has no colon: it is neither a key nor the rest of a value."
    case .textAfterValue: "Text follows a value that has already ended."
    case .unclosedQuote: "The quote that opens here is never closed."
    case .unclosedBracket: "The bracket that opens here is never closed."
    case .tab: "YAML is indented with spaces, and here stands a tab."
    case .indentation: "The indentation of this line fits none of the lines above it."
    case .duplicateKey: "The key is given twice."
    case .anchorOrAlias: "Anchors and aliases (`&`, `*`) are not read; quote the value."
    case .tag: "Tags (`!`) are not read; quote the value."
    case .directive: "Directives (`%`) are not read."
    case .severalDocuments: "A second YAML document begins here; it is not read."
    case .notAMapping: "Front matter is a list of keys with values, and this is something else."
    case .notUTF8: "This byte is not part of any UTF-8 character."
    case .controlCharacter: "A control character stands in the front matter."
    case .tooDeep: "Values are nested too deeply to be read."
    case .tooLarge: "The front matter is too large to be read."
    case .syntax: "This is not valid YAML."
    }
  }
}
