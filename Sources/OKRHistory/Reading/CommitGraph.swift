import Git

/// Commits in an order in which each comes before those that it follows, the latest first.
struct CommitGraph: Sendable {
  /// By their number in the order.
  private(set) var ids: [ObjectID] = []
  private(set) var numbers: [ObjectID: Int] = [:]
  /// The parents that are there, by the number of the commit.
  private(set) var parents: [[Int]] = []

  /// - Parameter nodes: Parents that are not among them are left out.
  init(_ nodes: [HistoryNode]) {
    let places = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let parentsOf = nodes.map { node in node.parents.compactMap { places[$0] } }
    var children = Array(repeating: 0, count: nodes.count)
    for parents in parentsOf { for parent in parents { children[parent] += 1 } }
    var open = Heap { (one: Int, two: Int) in
      nodes[one].committed != nodes[two].committed
        ? nodes[one].committed > nodes[two].committed : one < two
    }
    for place in nodes.indices where children[place] == 0 { open.add(place) }
    ids.reserveCapacity(nodes.count)
    var order: [Int] = []
    while let place = open.removeFirst() {
      order.append(place)
      for parent in parentsOf[place] {
        children[parent] -= 1
        if children[parent] == 0 { open.add(parent) }
      }
    }
    ids = order.map { nodes[$0].id }
    numbers = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    parents = order.map { place in nodes[place].parents.compactMap { numbers[$0] } }
  }

  /// The commits that some commits follow, these among them, by number.
  func reachable(from starts: [ObjectID]) -> [Bool] {
    var isReached = Array(repeating: false, count: ids.count)
    for start in starts {
      if let number = numbers[start] { isReached[number] = true }
    }
    // Parents come later in the order.
    for number in ids.indices where isReached[number] {
      for parent in parents[number] { isReached[parent] = true }
    }
    return isReached
  }

  /// A commit that two have in common and that no other such commit follows; nil where there is none.
  func mergeBase(_ first: ObjectID, _ second: ObjectID) -> ObjectID? {
    guard let one = numbers[first], let two = numbers[second] else { return nil }
    guard one != two else { return first }
    var sides = [one: 1, two: 2]
    var open = Heap<Int>(<)
    open.add(one)
    open.add(two)
    while let number = open.removeFirst() {
      let side = sides[number] ?? 0
      if side == 3 { return ids[number] }
      for parent in parents[number] {
        if sides[parent] == nil { open.add(parent) }
        sides[parent, default: 0] |= side
      }
    }
    return nil
  }
}

/// Things of which the first is taken out again and again.
struct Heap<Element> {
  private var elements: [Element] = []
  private let isBefore: (Element, Element) -> Bool

  init(_ isBefore: @escaping (Element, Element) -> Bool) {
    self.isBefore = isBefore
  }

  mutating func add(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, isBefore(elements[place], elements[(place - 1) / 2]) {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeFirst() -> Element? {
    guard let first = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < elements.count && isBefore(elements[child], elements[least]) {
        least = child
      }
      guard least != place else { return first }
      elements.swapAt(place, least)
      place = least
    }
  }
}
