/// What a change of an objective says about why: in fields for a reason, and in text that is new.
public struct ChangeReasons: Sendable {
  /// The key results whose field for a reason says something new.
  private let explained: Set<String>
  private let newText: String

  /// - Parameters:
  ///   - changes: All that changed in the objective.
  ///   - messages: What was said about the change elsewhere, as in the messages of commits.
  public init(_ changes: [ObjectiveChange], messages: String = "") {
    explained = Set(
      changes.filter {
        $0.fact == .field && $0.name == "reason" && Self.says($0.new, insteadOf: $0.old)
      }.compactMap(\.keyResult))
    let texts = changes.filter { $0.fact == .prose && Self.says($0.new, insteadOf: $0.old) }
    let added = texts.flatMap { change in
      change.kind == .added
        ? [change.new ?? ""] : change.words.filter { $0.kind == .added }.map(\.text)
    }
    newText = (added + [messages]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the change says anything in words.
  public var isAny: Bool { !newText.isEmpty }

  /// Whether it says why a key result has changed: in its field for a reason, or in text that names it.
  public func explain(_ keyResult: String) -> Bool {
    explained.contains(keyResult) || newText.names(keyResult)
  }

  /// Whether a text says something that another one did not: words were added to it, or it is about
  /// something else. A word for another one, as when a slip of the pen is mended, says nothing.
  public static func says(_ new: String?, insteadOf old: String?) -> Bool {
    guard let new, !new.withoutPadding.isEmpty else { return false }
    guard let old, !old.withoutPadding.isEmpty else { return true }
    let (before, after) = (old.letters, new.letters)
    return after.count > before.count || !after.isEmpty && Set(before).isDisjoint(with: after)
  }
}

extension String {
  /// The words without what stands around them, and without case.
  fileprivate var letters: [Substring] { folded.split { !$0.isLetter && !$0.isNumber } }

  /// Whether a name stands in the text, and not as a part of a longer one: `KR1` is not in `KR12`.
  fileprivate func names(_ name: String) -> Bool {
    var rest = self[...]
    while !name.isEmpty, let found = rest.firstRange(of: name) {
      let isPart = { (character: Character?) in
        character.map { $0.isLetter || $0.isNumber } ?? false
      }
      let before = self[..<found.lowerBound].last
      if !isPart(before), !isPart(rest[found.upperBound...].first) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
