import OKRDocument
import OKRModel
import OKRWorkspace

/// Where a key result of an active objective stands today; small, so that those of ten thousand
/// objectives can be held.
struct KeyResultStatus: Sendable {
  var objective: ObjectiveID
  /// Where it stands among the key results of its objective.
  var index: Int
  var label: String?
  var title: String
  var team: String?
  /// The handle of the person who answers for it: its own, else the objective's.
  var owner: String?
  var target: Target?
  var latest: Quantity?
  var confidence: DecimalNumber?
  /// The day of that confidence, which may be before that of the latest check-in.
  var confidenceDate: CalendarDate?
  var progress: Ratio?
  var score: Ratio?
  var expected: Ratio?
  var isMet: Bool?
  var point: PlannedPoint?
  /// nil where the file does not say what is measured.
  var standing: Standing?
  /// The day of the latest check-in, with a value or without.
  var lastCheckIn: CalendarDate?
  var due: CalendarDate

  /// How far it is behind its line; below zero where it is before it.
  var gap: Ratio { (expected ?? .zero) - (progress ?? .zero) }

  /// What needs somebody first, first: by standing, then by how far it is behind.
  static func isMoreUrgent(_ left: KeyResultStatus, _ right: KeyResultStatus) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.gap != right.gap { return left.gap > right.gap }
    if left.objective != right.objective { return left.objective < right.objective }
    return left.index < right.index
  }

  /// Whether somebody should look at it.
  var needsAttention: Bool { standing != .onTrack && standing != .done }

  /// What is not started comes behind what is started and as far behind the line.
  private var urgency: Int {
    switch standing {
    case .atRisk: 0
    case .notStarted where gap > StandingRules.risk: 1
    case .behind: 2
    case .notStarted where gap > StandingRules.tolerance: 3
    case .stale: 4
    case .notStarted: 5
    case nil: 6
    case .onTrack: 7
    case .done: 8
    }
  }

  /// The key result as a person names it: `2026-Q3/sales/fill-the-funnel#KR1`.
  var name: String { objective.path + "#" + (label ?? "\(index + 1)") }
}

extension KeyResultStatus {
  /// The statuses of the key results of an objective in a cycle.
  static func all(
    of file: ObjectiveFile, in cycle: Cycle, today: CalendarDate, _ settings: Settings
  ) -> [KeyResultStatus] {
    file.objective.keyResults.indices.map {
      KeyResultStatus(file, $0, in: cycle, today: today, settings)
    }
  }

  /// The status of one key result.
  init(
    _ file: ObjectiveFile, _ index: Int, in cycle: Cycle, today: CalendarDate, _ settings: Settings
  ) {
    let objective = file.objective
    let keyResult = objective.keyResults[index]
    let due = file.due(of: index, in: cycle) ?? cycle.end
    let progress = keyResult.progress(settings.scoreRules)
    self.init(
      objective: file.id, index: index, label: keyResult.label, title: keyResult.title,
      team: file.team,
      owner: (keyResult.owner ?? objective.owner).map { settings.handle(of: $0) },
      target: keyResult.target, latest: progress.latest?.value,
      confidence: keyResult.latestConfidence?.confidence,
      confidenceDate: keyResult.latestConfidence?.date,
      progress: progress.progress, score: progress.score,
      expected: keyResult.expectedProgress(on: today, from: cycle.start, to: due),
      isMet: progress.isMet, point: keyResult.pointReached(progress),
      standing: file.standing(of: index, progress, on: today, in: cycle, settings),
      lastCheckIn: keyResult.latestCheckIn?.date, due: due)
  }
}

extension ObjectiveFile {
  /// Where a key result stands on a day of a cycle; the one place from which every command has it. Nil
  /// where the file does not say what is measured.
  func standing(
    of index: Int, _ progress: KeyResultProgress, on day: CalendarDate, in cycle: Cycle,
    _ settings: Settings
  ) -> Standing? {
    objective.keyResults[index].standing(
      progress, on: day, from: cycle.start, to: due(of: index, in: cycle) ?? cycle.end,
      rules: settings.standingRules)
  }
}

extension Settings {
  var standingRules: StandingRules {
    StandingRules(mostDaysWithoutCheckIn: rhythm.days + graceDays)
  }
}
