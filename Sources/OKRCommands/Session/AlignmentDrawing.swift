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
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?

  func lines(below roots: [ObjectiveID]) -> [String] {
    var text = TreeText()
    add(roots.map { AlignmentTree.Child(id: $0) }, to: &text)
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
      lines += members.flatMap { member in
        label(AlignmentTree.Child(id: member.id), suffix: member.keyResult.map { "#\($0)" }, 2)
          .split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      }
      lines.append("")
    }
    var text = TreeText()
    add([AlignmentTree.Child(id: id)], to: &text)
    return lines + text.lines
  }

  private func add(_ roots: [AlignmentTree.Child], to text: inout TreeText) {
    text.add(
      roots, identity: \.id,
      label: { node, stop, indentation in
        label(node, suffix: node.keyResult.map { " → \($0)" }, stop: stop, indentation)
      },
      children: { node in tree.children(of: node.id).filter { visible.contains($0.id) } })
  }

  /// The name, the title cut to what is left, the owner where there is room. Where there is little, the
  /// title stands on a line of its own, and a long name goes on in another.
  private func label(
    _ node: AlignmentTree.Child, suffix: String?, stop: TreeText.Stop? = nil, _ indentation: Int
  ) -> String {
    guard let objective = tree.index[node.id] else { return node.id.path.safeForTerminal }
    let name = ObjectiveTable.name(objective, cycle).safeForTerminal
    let suffix = (suffix ?? "").safeForTerminal
    let reason = word(for: stop)
    var owner = objective.owner.map { "  (\($0.safeForTerminal))" } ?? ""
    var title =
      objective.title.map { "  " + $0.safeForTerminal.truncated(to: ObjectiveTable.mostColumns) }
      ?? ""
    var names = [name]
    if let width {
      let room = max(8, width - indentation)
      names = name.broken(to: max(4, room - (suffix + reason).displayWidth))
      var left = room - ((names.last ?? "") + suffix + reason).displayWidth
      if left < title.displayWidth, left < 24 || names.count > 1 {
        title = title.isEmpty ? "" : "\n" + title.truncated(to: room)
        left = room - title.displayWidth
      }
      if left < owner.displayWidth + 12 { owner = "" }
      if !title.hasPrefix("\n") { title = title.truncated(to: left - owner.displayWidth) }
    }
    let shown = names.map { style(.emphasis, $0) }.joined(separator: "\n")
    return title.hasPrefix("\n")
      ? shown + style(.muted, suffix) + reason + title
      : shown + style(.muted, suffix) + title + style(.muted, owner) + reason
  }

  private func word(for stop: TreeText.Stop?) -> String {
    switch stop {
    case nil: ""
    case .circle: "  " + Message("(leads back to itself)").text(in: catalog)
    case .shownBefore: "  " + Message("(shown above)").text(in: catalog)
    }
  }
}
