import Diagnostics
import OKRDocument
import OKRWorkspace

/// A check of form: the reading of the document has found the problem already, the check words it.
protocol ProblemCheck: DocumentCheck {
  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding?
}

extension ProblemCheck {
  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    file.document.problems.compactMap { finding(for: $0, in: file, context) }
  }
}

extension ObjectiveFile {
  /// The name of a key result for the subject of a finding: `KR1`, or its place where it has no label.
  func subject(_ keyResult: Int?, _ part: String = "") -> String {
    guard let keyResult, keyResult < document.keyResults.count else { return part }
    let name = document.keyResults[keyResult].keyResult.label ?? "[\(keyResult + 1)]"
    return part.isEmpty ? name : name + " " + part
  }
}
