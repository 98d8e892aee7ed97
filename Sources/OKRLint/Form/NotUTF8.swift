import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct NotUTF8: ProblemCheck {
  let definition = CheckDefinition(
    code: "F020", name: "not-utf-8", criterion: .form, severity: .error,
    summary: "The file is not encoded in UTF-8.",
    rationale: """
      Git, forges and editors take text for UTF-8. In another encoding (Latin-1, UTF-16) every \
      accent is shown as garbage, and a change of one word can look like a change of all.
      """,
    remedy: "Save the file as UTF-8: editors call it “Save with encoding”.",
    examples: [.passes("# Développer les ventes\n")])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    if case .utf16 = problem.kind {
      return Finding(
        "This is UTF-16, of which nothing can be read.", at: problem.range, subject: "encoding",
        help: definition.remedy)
    }
    guard case .notUTF8 = problem.kind else { return nil }
    let byte = file.document.source.bytes[problem.range.lowerBound]
    return Finding(
      Message(
        "The byte 0x{byte} is not part of any UTF-8 character.",
        ["byte": String(byte, radix: 16, uppercase: true)]),
      at: problem.range, subject: "encoding", help: definition.remedy)
  }
}
