/// The search for keys that stand twice in one mapping, however deep.
enum DuplicateKeys {
  static func collect(in node: YAMLNode, into problems: inout [YAMLProblem]) {
    switch node.content {
    case .scalar, .alias: break
    case .sequence(let items, _): for item in items { collect(in: item, into: &problems) }
    case .mapping(let pairs, _):
      collect(among: pairs, into: &problems)
      for pair in pairs {
        collect(in: pair.key, into: &problems)
        collect(in: pair.value, into: &problems)
      }
    }
  }

  private static func collect(among pairs: [YAMLPair], into problems: inout [YAMLProblem]) {
    guard pairs.count > 1 else { return }
    var seen: Set<String> = []
    seen.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let key = pair.key.string, !seen.insert(key).inserted else { continue }
      problems.append(
        YAMLProblem(
          .duplicateKey, "The key \u{201C}\(key)\u{201D} stands here a second time.",
          range: pair.key.range, key: key))
    }
  }
}
