import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

/// The alignment of objectives as a graph for Mermaid and Graphviz.
struct AlignmentPicture {
  let tree: AlignmentTree
  let standings: [ObjectiveID: ObjectiveStanding]
  /// The cycle that is left out of names.
  let cycle: String?
  let catalog: MessageCatalog

  /// Objectives with the parents and needs that they name, be those chosen or not.
  func graph(of selection: [ObjectiveID]) -> AlignmentGraph {
    var ids = selection
    for id in selection { ids += tree.parents(of: id).map(\.id) + tree.dependencies(of: id) }
    return graph(ids, edgesFrom: Set(selection))
  }

  /// An objective with all above and below it, what it needs and what needs it.
  func graph(around id: ObjectiveID) -> AlignmentGraph {
    let above = reached(from: id) { tree.parents(of: $0).map(\.id) }
    let below = reached(from: id) { tree.children(of: $0).map(\.id) }
    let ids = above + below + tree.dependencies(of: id) + tree.dependants(of: id)
    return graph(ids, edgesFrom: Set(ids), dependenciesOf: id)
  }

  private func reached(
    from id: ObjectiveID, _ next: (ObjectiveID) -> [ObjectiveID]
  ) -> [ObjectiveID] {
    var reached: Set<ObjectiveID> = []
    var open = [id]
    while let id = open.popLast() {
      if reached.insert(id).inserted { open += next(id) }
    }
    return Array(reached)
  }

  private func graph(
    _ ids: [ObjectiveID], edgesFrom sources: Set<ObjectiveID>,
    dependenciesOf center: ObjectiveID? = nil
  ) -> AlignmentGraph {
    let ids = Set(ids).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var edges: [AlignmentGraph.Edge] = []
    for (number, id) in ids.enumerated() where sources.contains(id) {
      for parent in tree.parents(of: id) {
        guard let other = numbers[parent.id] else { continue }
        edges.append(.init(from: number, to: other, .contribution, label: parent.keyResult))
      }
      for needed in tree.dependencies(of: id) {
        guard let other = numbers[needed], center == nil || id == center || needed == center
        else { continue }
        edges.append(
          .init(from: number, to: other, .dependency, label: Message("needs").text(in: catalog)))
      }
    }
    return AlignmentGraph(nodes: ids.map(lines), edges: edges)
  }

  private func lines(_ id: ObjectiveID) -> [String] {
    guard let objective = tree.index[id] else { return [id.path] }
    var lines = [ObjectiveTable.name(objective, cycle)]
    if let title = objective.title {
      lines += title.safeForTerminal.truncated(to: ObjectiveTable.mostColumns).wrapped(to: 40)
    }
    var facts = [standings[id].map { ObjectiveTable.number($0.score, catalog) } ?? "–"]
    facts += AlignmentDrawing.words(for: objective, standings[id]).map { $0.text(in: catalog) }
    if let owner = objective.owner { facts.append(owner) }
    return lines + [facts.joined(separator: " · ")]
  }
}
