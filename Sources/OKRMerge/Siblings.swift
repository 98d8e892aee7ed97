/// The pieces of one container on the three sides, each under a number that the same piece has on
/// all of them.
struct Siblings {
  var base: [Int: MergeNode] = [:]
  var ours: [Int: MergeNode] = [:]
  var theirs: [Int: MergeNode] = [:]
  private var orders: (ours: [Int], theirs: [Int]) = ([], [])

  init(_ base: [MergeNode], _ ours: [MergeNode], _ theirs: [MergeNode]) {
    var next = base.count
    for (index, node) in base.enumerated() { self.base[index] = node }
    func numbered(_ nodes: [MergeNode]) -> [Int] {
      Matching(base, nodes).partners.map { partner in
        if let partner { return partner }
        next += 1
        return next
      }
    }
    orders.ours = numbered(ours)
    orders.theirs = numbered(theirs)
    // What both have added is the same where it is alike.
    let mine = ours.indices.filter { orders.ours[$0] >= base.count }
    let others = theirs.indices.filter { orders.theirs[$0] >= base.count }
    let matching = Matching(mine.map { ours[$0] }, others.map { theirs[$0] }, areAdded: true)
    for (index, partner) in matching.partners.enumerated() {
      if let partner { orders.theirs[others[index]] = orders.ours[mine[partner]] }
    }
    for (number, node) in zip(orders.ours, ours) { self.ours[number] = node }
    for (number, node) in zip(orders.theirs, theirs) { self.theirs[number] = node }
  }

  /// All pieces of either side in the order of the result: that of the side that moved something;
  /// what the other side has added follows the piece that it follows there, and of two pieces that
  /// were added at one place ours is first.
  func order() throws(MergeDoubt) -> [Int] {
    let oursMoved = hasMoved(orders.ours)
    if oursMoved, hasMoved(orders.theirs), !agree(orders.ours, orders.theirs) { throw .order }
    let (skeleton, other) =
      oursMoved ? (orders.ours, orders.theirs) : (orders.theirs, orders.ours)
    let present = Set(skeleton)
    var followers: [Int: [Int]] = [:]
    var last = -1
    for number in other {
      if present.contains(number) {
        last = number
      } else {
        followers[last, default: []].append(number)
      }
    }
    let otherIsOurs = !oursMoved
    var result = otherIsOurs ? followers[-1] ?? [] : []
    var waiting: [Int] = otherIsOurs ? [] : followers[-1] ?? []
    for number in skeleton {
      let isInOther = otherIsOurs ? ours[number] != nil : theirs[number] != nil
      if isInOther || base[number] != nil {
        result += waiting
        waiting = []
      }
      result.append(number)
      guard let following = followers[number] else { continue }
      if otherIsOurs { result += following } else { waiting = following }
    }
    return result + waiting
  }

  private func hasMoved(_ order: [Int]) -> Bool {
    let kept = order.filter { base[$0] != nil }
    return zip(kept, kept.dropFirst()).contains { $0 > $1 }
  }

  private func agree(_ first: [Int], _ second: [Int]) -> Bool {
    let (one, other) = (Set(first), Set(second))
    return first.filter(other.contains) == second.filter(one.contains)
  }
}
