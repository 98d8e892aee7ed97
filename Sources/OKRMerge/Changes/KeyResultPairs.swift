import OKRDocument
import OKRModel

/// The key results of two texts of an objective, those that are the same side by side.
struct KeyResultPairs {
  let old: ObjectiveDocument
  let new: ObjectiveDocument
  /// For each key result of the second side, that of the first.
  let partners: [Int?]
  /// Those of the first side that the second has not.
  let removed: [Int]
  private let checkIns: (old: [[CheckIn]], new: [[CheckIn]])

  /// By label; what is left over by titles that are mostly the same.
  ///
  /// - Parameter checkIns: Those of all key results; nil for those of the documents.
  init(
    _ old: ObjectiveDocument, _ new: ObjectiveDocument,
    _ checkIns: (old: [[CheckIn]], new: [[CheckIn]])? = nil
  ) {
    self.old = old
    self.new = new
    self.checkIns =
      checkIns
      ?? (old.keyResults.map(\.keyResult.checkIns), new.keyResults.map(\.keyResult.checkIns))
    var partners: [Int?] = Array(repeating: nil, count: new.keyResults.count)
    var free: [Int] = Array(old.keyResults.indices)
    var byLabel: [String: Int] = [:]
    for index in old.keyResults.indices {
      if let label = old.keyResults[index].keyResult.label, byLabel[label] == nil {
        byLabel[label] = index
      }
    }
    for (index, node) in new.keyResults.enumerated() {
      guard let label = node.keyResult.label,
        let partner = byLabel.removeValue(forKey: label)
      else { continue }
      partners[index] = partner
    }
    let joined = Set(partners)
    free.removeAll { joined.contains($0) }
    let titles = free.map { old.keyResults[$0].keyResult.title.wordSet }
    var taken: Set<Int> = []
    if free.count * new.keyResults.count <= 10_000 {
      for index in new.keyResults.indices where partners[index] == nil {
        let words = new.keyResults[index].keyResult.title.wordSet
        let best = free.indices.filter { !taken.contains($0) }
          .map { (likeness: String.likeness(words, titles[$0]), place: $0) }
          .max { ($0.likeness, $1.place) < ($1.likeness, $0.place) }
        guard let best, best.likeness >= Matching.leastLikeness else { continue }
        partners[index] = free[best.place]
        taken.insert(best.place)
      }
    }
    self.partners = partners
    removed = free.indices.filter { !taken.contains($0) }.map { free[$0] }
  }

  /// What each key result of the second side is called: by its label, else by its title.
  var newNames: [String] { new.keyResults.map { Self.name($0.keyResult) } }

  /// What each of the first side is called, by the name that it has on the second.
  var oldNames: [String] {
    var names = old.keyResults.map { Self.name($0.keyResult) }
    for (partner, name) in zip(partners, newNames) {
      if let partner { names[partner] = name }
    }
    return names
  }

  static func name(_ keyResult: KeyResult) -> String { keyResult.label ?? keyResult.title }

  /// - Parameter isWhole: As in ``ObjectiveDiff``.
  func changes(isWhole: Bool) -> [ObjectiveChange] {
    var changes: [ObjectiveChange] = []
    for (index, node) in new.keyResults.enumerated() {
      let name = Self.name(node.keyResult)
      guard let partner = partners[index] else {
        changes.append(
          ObjectiveChange(.keyResult, .added, keyResult: name, new: node.keyResult.title))
        if isWhole { changes += KeyResultDiff.added(node, in: new) }
        continue
      }
      changes += KeyResultDiff(old, old.keyResults[partner], new, node).changes
      changes +=
        CheckInDiff(checkIns.old[partner], checkIns.new[index], keyResult: name).changes
    }
    for index in removed {
      let keyResult = old.keyResults[index].keyResult
      changes.append(
        ObjectiveChange(
          .keyResult, .removed, keyResult: Self.name(keyResult), old: keyResult.title))
      if isWhole {
        changes += CheckInDiff(keyResult.checkIns, [], keyResult: Self.name(keyResult)).changes
      }
    }
    if let order { changes.append(order) }
    return changes
  }

  /// The order of those that both have, where it is another.
  private var order: ObjectiveChange? {
    let both = partners.compactMap(\.self)
    guard both != both.sorted() else { return nil }
    let names = oldNames
    return ObjectiveChange(
      .order, .changed, old: both.sorted().map { names[$0] }.joined(separator: ", "),
      new: both.map { names[$0] }.joined(separator: ", "))
  }
}
