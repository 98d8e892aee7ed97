import OKRDocument
import OKRModel

/// What changed in one key result, its check-ins apart.
struct KeyResultDiff {
  private let old: (document: ObjectiveDocument, node: KeyResultNode)
  private let new: (document: ObjectiveDocument, node: KeyResultNode)
  private let name: String

  init(
    _ oldDocument: ObjectiveDocument, _ old: KeyResultNode, _ newDocument: ObjectiveDocument,
    _ new: KeyResultNode
  ) {
    self.old = (oldDocument, old)
    self.new = (newDocument, new)
    name = KeyResultPairs.name(new.keyResult)
  }

  var changes: [ObjectiveChange] {
    let (before, after) = (old.node.keyResult, new.node.keyResult)
    var changes: [ObjectiveChange] = []
    if let change = ObjectiveChange.between(before.label, after.label, .label, keyResult: name) {
      changes.append(change)
    }
    if var change = ObjectiveChange.between(
      before.title, after.title, .keyResultTitle, keyResult: name)
    {
      change.words = WordChange.between(before.title, after.title)
      changes.append(change)
    }
    if let target { changes.append(target) }
    changes += fields
    changes += ObjectiveDiff.tasks(
      before.milestones.map { .init(text: $0.text, isDone: $0.isDone, share: $0.share) },
      after.milestones.map { .init(text: $0.text, isDone: $0.isDone, share: $0.share) },
      .milestone, keyResult: name)
    return changes
  }

  /// The target, where it means something else now.
  private var target: ObjectiveChange? {
    let (before, after) = (old.node.keyResult.target, new.node.keyResult.target)
    if let before, let after {
      let movements = TargetMovement.between(before, after)
      guard !movements.isEmpty else { return nil }
      var change = ObjectiveChange(
        .target, .changed, keyResult: name, name: "target", old: text(before, old),
        new: text(after, new))
      change.movements = movements
      return change
    }
    return ObjectiveChange.between(
      before.map { text($0, old) } ?? unread(old), after.map { text($0, new) } ?? unread(new),
      .target, keyResult: name, name: "target")
  }

  /// As it is written, in the field or in the title.
  private func text(
    _ target: Target, _ side: (document: ObjectiveDocument, node: KeyResultNode)
  ) -> String { Self.text(target, side.document, side.node) }

  private static func text(
    _ target: Target, _ document: ObjectiveDocument, _ node: KeyResultNode
  ) -> String {
    if let field = node[.target] { return document.text(field.value) }
    return target.quantities.map(\.spelling).joined(separator: " → ")
  }

  /// What stands in the field where it is no target that can be read.
  private func unread(_ side: (document: ObjectiveDocument, node: KeyResultNode)) -> String? {
    side.node[.target].map { side.document.text($0.value) }
  }

  /// The other fields, by their meaning in whatever language, unknown ones by their names.
  private var fields: [ObjectiveChange] {
    func values(
      _ side: (document: ObjectiveDocument, node: KeyResultNode)
    ) -> [(key: String, name: String, text: String)] {
      side.node.fields.filter { $0.field != .target }.map { field in
        let name = side.document.text(field.name)
        return (
          field.field?.rawValue ?? name.folded, field.field?.rawValue ?? name,
          side.document.text(field.value)
        )
      }
    }
    let (first, second) = (values(old), values(new))
    let before = Dictionary(first.map { ($0.key, $0.text) }, uniquingKeysWith: { one, _ in one })
    let after = Dictionary(second.map { ($0.key, $0.text) }, uniquingKeysWith: { one, _ in one })
    var seen: Set<String> = []
    return (second + first).filter { seen.insert($0.key).inserted }.compactMap { field in
      ObjectiveChange.between(
        before[field.key], after[field.key], .field, keyResult: name, name: field.name)
    }
  }
}

extension KeyResultDiff {
  /// The target and the check-ins that a new key result comes with.
  static func added(_ node: KeyResultNode, in document: ObjectiveDocument) -> [ObjectiveChange] {
    let name = KeyResultPairs.name(node.keyResult)
    let target = ObjectiveChange.between(
      nil, node.keyResult.target.map { text($0, document, node) }, .target, keyResult: name,
      name: "target")
    return [target].compactMap(\.self)
      + CheckInDiff([], node.keyResult.checkIns, keyResult: name).changes
  }
}
