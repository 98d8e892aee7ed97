/// How far a key result has come.
public struct KeyResultProgress: Sendable, Hashable {
  /// The check-in with the latest value that counts, nil where there is none.
  public let latest: CheckIn?
  /// Progress as the target measures it: 0 at the baseline, 1 at the target, and beyond both ends. Nil
  /// before there is anything to measure (not started).
  public let progress: Ratio?
  /// Progress between 0 and 1, or up to the stretch point; or the grade that was given by hand.
  public let score: Ratio?
  public let isGuardrail: Bool
  /// Whether the latest value keeps within the limit, for guardrails only.
  public let isMet: Bool?

  public var isStarted: Bool { progress != nil || score != nil }
  /// A guardrail that the latest value does not keep to.
  public var isBreached: Bool { isMet == false }

  /// The progress of a key result from its parts.
  ///
  /// The order of check-ins matters only on the same day, where the last one counts. A manual score
  /// replaces the score and leaves progress as measured. Without a target nothing is measured.
  public init(
    target: Target?, checkIns: [CheckIn] = [], milestones: [Milestone] = [],
    stretch: Quantity? = nil, manualScore: DecimalNumber? = nil, rules: ScoreRules = ScoreRules()
  ) {
    let history = ValueHistory(checkIns, scale: target?.scale)
    let latest = history.latest.map { checkIns[$0] }
    self.latest = latest
    isGuardrail = target?.isGuardrail ?? false
    isMet = latest?.value.flatMap { target?.isMet(by: $0) }

    var measured: Ratio?
    switch target {
    case .milestones where !milestones.isEmpty:
      let reached = milestoneProgress(milestones)
      measured = reached > .zero || !checkIns.isEmpty ? reached : nil
    case .some(let target) where target.isGuardrail && rules.guardrails == .share:
      let results = history.counted.compactMap { checkIns[$0].value.flatMap(target.isMet(by:)) }
      measured = Ratio(Int128(results.count { $0 }), Int128(results.count))
    case .some(let target): measured = latest?.value.flatMap { target.progress(at: $0) }
    case nil: break
    }
    progress = measured

    var highest = Ratio.one
    if rules.runsToStretch, let stretch, let beyond = target?.progress(at: stretch) {
      highest = max(highest, beyond)
    }
    score = (manualScore.map { Ratio($0) } ?? measured)?.clamped(to: .zero...highest)
  }
}

extension KeyResult {
  /// Whether a grade that is given by hand is one that the key result can have: a guardrail is kept or
  /// broken, 1 or 0, unless guardrails are graded by the share of check-ins that kept them.
  public func canScore(_ grade: DecimalNumber, _ rules: ScoreRules) -> Bool {
    guard target?.isGuardrail == true, rules.guardrails == .latest else { return true }
    return grade.isZero || Ratio(grade) == .one
  }

  /// Check-ins whose value has another unit than the target and does not count, by their index.
  public var uncountedCheckIns: [Int] {
    guard let scale = target?.scale else { return [] }
    return checkIns.indices.filter {
      checkIns[$0].value.map { $0.numbers(with: scale) == nil } ?? false
    }
  }
}
