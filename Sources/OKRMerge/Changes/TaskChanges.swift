import OKRModel

extension ObjectiveDiff {
  /// An initiative or a milestone.
  struct Task {
    var text: String
    var isDone: Bool
    var share: DecimalNumber?
  }

  /// What changed in a list of tasks: those with the same words are the same, then those with nearly the
  /// same.
  static func tasks(
    _ old: [Task], _ new: [Task], _ fact: ObjectiveChange.Fact, keyResult: String? = nil
  ) -> [ObjectiveChange] {
    var partners: [Int?] = Array(repeating: nil, count: new.count)
    var free = Set(old.indices)
    var byText = Dictionary(grouping: old.indices.reversed()) { old[$0].text.folded }
    for (index, task) in new.enumerated() {
      guard let other = byText[task.text.folded]?.popLast() else { continue }
      partners[index] = other
      free.remove(other)
    }
    if free.count * new.count <= 10_000 {
      for (index, task) in new.enumerated() where partners[index] == nil {
        guard
          let other = free.sorted().first(where: {
            old[$0].text.likeness(to: task.text) >= Matching.leastLikeness
          })
        else { continue }
        partners[index] = other
        free.remove(other)
      }
    }
    var changes: [ObjectiveChange] = []
    for (index, task) in new.enumerated() {
      guard let partner = partners[index] else {
        changes.append(
          ObjectiveChange(fact, .added, keyResult: keyResult, name: task.text, new: task.line))
        continue
      }
      let before = old[partner]
      if before.text.withoutPadding != task.text.withoutPadding || before.share != task.share {
        var change = ObjectiveChange(
          fact, .changed, keyResult: keyResult, name: task.text, old: before.line, new: task.line)
        change.words = WordChange.between(before.line, task.line)
        changes.append(change)
      }
      if before.isDone != task.isDone {
        changes.append(
          ObjectiveChange(
            fact, task.isDone ? .done : .reopened, keyResult: keyResult, name: task.text,
            old: before.line, new: task.line))
      }
    }
    for index in free.sorted() {
      changes.append(
        ObjectiveChange(
          fact, .removed, keyResult: keyResult, name: old[index].text, old: old[index].line))
    }
    return changes
  }
}

extension ObjectiveDiff.Task {
  /// The words with the share before them: `30 % Playbook agreed`.
  fileprivate var line: String { (share.map { "\($0) % " } ?? "") + text }
}
