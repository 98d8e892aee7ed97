import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// The end of an objective: what it is graded with, why it was missed, what was learnt. Nothing is
/// written here; the text that would be is made all at once.
struct ObjectiveClosing {
  /// A grade given by hand, as the file writes it.
  struct Grade {
    var number: DecimalNumber
    var text: String
    var reason: String
  }

  let file: ObjectiveFile
  let workspace: Workspace
  var grades: [Int: Grade] = [:]
  /// Why a commitment was missed.
  var explanation: String?
  var learnt: String?

  init(_ file: ObjectiveFile, in workspace: Workspace) {
    self.file = file
    self.workspace = workspace
  }

  var keyResults: [KeyResult] { file.objective.keyResults }

  func label(_ index: Int) -> String { keyResults[index].label ?? "[\(index + 1)]" }

  func progress(_ index: Int) -> KeyResultProgress {
    keyResults[index].progress(workspace.settings.scoreRules)
  }

  /// The score that a key result has by what the file says; nil where nothing was measured.
  func proposal(_ index: Int) -> Ratio? { progress(index).score }

  /// Whether a score is one that a key result can have: a guardrail is kept or broken, unless the
  /// workspace grades guardrails by the share of check-ins that kept them.
  func isPossible(_ score: DecimalNumber, _ index: Int) -> Bool {
    keyResults[index].canScore(score, workspace.settings.scoreRules)
  }

  /// What to say of a score that is none.
  func impossible(_ index: Int) -> Message {
    Message(
      "{label} is a guardrail, which is kept or broken: its score is {one} or {zero}.",
      ["label": label(index)], numbers: ["one": "1.0", "zero": "0.0"])
  }

  /// Whether a number is what is proposed, as it is shown.
  func isProposed(_ number: DecimalNumber, _ index: Int) -> Bool {
    proposal(index).map { $0.rounded(toPlaces: 2) } == Ratio(number).rounded(toPlaces: 2)
  }

  /// The score of a key result with what is known of this end.
  func score(_ index: Int) -> Ratio? { grades[index].map { Ratio($0.number) } ?? proposal(index) }

  /// The key results without any score.
  var unmeasured: [Int] { keyResults.indices.filter { score($0) == nil } }

  /// The key results that miss a commitment and whose miss nothing explains; empty for what is no
  /// commitment.
  var unexplained: [Int] {
    let type = file.objective.type ?? workspace.settings.defaultType
    guard type == .committed, explanation.nonEmpty == nil, learnt.nonEmpty == nil,
      !file.document.hasText(in: .retrospective)
    else { return [] }
    return keyResults.indices.filter { index in
      guard let score = score(index), score < .one else { return false }
      return grades[index] == nil && keyResults[index].reason == nil
    }
  }

  /// What the end still owes; nil where nothing.
  var debt: Message? {
    func names(_ indices: [Int]) -> [String: String] {
      ["labels": indices.map(label).joined(separator: ", ")]
    }
    if keyResults.isEmpty, learnt.nonEmpty == nil, !file.document.hasText(in: .retrospective) {
      return Message("no key result that could be scored, and nothing says how it ended")
    }
    if !unmeasured.isEmpty {
      return Message("never measured, and without a score: {labels}", names(unmeasured))
    }
    if !unexplained.isEmpty {
      return Message(
        "the commitment was missed in {labels}, and nothing says why", names(unexplained))
    }
    return nil
  }

  /// The file as it is to be.
  func closed() throws -> ObjectiveFile {
    var result = file
    for (index, grade) in grades.sorted(by: { $0.key < $1.key }) {
      try change(&result) { $0.setting(.score, ofKeyResult: index, to: grade.text) }
      try change(&result) { $0.setting(.reason, ofKeyResult: index, to: grade.reason) }
    }
    for text in [explanation, learnt].compactMap(\.nonEmpty) {
      try change(&result) { $0.addingRetrospective(text) }
    }
    try change(&result) { $0.setting(.status, to: ObjectiveStatus.closed.rawValue) }
    return result
  }

  private func change(
    _ file: inout ObjectiveFile, _ edit: (ObjectiveDocument) -> [TextEdit]
  ) throws {
    let edits = edit(file.document)
    guard !edits.isEmpty else {
      throw CommandFailure(
        Message(
          "“{path}” cannot be closed without changing what else it says.", ["path": file.path]),
        hint: "Run `okr lint` to see what is wrong with the file, or close it by hand.")
    }
    file = workspace.file(file, applying: edits)
  }
}

extension ObjectiveFile {
  /// Refuses to change an objective while nobody can tell which of two versions holds.
  func refuseUnresolvedMerge() throws {
    if document.hasMergeMarkers { throw CommandFailure.unresolvedMerge(path) }
  }
}
