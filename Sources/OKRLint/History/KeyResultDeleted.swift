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
      it. This is found by `okr lint --since`.
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
    ])

  private static func example(_ second: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\(second)"
  }

  func moves(_ history: ObjectiveHistory, in context: CheckContext) -> [HistoryMove] {
    history.changes.filter { $0.fact == .keyResult && $0.kind == .removed }.map { change in
      let name = change.keyResult ?? ""
      let title = change.old.flatMap { $0 == name ? nil : name + " " + $0 } ?? name
      let finding = Finding(
        Message("The key result “{keyResult}” has gone.", ["keyResult": title]),
        at: history.new.titleRange, subject: "key result \(name) deleted", help: definition.remedy)
      return HistoryMove(finding: finding, reason: history.reason(for: change))
    }
  }
}
