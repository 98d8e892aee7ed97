import OKRModel

/// A tree drawn with lines: `├─`, `└─`.
public struct TreeText: Sendable {
  public private(set) var lines: [String] = []

  public init() {}

  /// Why the nodes below one are not drawn.
  public enum Stop: Sendable {
    /// It stands above itself.
    case circle
    /// It has been drawn with them already.
    case shownBefore
  }

  /// Draws nodes and all below them. What is below a node is drawn once, however many ways lead to it.
  ///
  /// - Parameters:
  ///   - identity: What makes two nodes the same.
  ///   - label: The text of a node that stands so many columns to the right, of one line or several.
  ///   - children: Those of a node, in order.
  public mutating func add<Node, ID: Hashable>(
    _ roots: [Node], identity: (Node) -> ID,
    label: (Node, Stop?, _ indentation: Int) -> String, children: (Node) -> [Node]
  ) {
    var drawn: Set<ID> = []
    var above: [ID] = []
    var open = roots.reversed().map {
      TreeStep(node: $0, prefix: "", branch: "", continuation: "", depth: 0)
    }
    while let step = open.popLast() {
      above.removeSubrange(min(step.depth, above.count)...)
      let id = identity(step.node)
      let below = children(step.node)
      let stop: Stop? =
        above.contains(id) ? .circle : drawn.contains(id) && !below.isEmpty ? .shownBefore : nil
      let indentation = step.prefix.count + step.branch.count
      let text = label(step.node, stop, indentation).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in text.enumerated() {
        lines.append(step.prefix + (number == 0 ? step.branch : step.continuation) + line)
      }
      guard stop == nil, step.depth < 64 else { continue }
      above.append(id)
      drawn.insert(id)
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
