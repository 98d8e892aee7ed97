import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

/// The alignment of objectives as lines of a tree.
struct AlignmentDrawing {
  let tree: AlignmentTree
  let standings: [ObjectiveID: ObjectiveStanding]
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
    var lines = above(id)
    let groups: [(Message, [AlignmentTree.Child])] = [
      ("depends on", tree.dependencies(of: id).map { AlignmentTree.Child(id: $0) }),
      ("needed by", tree.dependants(of: id).map { AlignmentTree.Child(id: $0) }),
    ]
    for (title, members) in groups where !members.isEmpty {
      lines.append(style(.muted, title.text(in: catalog)))
      lines += members.flatMap { member in
        label(AlignmentTree.Child(id: member.id), suffix: nil, 2)
          .split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
          + (title == "depends on" ? risks(of: member.id).map { "    " + $0 } : [])
      }
      lines.append("")
    }
    var text = TreeText()
    add([AlignmentTree.Child(id: id)], to: &text)
    return lines + text.lines
  }

  /// What an objective contributes to, each with what that contributes to in its turn.
  private func above(_ id: ObjectiveID) -> [String] {
    let parents = tree.parents(of: id)
    guard !parents.isEmpty else { return [] }
    var text = TreeText()
    text.add(
      parents, identity: \.id,
      label: { node, stop, indentation in
        label(node, suffix: node.keyResult.map { "#\($0)" }, stop: stop, indentation + 2)
      },
      children: { node in node.id == id ? [] : tree.parents(of: node.id) })
    return [style(.muted, Message("contributes to").text(in: catalog))]
      + text.lines.map { "  " + $0 } + [""]
  }

  /// What threatens an objective that others depend on.
  private func risks(of id: ObjectiveID) -> [String] {
    let risks = (standings[id]?.risks ?? []).filter { $0.template != "abandoned" }
    guard !risks.isEmpty else { return [] }
    return risks.map { $0.text(in: catalog).safeForTerminal }.joined(separator: " · ")
      .wrapped(to: width.map { max(8, $0 - 4) } ?? .max)
  }

  /// What is to be known of an objective besides its score: that it is not active, or at risk.
  static func words(for objective: ObjectiveSummary, _ standing: ObjectiveStanding?) -> [Message] {
    switch objective.status {
    case .active: standing?.risks.isEmpty == false ? [Message("at risk")] : []
    default: [Message(stringLiteral: objective.status.rawValue)]
    }
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
    let score = standings[node.id].map { "  " + ObjectiveTable.number($0.score, catalog) } ?? ""
    let suffix = (suffix ?? "").safeForTerminal + score
    let words = Self.words(for: objective, standings[node.id])
    let reason = words.map { "  " + $0.text(in: catalog) }.joined() + word(for: stop)
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
