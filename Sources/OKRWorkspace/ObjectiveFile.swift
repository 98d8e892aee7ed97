public import OKRDocument
public import OKRModel

/// An objective as a member of a workspace: its document and its place.
public struct ObjectiveFile: Sendable {
  public let placement: Placement
  public let document: ObjectiveDocument

  public init(placement: Placement, document: ObjectiveDocument) {
    self.placement = placement
    self.document = document
  }

  public var id: ObjectiveID { placement.id }
  public var path: String { placement.path }
  public var objective: Objective { document.objective }

  /// The cycle by the path, else by the front matter.
  public var cycle: String? { placement.cycle ?? objective.cycle }
  /// The team by the path, else by the front matter.
  public var team: String? { placement.team ?? objective.team }
}
