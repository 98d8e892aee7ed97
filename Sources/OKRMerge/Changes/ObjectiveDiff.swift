public import OKRDocument
public import OKRModel
import SourceText
import YAML

/// What changed between two texts of one objective, by meaning: spacing, the order of keys and the width
/// of tables are no change.
public struct ObjectiveDiff: Sendable {
  /// Those of the objective, then those of each key result in the order of the second side.
  public let changes: [ObjectiveChange]
  /// For each key result of the second side, that of the first; nil for one that is new.
  public let partners: [Int?]
  /// The key results of the first side that the second has not.
  public let removed: [Int]

  /// - Parameters:
  ///   - checkIns: Those of all key results on both sides, where some stand elsewhere than in the
  ///     documents.
  ///   - isWhole: Whether of a key result that is new or gone its target and its check-ins are told as
  ///     well.
  public init(
    from old: ObjectiveDocument, to new: ObjectiveDocument,
    checkIns: (old: [[CheckIn]], new: [[CheckIn]])? = nil, isWhole: Bool = false
  ) {
    let pairs = KeyResultPairs(old, new, checkIns)
    (partners, removed) = (pairs.partners, pairs.removed)
    var changes: [ObjectiveChange] = []
    changes += Self.title(old, new)
    changes += Self.keys(old, new)
    changes += Self.sections(old, new)
    changes += Self.tasks(
      old.objective.initiatives.map { Task(text: $0.text, isDone: $0.isDone) },
      new.objective.initiatives.map { Task(text: $0.text, isDone: $0.isDone) }, .initiative)
    changes += pairs.changes(isWhole: isWhole)
    changes += Self.prose(old, new, pairs)
    self.changes = changes
  }

  private static func title(
    _ old: ObjectiveDocument, _ new: ObjectiveDocument
  ) -> [ObjectiveChange] {
    guard
      var change = ObjectiveChange.between(
        old.title.map(old.text), new.title.map(new.text), .title)
    else { return [] }
    if change.kind == .changed {
      change.words = WordChange.between(change.old ?? "", change.new ?? "")
    }
    return [change]
  }

  private static func keys(
    _ old: ObjectiveDocument, _ new: ObjectiveDocument
  ) -> [ObjectiveChange] {
    let (first, second) = (values(old), values(new))
    let before = Dictionary(first.map { ($0.name, $0.values) }, uniquingKeysWith: { one, _ in one })
    let after = Dictionary(second.map { ($0.name, $0.values) }, uniquingKeysWith: { one, _ in one })
    var seen: Set<String> = []
    return (second + first).map(\.name).filter { seen.insert($0).inserted }.compactMap { name in
      guard before[name] != after[name] else { return nil }
      return ObjectiveChange.between(
        before[name]?.joined(separator: ", "), after[name]?.joined(separator: ", "), .key,
        name: name)
    }
  }

  private static func values(_ document: ObjectiveDocument) -> [(name: String, values: [String])] {
    (document.frontMatter?.entries ?? []).map { entry in
      let scalars = entry.scalars.map(\.text)
      let text = document.text(entry.value.range).withoutPadding
      return (
        entry.key?.rawValue ?? entry.name,
        scalars.isEmpty ? (text.isEmpty ? [] : [text]) : scalars
      )
    }
  }

  private static func sections(
    _ old: ObjectiveDocument, _ new: ObjectiveDocument
  ) -> [ObjectiveChange] {
    func headings(_ document: ObjectiveDocument) -> [String: String] {
      Dictionary(
        document.sections.map { ($0.key(in: document), document.text($0.headingText)) },
        uniquingKeysWith: { one, _ in one })
    }
    let (before, after) = (headings(old), headings(new))
    var seen: Set<String> = []
    return (new.sections.map { $0.key(in: new) } + old.sections.map { $0.key(in: old) })
      .filter { seen.insert($0).inserted }.compactMap { key in
        switch (before[key], after[key]) {
        case (nil, let heading?): ObjectiveChange(.section, .added, name: heading, new: heading)
        case (let heading?, nil): ObjectiveChange(.section, .removed, name: heading, old: heading)
        default: nil
        }
      }
  }

  private static func prose(
    _ old: ObjectiveDocument, _ new: ObjectiveDocument, _ pairs: KeyResultPairs
  ) -> [ObjectiveChange] {
    let headings = Dictionary(
      (new.sections.map { ($0.key(in: new), new.text($0.headingText)) }
        + old.sections.map { ($0.key(in: old), old.text($0.headingText)) }),
      uniquingKeysWith: { one, _ in one })
    let (before, after) = (Prose(old, names: pairs.oldNames), Prose(new, names: pairs.newNames))
    let places =
      after.texts.map(\.place)
      + before.texts.map(\.place).filter {
        after.text(at: $0) == nil
      }
    return places.compactMap { place in
      guard
        var change = ObjectiveChange.between(
          before.text(at: place), after.text(at: place), .prose, keyResult: place.keyResult,
          name: headings[place.section] ?? "")
      else { return nil }
      change.words = WordChange.between(change.old ?? "", change.new ?? "")
      return change
    }
  }
}

extension ObjectiveDiff {
  /// Whether two titles are mostly of the same words, so that one may be the other reworded.
  public static func areAlike(_ first: String, _ second: String) -> Bool {
    first.likeness(to: second) >= Matching.leastLikeness
  }
}
