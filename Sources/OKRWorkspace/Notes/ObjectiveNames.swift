import OKRModel

/// What references lead to by the names of files alone, before any objective is read.
struct ObjectiveNames {
  private let settings: Settings
  private let exists: (String) -> Bool
  private let all: () -> [String]
  private let index = Lazy()

  /// - Parameters:
  ///   - exists: Whether there is an objective at a path.
  ///   - all: The paths of all objectives, asked for when a shortened name is met first.
  init(_ settings: Settings, exists: @escaping (String) -> Bool, all: @escaping () -> [String]) {
    self.settings = settings
    self.exists = exists
    self.all = all
  }

  /// - Parameter paths: The paths of all objectives, in byte order.
  init(_ settings: Settings, paths: [String]) {
    let known = Set(paths)
    self.init(settings, exists: { known.contains($0) }, all: { paths })
  }

  /// The objective that a reference leads to; key results are not looked at.
  func target(of reference: Reference, from cycle: String?) -> ObjectiveIndex.Resolution {
    let name = reference.objective
    for id in [cycle.map { "\($0)/\(name)" }, name].compactMap({ $0.map { ObjectiveID($0) } })
    where exists(settings.path(of: id)) {
      return .objective(id)
    }
    let index = index.value ?? makeIndex()
    // Where the path says no cycle, it has to be left open.
    return index.resolve(
      Reference(objective: name), from: settings.layout.has("cycle") ? cycle : nil)
  }

  private func makeIndex() -> ObjectiveIndex {
    let made = ObjectiveIndex(
      all().map { ObjectiveSummary(Placement(path: $0, settings: settings)) })
    index.value = made
    return made
  }

  private final class Lazy {
    var value: ObjectiveIndex?
  }
}
