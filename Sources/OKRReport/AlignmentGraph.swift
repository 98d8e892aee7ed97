/// Objectives and what lies between them, to be drawn by another program. All texts are data: nothing
/// in them is read as syntax.
public struct AlignmentGraph: Sendable {
  public struct Edge: Sendable, Hashable {
    public enum Kind: Sendable { case contribution, dependency }

    /// The number of the node that contributes or needs, and that of the other one.
    public var from: Int
    public var to: Int
    public var kind: Kind
    public var label: String?

    public init(from: Int, to: Int, _ kind: Kind, label: String? = nil) {
      self.from = from
      self.to = to
      self.kind = kind
      self.label = label
    }
  }

  /// The lines of text in each node.
  public var nodes: [[String]]
  public var edges: [Edge]

  public init(nodes: [[String]], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }
}
