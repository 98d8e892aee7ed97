public import OKRModel

/// What a workspace has set in `okr.yml`; everything has a default.
public struct Settings: Sendable {
  public var language = "en"
  public var root = "okrs"
  public var layout = Layout.objectives
  public var notesLayout = Layout.notes
  /// nil for cycles of the workspace's own.
  public var cycleKind: CycleKind? = .quarter
  public var yearStart = 1
  public var yearNaming = CycleCalendar.YearNaming.end
  public var customCycles: [Cycle] = []
  /// The cycles that follow from these settings.
  public internal(set) var calendar = CycleCalendar()
  public var rhythm = Rhythm.weekly
  public var graceDays = 3
  public var writesCheckInsToNotes = false
  public var defaultType = ObjectiveType.aspirational
  public var objectivesPerTeam = 5
  public var keyResultsPerObjective = 5
  public var keyResultsPerOwner = 7
  /// Empty: anyone may own something.
  public var people: [Person] = []
  public var teams: [String] = []
  public var scoreRules = ScoreRules()
  public var allowedFields: [String] = []
  public var vagueWords: [String] = []
  /// Vague words of the vocabularies that are not vague here.
  public var acceptedWords: [String] = []
  public var metricWords: [String] = []
  public var checks = CheckSettings()
  public var blockPushOn = "error"

  public init() {}

  /// The cycle that a day belongs to: one of the workspace's own, else by the calendar.
  public func cycle(containing date: CalendarDate) -> Cycle? {
    if let own = calendar.customCycle(containing: date) { return own }
    return cycleKind.map { calendar.cycle(containing: date, kind: $0) }
  }

  /// How often a key result is checked in on.
  public enum Rhythm: String, Sendable {
    case weekly, fortnightly, monthly

    public var days: Int {
      switch self {
      case .weekly: 7
      case .fortnightly: 14
      case .monthly: 31
      }
    }
  }
}

/// A person who may own something.
public struct Person: Sendable, Hashable {
  public var handle: String
  public var name: String?
  public var email: String?
}

/// What a workspace has set about the checks.
public struct CheckSettings: Sendable, Hashable {
  public var preset: String?
  /// By code or name, in the order of the file.
  public var entries: [Entry] = []

  public struct Entry: Sendable, Hashable {
    public var check: String
    /// `off`, `advice`, `warning` or `error`; nil where only options are given.
    public var severity: String?
    public var options: [String: [String]] = [:]
    /// Where it stands in `okr.yml`.
    public var range: Range<Int>
  }
}
