import FileSystem
import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace

extension CycleStatistics.Entry {
  /// What is kept of an objective of a cycle; nil for a file that is none, and for one with an unresolved
  /// merge.
  init?(_ file: ObjectiveFile, in cycle: Cycle, today: CalendarDate, _ settings: Settings) {
    guard !file.document.isNoObjective, !file.document.hasMergeMarkers else { return nil }
    let objective = file.objective
    let keyResults = objective.keyResults
    let parts = keyResults.map {
      ObjectiveScore.Part($0.progress(settings.scoreRules), weight: $0.weight ?? .one)
    }
    let score = ObjectiveScore(parts)
    let status = objective.status ?? .active
    let regularity = zip(keyResults, parts).map { keyResult, part in
      let end = (keyResult.due ?? objective.due ?? cycle.end).adding(days: 1)
      let days = settings.rhythm.days
      let reached = keyResult.reachedOn(part.progress).map { day in
        cycle.start.adding(days: (cycle.start.days(until: day) / days + 1) * days)
      }
      return keyResult.regularity(
        every: days, from: cycle.start, until: min(today, end, reached ?? end))
    }
    self.init(
      cycle: cycle.name, team: file.team, type: objective.type ?? settings.defaultType,
      status: status, hasEnded: status == .closed || today > cycle.end, score: score.mean,
      isGuardrailBreached: !score.breachedGuardrails.isEmpty, keyResults: keyResults.count,
      neverUpdated: keyResults.count(where: \.isNeverUpdated),
      regularity: regularity.reduce(CheckInRegularity(), +))
  }
}

extension KeyResult {
  /// Whether nobody has written down anything about how far it has come.
  fileprivate var isNeverUpdated: Bool {
    checkIns.isEmpty && manualScore == nil && !milestones.contains(where: \.isDone)
  }

  /// The day of the last check-in on a target that is reached, after which none is expected; nil where it
  /// is not reached.
  fileprivate func reachedOn(_ progress: KeyResultProgress) -> CalendarDate? {
    progress.isDone ? checkIns.map(\.date).max() : nil
  }
}

extension Session {
  /// What counts of the objectives of a team, or of all, in some cycles; and what cannot be read.
  func statistics(
    of workspace: Workspace, team: String?, in isWanted: @Sendable (Cycle) -> Bool
  ) throws -> (entries: [CycleStatistics.Entry], unreadable: [FileError]) {
    let (settings, today) = (workspace.settings, try today)
    let reading = try objectives(of: workspace) { file -> CycleStatistics.Entry? in
      guard team.map({ file.isOf(team: $0) }) ?? true, let own = file.knownCycle(settings),
        isWanted(own)
      else { return nil }
      return CycleStatistics.Entry(file, in: own, today: today, settings)
    }
    return (reading.kept.compactMap(\.self), reading.unreadable)
  }
}
