import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel
import OKRWording
import OKRWorkspace

struct TargetLowered: HistoryCheck {
  let definition = CheckDefinition(
    code: "H001", name: "target-lowered", criterion: .history, severity: .warning,
    summary:
      "A target asks for less than before, after the cycle has begun, and nothing says why.",
    rationale: """
      A target that is moved to where the team is makes every cycle a success and teaches nothing. There are \
      good reasons to ask for less, and they are worth a line: who reads the score later wants to know them. \
      A range that has moved is another target whichever way it went, and a number that has become a list of \
      milestones asks for no number any more. What a plan asks for by a date, the share that a milestone stands \
      for and the weight of a key result count as targets. Before the cycle begins, and in a draft, all may be \
      changed. This is found by `okr lint --since`.
      """,
    remedy: "Write why in a field `Reason:`, or keep the target and let the score tell.",
    examples: [
      .passes(Self.example("400 → 700"), before: Self.example("400 → 640")),
      .passes(
        Self.example("400 → 600", "- Reason: Two of six regions were sold\n"),
        before: Self.example("400 → 640")),
      .fails(Self.example("⟦400 → 600⟧"), before: Self.example("400 → 640")),
      .fails(Self.example("⟦≤ 10 %⟧"), before: Self.example("≤ 8 %")),
      .fails(Self.example("⟦90 % to 100 %⟧"), before: Self.example("95 % to 105 %")),
      .fails(
        Self.example("⟦milestones⟧", "\n1. [ ] 100 % All regions\n"),
        before: Self.example("400 → 640")),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Leads⟧\n", before: Self.example("400 → 640")),
      .fails(
        Self.example("400 → 640", "- Plan: ⟦2026-08-15 450⟧\n"),
        before: Self.example("400 → 640", "- Plan: 2026-08-15 520\n")),
      .fails(
        Self.example("400 → 640", "- Weight: ⟦0.5⟧\n"),
        before: Self.example("400 → 640", "- Weight: 2\n")),
      .fails(
        Self.example("400 → 640", "- Weight: ⟦0⟧\n"), before: Self.example("400 → 640")),
      .fails(
        Self.example("milestones", "\n1. [ ] ⟦60 % Lyon⟧\n2. [ ] 100 % Lille\n"),
        before: Self.example("milestones", "\n1. [ ] 40 % Lyon\n2. [ ] 100 % Lille\n")),
      .passes(
        Self.example("400 → 600"), before: "---\nstatus: draft\n---\n\n" + Self.example("400 → 640")
      ),
    ])

  private static func example(_ target: String, _ more: String = "") -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: \(target)\n\(more)"
  }

  func check(_ history: ObjectiveHistory, in context: CheckContext) -> [Finding] {
    history.unexplained.flatMap { pair -> [Finding] in
      if let message = message(pair, history) {
        return [
          finding(
            message, at: pair.node[.target]?.value ?? pair.node.title, pair, history,
            "target target lowered")
        ]
      }
      let plan = planMessage(pair, history, context).map {
        finding(
          $0, at: pair.node[.plan]?.value ?? pair.node.title, pair, history, "plan lowered")
      }
      let weight = weightMessage(pair, history.new.document).map {
        finding(
          $0, at: pair.node[.weight]?.value ?? pair.node.title, pair, history, "weight lowered")
      }
      return [plan, weight].compactMap(\.self) + milestones(pair, history, context)
    }
  }

  private func finding(
    _ message: Message, at range: Range<Int>, _ pair: ObjectiveHistory.Pair,
    _ history: ObjectiveHistory, _ subject: String
  ) -> Finding {
    Finding(
      message, at: range, subject: history.new.subject(pair.index, subject),
      help: definition.remedy)
  }

  /// What the target asks less than before; nil where it does not.
  private func message(_ pair: ObjectiveHistory.Pair, _ history: ObjectiveHistory) -> Message? {
    guard let old = pair.old.target else { return nil }
    let parts = [
      "new": history.new.document.targetText(of: pair.node),
      "old": history.old.document.targetText(of: pair.oldNode),
    ]
    guard let new = pair.new.target, !new.quantities.isEmpty else {
      guard !old.quantities.isEmpty else { return nil }
      return parts["new"]?.isEmpty == true
        ? Message("The target has gone: {old}.", parts)
        : Message("The target asks for no number any more: {new} instead of {old}.", parts)
    }
    let movements = TargetMovement.between(old, new)
    if movements.contains(.lowered) {
      return Message("The target asks for less: {new} instead of {old}.", parts)
    }
    if movements.contains(.shifted) {
      return Message("The target is another range: {new} instead of {old}.", parts)
    }
    return nil
  }
}

