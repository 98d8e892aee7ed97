import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// A check of form: the reading of the document has found the problem already, the check words it.
protocol ProblemCheck: DocumentCheck {
  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding?
}

/// A check of form reports this many places of one file, so that a file of nothing but faults takes
/// no more than its time.
let mostFindings = 200

extension ProblemCheck {
  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for problem in file.document.problems {
      guard let finding = finding(for: problem, in: file, context) else { continue }
      findings.append(finding)
      if findings.count == mostFindings { break }
    }
    return findings
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
