/// The strongly connected components of a directed graph: two nodes have the same number exactly if
/// each can be reached from the other. Tarjan's algorithm (1972), without recursion; linear time.
struct StrongComponents {
  private(set) var numbers: [Int]

  /// - Parameter successors: For each node the indices of those that its edges lead to.
  init(_ successors: [[Int]]) {
    numbers = Array(repeating: -1, count: successors.count)
    var order = Array(repeating: -1, count: successors.count)
    var low = order
    var stack: [Int] = []
    var isOnStack = Array(repeating: false, count: successors.count)
    var time = 0
    var component = 0
    for root in successors.indices where order[root] < 0 {
      var walk = [(node: root, next: 0)]
      while let (node, next) = walk.last {
        if next == 0 {
          order[node] = time
          low[node] = time
          time += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if next < successors[node].count {
          walk[walk.count - 1].next += 1
          let successor = successors[node][next]
          if order[successor] < 0 {
            walk.append((successor, 0))
          } else if isOnStack[successor] {
            low[node] = min(low[node], order[successor])
          }
          continue
        }
        walk.removeLast()
        if let parent = walk.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        while let member = stack.popLast() {
          isOnStack[member] = false
          numbers[member] = component
          if member == node { break }
        }
        component += 1
      }
    }
  }
}