extension TargetLowered {
  /// A share of the score that is less than before. One of 0 counts as none, which the form's checks say,
  /// but it was meant.
  private func weightMessage(
    _ pair: ObjectiveHistory.Pair, _ document: ObjectiveDocument
  ) -> Message? {
    let old = pair.old.weight ?? .one
    var new = pair.new.weight ?? .one
    if pair.new.weight == nil, let field = pair.node[.weight],
      document.text(field.value).allSatisfy({ "0.,".contains($0) })
    {
      new = .zero
    }
    guard new < old else { return nil }
    return Message(
      "The key result counts for less: its weight is {new} instead of {old}.",
      ["new": "\(new)", "old": "\(old)"])
  }

  /// The first day of either plan by which less is to be reached than before, where the target is the same.
  private func planMessage(
    _ pair: ObjectiveHistory.Pair, _ history: ObjectiveHistory, _ context: CheckContext
  ) -> Message? {
    guard pair.old.plan != pair.new.plan, let old = pair.old.target, let new = pair.new.target,
      TargetMovement.between(old, new).isEmpty
    else { return nil }
    let start = history.cycle.start
    let end = pair.old.due ?? history.old.objective.due ?? history.cycle.end
    let days = Set((pair.old.plan + pair.new.plan).map(\.date)).sorted()
    let day = days.first { day in
      guard day > start, day < end,
        let before = pair.old.expectedProgress(on: day, from: start, to: end),
        let after = pair.new.expectedProgress(on: day, from: start, to: end)
      else { return false }
      return after < before
    }
    guard let day else { return nil }
    return Message("The plan asks for less by {date} than before.", ["date": day.description])
  }

  /// Milestones that stand for another share, or that ask for less in otherwise the same words.
  private func milestones(
    _ pair: ObjectiveHistory.Pair, _ history: ObjectiveHistory, _ context: CheckContext
  ) -> [Finding] {
    let old = Dictionary(
      pair.old.milestones.map { ($0.text.withoutNumbers, $0) }, uniquingKeysWith: { one, _ in one })
    let analyser = context.wording.analyser(of: history.new.document.language)
    return zip(pair.new.milestones, pair.node.milestones).compactMap { milestone, node in
      guard let before = old[milestone.text.withoutNumbers],
        before.share != milestone.share
          || milestone.text != before.text
            && analyser.asksForLess(milestone.text, than: before.text)
      else { return nil }
      return finding(
        Message(
          "The milestone stands for less or for another share: {new} instead of {old}.",
          ["new": milestone.line, "old": before.line]),
        at: (node.share?.lowerBound ?? node.text.lowerBound)..<node.text.upperBound, pair, history,
        "milestone \(milestone.text) lowered")
    }
  }
}

extension Milestone {
  fileprivate var line: String { (share.map { "\($0) % " } ?? "") + text }
}

extension String {
  /// The words without those that hold a digit.
  fileprivate var withoutNumbers: [Substring] {
    split(separator: " ").filter { !$0.contains(where: \.isNumber) }
  }
}

extension WordingAnalyser {
  /// Whether the number in a text asks for less than the one in another.
  fileprivate func asksForLess(_ text: String, than old: String) -> Bool {
    let (before, after) = (keyResult(old), keyResult(text))
    guard let number = after.figures.first?.target?.number,
      let other = before.figures.first?.target?.number
    else { return false }
    return after.direction == .decrease ? number > other : number < other
  }
}

extension ObjectiveDocument {
  /// A target as it is written, in the field or in the title; empty where there is none.
  func targetText(of node: KeyResultNode) -> String {
    node[.target].map { text($0.value) }
      ?? node.keyResult.target?.quantities.map(\.spelling).joined(separator: " → ") ?? ""
  }
}
