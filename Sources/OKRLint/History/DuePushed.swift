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
      the end of the cycle, and the next one begins from there. Where a date was taken out, that of the \
      objective or the end of the cycle holds instead; an objective that goes to a later cycle while its own \
      runs is pushed as well. This is found by `okr lint --since`.
      """,
    remedy: "Write why, in a field `Reason:` or in the text of the objective, or keep the date.",
    examples: [
      .passes(Self.example("- Due: 2026-08-15\n"), before: Self.example("- Due: 2026-08-31\n")),
      .passes(
        Self.example("- Due: 2026-09-15\n- Reason: The fair was moved\n"),
        before: Self.example("- Due: 2026-08-31\n")),
      .fails(Self.example("- Due: ⟦2026-09-15⟧\n"), before: Self.example("- Due: 2026-08-31\n")),
      .fails(
        Self.example("").replacing("Leads", with: "⟦Leads⟧"),
        before: Self.example("- Due: 2026-08-31\n")),
      .passes(Self.example(""), before: Self.example("- Due: 2026-09-30\n")),
      .passes(
        "---\ndue: 2026-09-15\n---\n\n# Grow\n\nThe fair was moved to September.\n",
        before: "---\ndue: 2026-08-31\n---\n\n# Grow\n"),
      .fails(
        "---\ndue: ⟦2026-09-15⟧\n---\n\n# Grow\n", before: "---\ndue: 2026-08-31\n---\n\n# Grow\n"),
    ])

  private static func example(_ fields: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\(fields)"
  }

  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding] {
    objective(history, context)
      + history.unexplained.compactMap { keyResult($0, history, context) }
  }

  private func objective(_ history: ObjectiveHistory, _ context: CheckContext) -> [Finding] {
    let (old, new) = (history.old.objective.due, history.new.objective.due)
    let cycle = history.new.knownCycle(context.settings)
    guard !history.hasNewText, let end = new ?? cycle?.end, end > old ?? history.cycle.end else {
      return []
    }
    if old == nil, new == nil {
      // A cycle that is over is not made longer by what is carried on from it.
      guard let cycle, let today = context.today, today <= history.cycle.end else { return [] }
      return [
        Finding(
          Message(
            "The objective has gone to a later cycle: {new} instead of {old}.",
            ["new": cycle.name, "old": history.cycle.name]),
          at: history.new.titleRange, subject: "due pushed", help: definition.remedy)
      ]
    }
    let place = new == nil ? nil : history.new.document.frontMatter?[.due]?.value.range
    return [
      finding(
        old ?? history.cycle.end, end, isThere: new != nil,
        at: place ?? history.new.titleRange, subject: "due pushed")
    ]
  }

  /// A key result is due with its objective where it has no date of its own.
  private func keyResult(
    _ pair: ObjectiveHistory.Pair, _ history: ObjectiveHistory, _ context: CheckContext
  ) -> Finding? {
    let (old, new) = (pair.old.due, pair.new.due)
    let oldEnd = old ?? history.old.objective.due ?? history.cycle.end
    let newEnd =
      new ?? history.new.objective.due ?? history.new.knownCycle(context.settings)?.end
    guard old != new, let newEnd, newEnd > oldEnd else { return nil }
    return finding(
      oldEnd, newEnd, isThere: new != nil, at: pair.node[.due]?.value ?? pair.node.title,
      subject: history.new.subject(pair.index, "due pushed"))
  }

  private func finding(
    _ old: CalendarDate, _ new: CalendarDate, isThere: Bool, at range: Range<Int>, subject: String
  ) -> Finding {
    let parts = ["new": new.description, "old": old.description]
    return Finding(
      isThere
        ? Message("The date is {new} instead of {old}.", parts)
        : Message("The date {old} was taken out, so that it is {new} now.", parts),
      at: range, subject: subject, help: definition.remedy)
  }
}
