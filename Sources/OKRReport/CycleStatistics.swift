public import OKRModel

/// What the objectives of a cycle come to, all or those of a team.
public struct CycleStatistics: Sendable, Hashable {
  /// A part of a whole: three of five.
  public struct Share: Sendable, Hashable {
    public var count: Int
    public var total: Int

    public init(count: Int, total: Int) {
      self.count = count
      self.total = total
    }

    /// Between 0 and 1; nil where there is no whole.
    public var ratio: Ratio? { Ratio(Int128(count), Int128(total)) }
  }

  /// What is kept of an objective.
  public struct Entry: Sendable {
    public var cycle: String?
    public var team: String?
    public var type: ObjectiveType
    public var status: ObjectiveStatus
    /// Whether it is closed, or its cycle is over.
    public var hasEnded: Bool
    public var score: Ratio?
    public var isGuardrailBreached: Bool
    public var keyResults: Int
    /// Key results without any check-in, milestone or grade.
    public var neverUpdated: Int
    public var regularity: CheckInRegularity

    public init(
      cycle: String?, team: String?, type: ObjectiveType, status: ObjectiveStatus, hasEnded: Bool,
      score: Ratio?, isGuardrailBreached: Bool, keyResults: Int, neverUpdated: Int,
      regularity: CheckInRegularity
    ) {
      self.cycle = cycle
      self.team = team
      self.type = type
      self.status = status
      self.hasEnded = hasEnded
      self.score = score
      self.isGuardrailBreached = isGuardrailBreached
      self.keyResults = keyResults
      self.neverUpdated = neverUpdated
      self.regularity = regularity
    }
  }

  /// Objectives that are active or closed; drafts and those given up are not counted in anything.
  public let objectives: Int
  public let drafts: Int
  public let abandoned: Int
  /// The mean of the scores, in which an objective without one counts as 0; nil where none has one.
  public let mean: Ratio?
  /// The lowest score; nil where no objective has one.
  public let lowest: Ratio?
  /// Of the aspirational objectives that have ended, those near 1: their targets were set too low.
  public let easilyReached: Share
  /// Of the committed objectives that have ended, those at 1 with all guardrails kept.
  public let committedMet: Share
  public let neverUpdated: Share
  public let regularity: CheckInRegularity

  /// From which score on an aspirational objective was set too low. The check A011 goes by the same.
  public static let nearOne = Ratio(95, 100) ?? .one

  public init(_ entries: [Entry]) {
    let counted = entries.filter { $0.status == .active || $0.status == .closed }
    objectives = counted.count
    drafts = entries.count { $0.status == .draft }
    abandoned = entries.count { $0.status == .abandoned }
    let score = ContributionScore(counted.map { ContributionScore.Part(score: $0.score) })
    mean = score.mean
    lowest = mean == nil ? nil : counted.map { $0.score ?? .zero }.min()
    let aspirational = counted.filter { $0.hasEnded && $0.type == .aspirational }
    easilyReached = Share(
      count: aspirational.count { ($0.score ?? .zero) >= Self.nearOne },
      total: aspirational.count)
    let committed = counted.filter { $0.hasEnded && $0.type == .committed }
    committedMet = Share(
      count: committed.count { ($0.score ?? .zero) >= .one && !$0.isGuardrailBreached },
      total: committed.count)
    neverUpdated = Share(
      count: counted.map(\.neverUpdated).reduce(0, +),
      total: counted.map(\.keyResults).reduce(0, +))
    regularity = counted.map(\.regularity).reduce(CheckInRegularity(), +)
  }
}
