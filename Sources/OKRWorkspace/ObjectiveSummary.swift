import OKRDocument
public import OKRModel

/// What the rest of the workspace needs to know about an objective; small, so that ten thousand of
/// them can be held while their documents come and go.
public struct ObjectiveSummary: Sendable {
  public var id: ObjectiveID
  public var path: String
  public var title: String?
  public var owner: String?
  public var type: ObjectiveType?
  public var status: ObjectiveStatus
  public var cycle: String?
  public var team: String?
  public var tags: [String]
  public var keyResults: [KeyResultSummary]
  public var parents: [LocatedReference]
  public var dependsOn: [LocatedReference]

  public init(_ file: ObjectiveFile) {
    let objective = file.objective
    id = file.id
    path = file.path
    title = objective.title
    owner = objective.owner
    type = objective.type
    status = objective.status ?? .active
    cycle = file.cycle
    team = file.team
    tags = objective.tags
    keyResults = objective.keyResults.map {
      KeyResultSummary(label: $0.label, title: $0.title, owner: $0.owner)
    }
    parents = file.references(of: .parent)
    dependsOn = file.references(of: .dependsOn)
  }
}

/// A key result by name.
public struct KeyResultSummary: Sendable, Hashable {
  public var label: String?
  public var title: String
  public var owner: String?
}

/// A reference together with the bytes that it stands in.
public struct LocatedReference: Sendable, Hashable {
  public var reference: Reference
  public var range: Range<Int>
}
