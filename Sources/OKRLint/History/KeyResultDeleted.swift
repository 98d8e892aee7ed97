import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

struct KeyResultDeleted: HistoryCheck {
  let definition = CheckDefinition(
    code: "H003", name: "key-result-deleted", criterion: .history, severity: .warning,
    summary:
      "A key result has gone after the cycle has begun, and nothing says why.",
    rationale: """
      What was promised and is not there any more cannot be scored, and nobody learns from it. A key result \
      that is given up stays, with what it reached; one that was a mistake may go with a sentence that names \
      it. One that went to another objective in the same change has not gone. With an objective that is \
      deleted all its key results go: set `status: abandoned` instead, and keep what it reached. A milestone that \
      has gone counts as well. This is found by `okr lint --since`.
      """,
    remedy:
      "Put it back with the score that it has, or say in the text why it was given up: name its label.",
    examples: [
      .passes(Self.example(""), before: Self.example("")),
      .passes(
        "# Grow\n\nKR2 went to the product team.\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n",
        before: Self.example("\n### KR2: Offers\n\n- Target: 40 → 64\n")),
      .fails(
        Self.example("").replacing("# Grow\n\n##", with: "# ⟦Grow⟧\n\n##"),
        before: Self.example("\n### KR2: Offers\n\n- Target: 40 → 64\n")),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Regions⟧\n\n- Target: milestones\n\n1. [ ] 100 % Lyon\n",
        before:
          "# Grow\n\n## Key results\n\n### KR1: Regions\n\n- Target: milestones\n\n1. [ ] 100 % Lyon\n2. [ ] Lille\n"
      ),
    ])

  private static func example(_ more: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\(more)"
  }

  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding] {
    let removed = history.removed.filter { keyResult in
      !history.explains(keyResult.name)
        && !history.elsewhere.hold(keyResult, from: history.new.id)
    }.map { finding($0, "The key result “{keyResult}” has gone.", at: history.new.titleRange) }
    return removed + history.unexplained.flatMap { milestones($0, history) }
  }

  func check(_ gone: GoneObjective, in context: CheckContext) -> [Finding] {
    gone.file.objective.keyResults.filter { !gone.elsewhere.hold($0, from: gone.file.id) }.map {
      var finding = finding(
        $0, "The key result “{keyResult}” has gone together with its objective.", at: 0..<0)
      finding.help =
        "Put the objective back with `status: abandoned`, and say in its text why it was given up."
      return finding
    }
  }

  private func finding(
    _ keyResult: KeyResult, _ message: Message, at range: Range<Int>
  ) -> Finding {
    var message = message
    message.parts["keyResult"] =
      [keyResult.label, keyResult.title].compactMap(\.self).joined(separator: " ")
    return Finding(
      message, at: range, subject: "key result \(keyResult.name) deleted",
      help: definition.remedy)
  }

  /// The milestones that have gone from a key result that is still there.
  private func milestones(_ pair: ObjectiveHistory.Pair, _ history: ObjectiveHistory) -> [Finding] {
    guard pair.old.target == .milestones, pair.new.target == .milestones else { return [] }
    return history.changes.filter {
      $0.fact == .milestone && $0.kind == .removed && $0.keyResult == pair.name
    }.map { change in
      Finding(
        Message("The milestone “{milestone}” has gone.", ["milestone": change.old ?? ""]),
        at: pair.node.title,
        subject: history.new.subject(pair.index, "milestone \(change.name) deleted"),
        help: definition.remedy)
    }
  }
}

extension KeyResult {
  /// What it is called: by its label, else by its title.
  fileprivate var name: String { label ?? title }
}
