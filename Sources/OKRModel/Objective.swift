/// What a team or a person wants to reach in a cycle, with the results by which they will know.
public struct Objective: Sendable, Hashable {
  public var title: String?
  public var owner: String?
  public var contributors: [String] = []
  public var type: ObjectiveType?
  public var status: ObjectiveStatus?
  public var parents: [Reference] = []
  public var dependsOn: [Reference] = []
  /// The share in the parent's roll-up; 1 where nothing is said.
  public var weight: DecimalNumber?
  public var cycle: String?
  public var team: String?
  public var due: CalendarDate?
  public var tags: [String] = []
  public var keyResults: [KeyResult] = []
  public var initiatives: [Initiative] = []

  public init() {}
}

/// A piece of work that should move the key results.
public struct Initiative: Sendable, Hashable {
  public var text: String
  public var isDone: Bool

  public init(text: String, isDone: Bool) {
    self.text = text
    self.isDone = isDone
  }
}
