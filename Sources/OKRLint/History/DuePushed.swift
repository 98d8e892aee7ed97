import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace
import YAML

struct DuePushed: HistoryCheck {
  let definition = CheckDefinition(
    code: "H004", name: "due-pushed", criterion: .history, severity: .warning,
    summary: "A date is later than before, after the cycle has begun, and nothing says why.",
    rationale: """
      A date that moves whenever it comes near is none. What will be late can be late: the score says so at \
      the end of the cycle, and the next one begins from there. This is found by `okr lint --since`.
      """,
    remedy: "Write why, in a field `Reason:` or in the text of the objective, or keep the date.",
    examples: [
      .passes(Self.example("2026-08-15"), before: Self.example("2026-08-31")),
      .passes(
        Self.example("2026-09-15", "- Reason: The fair was moved\n"),
        before: Self.example("2026-08-31")),
      .fails(Self.example("⟦2026-09-15⟧"), before: Self.example("2026-08-31")),
      .passes(
        "---\ndue: 2026-09-15\n---\n\n# Grow\n\nThe fair was moved to September.\n",
        before: "---\ndue: 2026-08-31\n---\n\n# Grow\n"),
      .fails(
        "---\ndue: ⟦2026-09-15⟧\n---\n\n# Grow\n", before: "---\ndue: 2026-08-31\n---\n\n# Grow\n"),
    ])

  private static func example(_ due: String, _ reason: String = "") -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Due: \(due)\n\(reason)"
  }

  func moves(_ history: ObjectiveHistory, in context: CheckContext) -> [HistoryMove] {
    var moves: [HistoryMove] = []
    let own = history.changes.first {
      $0.fact == .key && $0.name == FrontMatterKey.due.rawValue && $0.keyResult == nil
    }
    if let own, let old = history.old.objective.due, let new = history.new.objective.due, new > old,
      let entry = history.new.document.frontMatter?[.due]
    {
      moves.append(
        HistoryMove(
          finding: finding(old, new, at: entry.value.range, subject: "due pushed"),
          reason: history.reason(for: own)))
    }
    for change in history.changes
    where change.fact == .field && change.name == FieldName.due.rawValue {
      guard let (index, node) = history.node(of: change), let new = node.keyResult.due,
        let old = history.old.document.keyResults.first(where: {
          ($0.keyResult.label ?? $0.keyResult.title) == change.keyResult
        })?.keyResult.due, new > old, let field = node[.due]
      else { continue }
      let subject = history.new.subject(index, "due pushed")
      moves.append(
        HistoryMove(
          finding: finding(old, new, at: field.value, subject: subject),
          reason: history.reason(for: change)))
    }
    return moves
  }

  private func finding(
    _ old: CalendarDate, _ new: CalendarDate, at range: Range<Int>, subject: String
  ) -> Finding {
    Finding(
      Message(
        "The date is {new} instead of {old}.",
        ["new": new.description, "old": old.description]),
      at: range, subject: subject, help: definition.remedy)
  }
}
