/// A result that shows whether the objective was reached.
public struct KeyResult: Sendable, Hashable {
  /// The canonical label, `KR1`; nil where the text has none.
  public var label: String?
  public var title: String
  public var target: Target?
  /// Whether the target was read from the title because no field states it.
  public var isTargetFromTitle = false
  public var owner: String?
  public var due: CalendarDate?
  /// The share in the objective's score; 1 where nothing is said.
  public var weight: DecimalNumber?
  /// Where the number can be checked.
  public var source: String?
  /// What exactly is counted.
  public var metric: String?
  /// The labels of the key results whose side effects this one watches.
  public var guards: [String] = []
  public var plan: [PlanPoint] = []
  public var commit: Quantity?
  public var stretch: Quantity?
  /// A grade given by hand, 0.0 to 1.0.
  public var manualScore: DecimalNumber?
  public var reason: String?
  public var checkIns: [CheckIn] = []
  public var milestones: [Milestone] = []

  public init(title: String) {
    self.title = title
  }
}
