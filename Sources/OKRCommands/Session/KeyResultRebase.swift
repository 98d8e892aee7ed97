import Diagnostics
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText

/// A key result whose last value becomes the baseline of a new cycle: in its target, and in its title
/// where that says it too.
struct KeyResultRebase {
  private let source: ObjectiveDocument
  private let index: Int
  private let from: Quantity?
  private let value: Quantity?
  /// What a person has to decide.
  private(set) var notes: [Message] = []
  /// What could not be written.
  private(set) var failures: [Message] = []

  /// - Parameter keyResult: What the old file says of it.
  init(
    _ keyResult: KeyResult, _ index: Int, in document: ObjectiveDocument, _ settings: Settings
  ) {
    source = document
    self.index = index
    let progress = keyResult.progress(settings.scoreRules)
    let label = keyResult.label ?? "[\(index + 1)]"
    let isReached = progress.isDone
    if isReached {
      let last = progress.latest?.value.map(\.spelling)
      notes.append(
        keyResult.target == .establishBaseline
          ? Message(
            "{label} has its baseline now, {value}: set a target for it",
            ["label": label, "value": last ?? "–"])
          : last.map {
            Message(
              "{label} was reached, with {value}: set a new target, or take it out",
              ["label": label, "value": $0])
          } ?? Message("{label} was reached: set a new target, or take it out", ["label": label]))
    } else if keyResult.milestones.contains(where: \.isDone) {
      notes.append(
        Message("{label} keeps the milestones that are done: see which are left", ["label": label]))
    }
    guard case .change(let from, let to)? = keyResult.target, !isReached,
      let value = progress.latest?.value, !value.hasSameValue(as: from)
    else {
      (from, value) = (nil, nil)
      return
    }
    (self.from, self.value) = (from, value)
    let rest = Target.change(from: value, to: to)
    if settings.isTrivial(rest), !settings.isTrivial(.change(from: from, to: to)) {
      notes.append(
        Message(
          "{label} has only the way from {value} to {target} left: set a new target, or take it out",
          ["label": label, "value": value.spelling, "target": to.spelling]))
    }
    if let point = keyResult.commit, let reached = rest.progress(at: point), reached <= .zero {
      notes.append(
        Message(
          "{label} is beyond its commit point, {value}: set a new one, or take it out",
          ["label": label, "value": point.spelling]))
    }
  }

  /// The document with the new baseline; nil where nothing is to change.
  mutating func document() -> ObjectiveDocument? {
    guard let from, let value else { return nil }
    var document = source
    let label = document.keyResults[index].keyResult.label ?? "[\(index + 1)]"
    let failure = Message(
      "{label}: set the baseline to the last value, {value}",
      ["label": label, "value": value.spelling])
    if document.keyResults[index][.target] != nil {
      if let changed = document.settingTargetField(index, from, value) {
        document = changed
      } else {
        failures.append(failure)
        return nil
      }
    }
    let stated = document.targetInTitle(ofKeyResult: index)
    if case .change(let inTitle, _)? = stated, inTitle.hasSameValue(as: from) {
      if let changed = document.settingTitle(index, inTitle, value) {
        document = changed
      } else {
        failures.append(failure)
      }
    }
    return document
  }
}

extension ObjectiveDocument {
  fileprivate func settingTargetField(
    _ index: Int, _ from: Quantity, _ value: Quantity
  ) -> ObjectiveDocument? {
    guard let field = keyResults[index][.target] else { return nil }
    return replaced(in: text(field.value), from.spelling, value) { text in
      setting(.target, ofKeyResult: index, to: text)
    } isRight: {
      $0.keyResults[index].keyResult.target
    }
  }

  fileprivate func settingTitle(
    _ index: Int, _ from: Quantity, _ value: Quantity
  ) -> ObjectiveDocument? {
    replaced(in: keyResults[index].keyResult.title, from.spelling, value) { text in
      settingTitle(ofKeyResult: index, to: text)
    } isRight: {
      $0.targetInTitle(ofKeyResult: index)
    }
  }

  /// The document in which the one place of an old spelling has the new value for which the target is
  /// read as it should be: the old one with another baseline.
  private func replaced(
    in text: String, _ old: String, _ value: Quantity, _ edit: (String) -> [TextEdit],
    isRight target: (ObjectiveDocument) -> Target?
  ) -> ObjectiveDocument? {
    guard case .change(_, let goal)? = target(self), !old.isEmpty else { return nil }
    var start = text.startIndex
    while let range = text[start...].firstRange(of: old) {
      let changed = text[..<range.lowerBound] + value.spelling + text[range.upperBound...]
      start = text.index(after: range.lowerBound)
      let edits = edit(String(changed))
      guard !edits.isEmpty else { continue }
      let document = ObjectiveDocument(source.applying(edits), language: language.code)
      if case .change(let from, let to)? = target(document), from.hasSameValue(as: value),
        to.hasSameValue(as: goal), to.unit == goal.unit
      {
        return document
      }
    }
    return nil
  }
}
