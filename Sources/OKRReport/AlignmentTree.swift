public import OKRModel
public import OKRWorkspace

/// Which objectives contribute to which: up to parents, down to children, across by dependencies.
public struct AlignmentTree: Sendable {
  public let index: ObjectiveIndex
  /// The children of each objective, in path order; an objective with several parents is a child
  /// of each.
  private let children: [ObjectiveID: [Child]]
  private let dependants: [ObjectiveID: [ObjectiveID]]

  public struct Child: Sendable, Hashable {
    public var id: ObjectiveID
    /// The key result of the parent that it contributes to; nil for the parent as a whole.
    public var keyResult: String?

    public init(id: ObjectiveID, keyResult: String? = nil) {
      self.id = id
      self.keyResult = keyResult
    }
  }

  public init(_ index: ObjectiveIndex) {
    self.index = index
    var children: [ObjectiveID: [Child]] = [:]
    var dependants: [ObjectiveID: [ObjectiveID]] = [:]
    for objective in index.objectives {
      for located in objective.parents {
        switch index.resolve(located.reference, from: objective.cycle) {
        case .objective(let parent), .missingKeyResult(let parent, _):
          children[parent, default: []].append(Child(id: objective.id))
        case .keyResult(let parent, let label):
          children[parent, default: []].append(Child(id: objective.id, keyResult: label))
        case .ambiguous, .missing: break
        }
      }
      for located in objective.dependsOn {
        guard let id = index.resolve(located.reference, from: objective.cycle).id else { continue }
        dependants[id, default: []].append(objective.id)
      }
    }
    self.children = children
    self.dependants = dependants
  }

  public func children(of id: ObjectiveID) -> [Child] { children[id] ?? [] }

  /// The objectives that need this one.
  public func dependants(of id: ObjectiveID) -> [ObjectiveID] { dependants[id] ?? [] }

  /// The parents that are there, with the key result where one is named.
  public func parents(of id: ObjectiveID) -> [Child] {
    guard let objective = index[id] else { return [] }
    return objective.parents.compactMap { located in
      switch index.resolve(located.reference, from: objective.cycle) {
      case .objective(let parent), .missingKeyResult(let parent, _): Child(id: parent)
      case .keyResult(let parent, let label): Child(id: parent, keyResult: label)
      case .ambiguous, .missing: nil
      }
    }
  }

  public func dependencies(of id: ObjectiveID) -> [ObjectiveID] {
    guard let objective = index[id] else { return [] }
    return objective.dependsOn.compactMap {
      index.resolve($0.reference, from: objective.cycle).id
    }
  }

  /// The objectives of a selection that contribute to no other of it, in path order.
  ///
  /// Those in a circle have no top; the first of each circle stands for it.
  public func roots(of selection: [ObjectiveSummary]) -> [ObjectiveID] {
    let selected = Set(selection.map(\.id))
    var roots = selection.map(\.id).filter { id in
      !parents(of: id).contains { selected.contains($0.id) && $0.id != id }
    }
    var reached: Set<ObjectiveID> = []
    func reach(_ root: ObjectiveID) {
      var open = [root]
      while let id = open.popLast() {
        guard reached.insert(id).inserted else { continue }
        open += children(of: id).map(\.id).filter { selected.contains($0) }
      }
    }
    roots.forEach(reach)
    for id in selection.map(\.id) where !reached.contains(id) {
      roots.append(id)
      reach(id)
    }
    return roots
  }
}
