/// Which pieces of two sides are the same.
struct Matching {
  /// For each piece of the second side, the one of the first.
  private(set) var partners: [Int?]
  private var taken: Set<Int> = []

  /// - Parameter areAdded: Whether the pieces are new on both sides. Then rows are the same only if
  ///   date, author and value are, key results only if their titles are, and none is taken for another
  ///   because the words are alike.
  init(_ first: [MergeNode], _ second: [MergeNode], areAdded: Bool = false) {
    partners = Array(repeating: nil, count: second.count)
    let levels = max(first.map(\.keys.count).max() ?? 0, second.map(\.keys.count).max() ?? 0)
    for level in 0..<levels {
      match(first, second, level, isUnique: level > 0) { node in
        !areAdded || level < 2 || (node.kind != .row && node.kind != .keyResult)
      }
    }
    if !areAdded { matchByLikeness(first, second) }
  }

  private mutating func match(
    _ first: [MergeNode], _ second: [MergeNode], _ level: Int, isUnique: Bool,
    _ counts: (MergeNode) -> Bool
  ) {
    func places(_ nodes: [MergeNode], _ isFree: (Int) -> Bool) -> [String: [Int]] {
      var places: [String: [Int]] = [:]
      for (index, node) in nodes.enumerated()
      where isFree(index) && level < node.keys.count && counts(node) {
        places[node.keys[level], default: []].append(index)
      }
      return places
    }
    let mine = places(first) { !taken.contains($0) }
    let others = places(second) { partners[$0] == nil }
    for (key, indices) in others {
      guard let candidates = mine[key], !isUnique || (indices.count == 1 && candidates.count == 1)
      else { continue }
      for (one, other) in zip(candidates, indices) { join(one, other) }
    }
  }

  /// Joins what is left over of key results, tasks and milestones, if the words are mostly the same.
  private mutating func matchByLikeness(_ first: [MergeNode], _ second: [MergeNode]) {
    func open(_ nodes: [MergeNode], _ isFree: (Int) -> Bool) -> [Int] {
      nodes.indices.filter {
        isFree($0) && (nodes[$0].kind == .item || nodes[$0].kind == .keyResult)
      }
    }
    let mine = open(first) { !taken.contains($0) }
    let others = open(second) { partners[$0] == nil }
    guard !mine.isEmpty, !others.isEmpty, mine.count * others.count <= Self.mostPairs else {
      return
    }
    var pairs: [(likeness: Double, one: Int, other: Int)] = []
    let otherWords = others.map { (place: $0, words: second[$0].words.wordSet) }
    for one in mine {
      let words = first[one].words.wordSet
      for (other, otherWords) in otherWords where first[one].kind == second[other].kind {
        let likeness = String.likeness(words, otherWords)
        if likeness >= Self.leastLikeness { pairs.append((likeness, one, other)) }
      }
    }
    for pair in pairs.sorted(by: {
      ($1.likeness, $0.one, $0.other) < ($0.likeness, $1.one, $1.other)
    })
    where !taken.contains(pair.one) && partners[pair.other] == nil {
      join(pair.one, pair.other)
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    partners[other] = one
    taken.insert(one)
  }

  /// From which share of common words on two titles are of one thing.
  static let leastLikeness = 0.6
  private static let mostPairs = 10_000
}

extension MergeNode {
  /// The words by which it is compared where nothing surer fits.
  var words: String {
    kind == .keyResult ? children.first { $0.kind == .heading }?.name ?? name : name
  }
}
