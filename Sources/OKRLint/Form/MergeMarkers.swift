import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct MergeMarkers: ProblemCheck {
  let definition = CheckDefinition(
    code: "F019", name: "merge-markers", criterion: .form, severity: .error,
    summary: "A merge was left unresolved: both versions stand in the file.",
    rationale: """
      Lines of `<<<<<<<` and `>>>>>>>` enclose two versions of the same place, of which a person has \
      to choose one. Nothing else is reported about what stands between them.
      """,
    remedy: "Keep the version that is right, and delete the other one and the marker lines.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n"),
      .fails(
        "# Grow\n\n## Key results\n\n⟦<<<<<<< HEAD\n### KR1: Raise leads to 640\n=======\n### KR1: Raise leads to 700\n>>>>>>> main⟧\n"
      ),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .mergeMarkers = problem.kind else { return nil }
    let source = file.document.source
    let first = source.line(at: problem.range.lowerBound) + 1
    let last = source.line(at: problem.range.upperBound) + 1
    return Finding(
      Message(
        "A merge is unresolved in lines {first} to {last}.",
        ["first": "\(first)", "last": "\(last)"]),
      at: problem.range, subject: "merge", help: definition.remedy)
  }
}
