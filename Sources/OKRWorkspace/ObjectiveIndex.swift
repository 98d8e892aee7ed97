import Diagnostics
public import OKRModel
import Synchronization

/// All objectives of a workspace by name, and the answer to what a reference means.
public struct ObjectiveIndex: Sendable {
  /// In path order.
  public let objectives: [ObjectiveSummary]
  private let byID: [ObjectiveID: Int]
  private let bySlug: [Substring: [Int]]
  /// Made when the first name is not found.
  private let byInitial = LazyInitials()

  public init(_ objectives: [ObjectiveSummary]) {
    self.objectives = objectives
    byID = Dictionary(
      objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    bySlug = Dictionary(grouping: objectives.indices) { objectives[$0].id.slug }
  }

  public subscript(id: ObjectiveID) -> ObjectiveSummary? { byID[id].map { objectives[$0] } }

  /// What a reference leads to.
  public enum Resolution: Sendable, Hashable {
    case objective(ObjectiveID)
    case keyResult(ObjectiveID, label: String)
    /// The objective is there, the key result is not.
    case missingKeyResult(ObjectiveID, suggestion: String?)
    case ambiguous([ObjectiveID])
    /// Nothing of that name; the suggestion is the nearest name, as it would be written.
    case missing(suggestion: String?)

    /// The objective that was found, with or without the key result.
    public var id: ObjectiveID? {
      switch self {
      case .objective(let id), .keyResult(let id, _), .missingKeyResult(let id, _): id
      case .ambiguous, .missing: nil
      }
    }
  }

  /// Resolves a reference that stands in an objective of a cycle: a whole ID; one without the cycle,
  /// in the same cycle; or the end of one, where only one objective of the same cycle has it.
  public func resolve(_ reference: Reference, from cycle: String?) -> Resolution {
    let name = reference.objective
    if let cycle, let index = byID[ObjectiveID(cycle + "/" + name)] {
      return keyResult(of: index, reference)
    }
    if let index = byID[ObjectiveID(name)] { return keyResult(of: index, reference) }
    let ending = candidates(ending: name)
    let sameCycle = ending.filter { objectives[$0].cycle == cycle }
    if sameCycle.count == 1 { return keyResult(of: sameCycle[0], reference) }
    if sameCycle.count > 1 { return .ambiguous(sameCycle.map { objectives[$0].id }) }
    if let other = ending.last { return .missing(suggestion: objectives[other].id.path) }
    return .missing(suggestion: nearest(to: name, in: cycle))
  }

  /// Resolves a name that a person typed: as in a reference, and then in all cycles.
  public func resolve(typed text: String, cycle: String?) -> Resolution {
    let reference = Reference(text)
    let resolution = resolve(reference, from: cycle)
    guard case .missing = resolution else { return resolution }
    let ending = candidates(ending: reference.objective)
    if ending.count == 1 { return keyResult(of: ending[0], reference) }
    if ending.isEmpty, case .missing(nil) = resolution {
      return .missing(suggestion: alike(reference.objective, cycle: cycle))
    }
    return ending.isEmpty ? resolution : .ambiguous(ending.map { objectives[$0].id })
  }

  /// The shortest way to write a reference to an objective from one of a cycle.
  public func shortest(_ id: ObjectiveID, from cycle: String?) -> String {
    guard let cycle, id.path.hasPrefix(cycle + "/") else { return id.path }
    let short = String(id.path.dropFirst(cycle.count + 1))
    return resolve(Reference(objective: short), from: cycle).id == id ? short : id.path
  }

  private func keyResult(of index: Int, _ reference: Reference) -> Resolution {
    let objective = objectives[index]
    guard let label = reference.keyResult else { return .objective(objective.id) }
    let labels = objective.keyResults.compactMap(\.label)
    let canonical = Self.canonicalLabel(label)
    if labels.contains(canonical) { return .keyResult(objective.id, label: canonical) }
    return .missingKeyResult(objective.id, suggestion: canonical.nearest(of: labels))
  }

  /// `RC2`, `kr-2` and `2` as `KR2`.
  public static func canonicalLabel(_ label: String) -> String {
    let digits = label.drop { !$0.isNumber }
    guard let number = Int(digits) else { return label.uppercased() }
    return "KR\(number)"
  }

  /// The objectives whose IDs end in a name, at a boundary of components, in path order.
  private func candidates(ending name: String) -> [Int] {
    guard let slug = name.split(separator: "/").last else { return [] }
    return (bySlug[slug] ?? []).filter { index in
      let path = objectives[index].id.path
      return path == name || path.hasSuffix("/" + name)
    }
  }

  /// The nearest name in a cycle, by its last component, among those with the same first letter:
  /// few enough to compare, however large the workspace.
  private func nearest(to name: String, in cycle: String?) -> String? {
    let slug = name.split(separator: "/").last ?? ""
    let key = LazyInitials.Initial(cycle: cycle, slug: slug)
    let candidates = (byInitial.value(of: objectives)[key] ?? []).prefix(500)
    let slugs = candidates.map { String(objectives[$0].id.slug) }
    guard let nearest = String(slug).nearest(of: slugs),
      let index = slugs.firstIndex(of: nearest)
    else { return nil }
    return shortest(objectives[candidates[index]].id, from: cycle)
  }

  /// An objective of any cycle, the given one first, that a name is a part of or nearly is: in words of
  /// its slug, without accents and case.
  private func alike(_ name: String, cycle: String?) -> String? {
    let wanted = folded(name.split(separator: "/").last ?? "")
    guard !wanted.isEmpty else { return nil }
    let ordered = objectives.filter { $0.cycle == cycle } + objectives.filter { $0.cycle != cycle }
    let slugs = ordered.prefix(20_000).map { folded($0.id.slug) }
    let found =
      slugs.firstIndex { "-\($0)".contains("-" + wanted) }
      ?? wanted.nearest(of: slugs.prefix(2_000)).flatMap { slugs.firstIndex(of: $0) }
    return found.map { shortest(ordered[$0].id, from: cycle) }
  }
}

/// Where a name that is misspelt could be: the objectives of a cycle with its first letter.
private final class LazyInitials: Sendable {
  struct Initial: Hashable {
    var cycle: String?
    /// Without accent and case, in which names are easily mistaken.
    var letter: UInt8?

    init(cycle: String?, slug: Substring) {
      self.cycle = cycle
      letter = folded(slug.prefix(1)).utf8.first
    }
  }

  private final class Made: Sendable {
    let places: [Initial: [Int]]

    init(_ objectives: [ObjectiveSummary]) {
      places = Dictionary(grouping: objectives.indices) {
        Initial(cycle: objectives[$0].cycle, slug: objectives[$0].id.slug)
      }
    }
  }

  private let made = AtomicLazyReference<Made>()

  /// Threads that come first together may make some in vain.
  func value(of objectives: [ObjectiveSummary]) -> [Initial: [Int]] {
    (made.load() ?? made.storeIfNil(Made(objectives))).places
  }
}
