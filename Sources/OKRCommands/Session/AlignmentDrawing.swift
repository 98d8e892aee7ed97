import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

/// The alignment of objectives as lines of a tree.
struct AlignmentDrawing {
  let tree: AlignmentTree
  /// The cycle that is left out of names.
  let cycle: String?
  let visible: Set<ObjectiveID>
  let catalog: MessageCatalog
  let style: TextStyle

  func lines(below roots: [ObjectiveID]) -> [String] {
    var text = TreeText()
    for root in roots { add(AlignmentTree.Child(id: root), to: &text) }
    return text.lines
  }

  /// An objective between those it contributes to and those that contribute to it.
  func lines(around id: ObjectiveID) -> [String] {
    var lines: [String] = []
    let groups: [(Message, [AlignmentTree.Child])] = [
      ("contributes to", tree.parents(of: id)),
      ("depends on", tree.dependencies(of: id).map { AlignmentTree.Child(id: $0) }),
      ("needed by", tree.dependants(of: id).map { AlignmentTree.Child(id: $0) }),
    ]
    for (title, members) in groups where !members.isEmpty {
      lines.append(style(.muted, title.text(in: catalog)))
      lines += members.map { member in
        "  " + label(AlignmentTree.Child(id: member.id))
          + (member.keyResult.map { style(.muted, " #\($0)") } ?? "")
      }
      lines.append("")
    }
    var text = TreeText()
    add(AlignmentTree.Child(id: id), to: &text)
    return lines + text.lines
  }

  private func add(_ root: AlignmentTree.Child, to text: inout TreeText) {
    text.add(
      root,
      label: { node, isRepeated in
        label(node)
          + (isRepeated ? " " + Message("(leads back to itself)").text(in: catalog) : "")
      },
      children: { node in tree.children(of: node.id).filter { visible.contains($0.id) } })
  }

  private func label(_ node: AlignmentTree.Child) -> String {
    guard let objective = tree.index[node.id] else { return node.id.path }
    let name = ObjectiveTable.name(objective, cycle)
    var text = style(.emphasis, name.safeForTerminal)
    if let keyResult = node.keyResult { text += style(.muted, " → \(keyResult)") }
    if let title = objective.title { text += "  " + title.safeForTerminal }
    if let owner = objective.owner { text += style(.muted, "  (\(owner.safeForTerminal))") }
    return text
  }
}
