import OKRModel

/// A tree drawn with lines: `├─`, `└─`.
public struct TreeText: Sendable {
  public private(set) var lines: [String] = []

  public init() {}

  /// Draws a node and all below it. A node that stands above itself is drawn once more and not
  /// followed.
  ///
  /// - Parameters:
  ///   - label: The text of a node.
  ///   - children: Those of a node, in order.
  public mutating func add<Node: Hashable>(
    _ root: Node, label: (Node, _ isRepeated: Bool) -> String, children: (Node) -> [Node]
  ) {
    var above: [Node] = []
    var open = [TreeStep(node: root, prefix: "", branch: "", continuation: "", depth: 0)]
    while let step = open.popLast() {
      above.removeSubrange(min(step.depth, above.count)...)
      let isRepeated = above.contains(step.node)
      lines.append(step.prefix + step.branch + label(step.node, isRepeated))
      guard !isRepeated, step.depth < 64 else { continue }
      above.append(step.node)
      let below = children(step.node)
      for (index, child) in below.enumerated().reversed() {
        let isLast = index == below.count - 1
        open.append(
          TreeStep(
            node: child, prefix: step.prefix + step.continuation, branch: isLast ? "└─ " : "├─ ",
            continuation: isLast ? "   " : "│  ", depth: step.depth + 1))
      }
    }
  }
}

/// A node that is still to be drawn, with what stands before it on its line.
private struct TreeStep<Node> {
  var node: Node
  var prefix: String
  var branch: String
  var continuation: String
  var depth: Int
}
