import OKRDocument
import OKRModel
import SourceText
import YAML

/// Why a typed value cannot stand at the place of a conflict.
public enum TypedValueFault: Error, Equatable {
  /// The conflict is not about one value.
  case notOneValue
  /// It cannot be read as what stands there.
  case unreadable
}

extension ConflictedText {
  /// The lines that a conflict is solved by with a value that somebody typed: those of the side that
  /// has the fact, ours first, with this value.
  ///
  /// Takes the value of a field or a key, a title, the value of check-ins that differ in nothing
  /// else, and a line of prose.
  public func lines(
    _ number: Int, typed value: String
  ) throws(TypedValueFault) -> ConflictChoice {
    let conflict = conflicts[number]
    guard let fact = conflict.fact else { throw .notOneValue }
    guard value.contains(where: { !$0.isWhitespace }) else { throw .unreadable }
    if fact == .prose {
      return .lines(Array(value.utf8) + text.ending)
    }
    let side = conflict.ours.isEmpty ? sides.theirs : sides.ours
    let (document, range) = (side.document, side.ranges[number])
    guard let edits = try document.edits(fact, conflict, in: range, to: value) else {
      throw .notOneValue
    }
    guard !edits.isEmpty || document.holds(fact, conflict, value, in: range) else {
      throw .unreadable
    }
    guard
      edits.allSatisfy({
        $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
      })
    else { throw .unreadable }
    let changed = ObjectiveDocument(document.source.applying(edits), language: language)
    let growth = changed.source.bytes.count - document.source.bytes.count
    let place = range.lowerBound..<(range.upperBound + growth)
    guard !changed.isUnreadable(in: place) else { throw .unreadable }
    return .lines(Array(changed.source.bytes[place]))
  }
}

extension ObjectiveDocument {
  /// The edits that set the value of a fact; nil for one that has none.
  fileprivate func edits(
    _ fact: MergeDecision.Fact, _ conflict: NamedConflict, in range: Range<Int>, to value: String
  ) throws(TypedValueFault) -> [TextEdit]? {
    func isInside(_ place: Range<Int>) -> Bool {
      range.lowerBound <= place.lowerBound && place.upperBound <= range.upperBound
    }
    switch fact {
    case .title: return settingTitle(value)
    case .heading:
      let index = keyResults.firstIndex { isInside($0.title) }
      return index.map { settingTitle(ofKeyResult: $0, to: value) }
    case .field:
      for (index, node) in keyResults.enumerated() {
        guard let field = node.fields.first(where: { isInside($0.range) }) else { continue }
        // In the light form it would be written anew as a whole.
        if let name = field.field, node.form != .listItem {
          return setting(name, ofKeyResult: index, to: value)
        }
        return value.isOneLine ? [TextEdit(field.value, value)] : []
      }
    case .entry:
      guard let entry = frontMatter?.entries.first(where: { isInside($0.value.range) }) else {
        return nil
      }
      if let key = entry.key { return setting(key, to: value.listed(for: key)) }
      return value.isOneLine ? [TextEdit(entry.value.range, value.asYAMLScalar)] : []
    case .checkIn: return try editsOfCheckIn(conflict, in: range, to: value)
    default: break
    }
    return nil
  }

  /// Two check-ins whose values alone differ can have a third one.
  private func editsOfCheckIn(
    _ conflict: NamedConflict, in range: Range<Int>, to value: String
  ) throws(TypedValueFault) -> [TextEdit]? {
    for node in keyResults {
      guard let table = node.checkIns,
        let row = table.rows.first(where: { range.contains($0.range.lowerBound) }),
        let place = table.place(of: .value), let cell = table.cell(.value, of: row)
      else { continue }
      func others(_ line: String) -> [String] {
        var cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
          String($0).withoutPadding
        }
        if cells.indices.contains(place + 1) { cells[place + 1] = "" }
        return cells
      }
      guard
        conflict.ours.isEmpty || conflict.theirs.isEmpty
          || others(conflict.ours) == others(conflict.theirs)
      else { throw .notOneValue }
      guard value.isOneLine, !value.contains("|"),
        language.checkInValue(value, of: node.keyResult.target) != nil
      else { return [] }
      return [TextEdit(cell, value)]
    }
    return nil
  }

  /// Whether the fact says the value already, so that nothing had to be edited.
  fileprivate func holds(
    _ fact: MergeDecision.Fact, _ conflict: NamedConflict, _ value: String, in range: Range<Int>
  ) -> Bool {
    let words = conflict.ours.isEmpty ? conflict.words.theirs : conflict.words.ours
    return words == value.withoutPadding && !value.isEmpty
  }

  /// Whether something in a range cannot be read as what it should be.
  fileprivate func isUnreadable(in range: Range<Int>) -> Bool {
    problems.contains { problem in
      guard problem.range.overlaps(range) else { return false }
      return switch problem.kind {
      case .unreadableField, .unexpectedValue, .unreadableCell, .frontMatterSyntax: true
      default: false
      }
    }
  }
}

extension String {
  fileprivate var isOneLine: Bool { !contains(where: \.isNewline) && !isEmpty }

  /// The values of a key that takes several, between commas; brackets may stand around them.
  fileprivate func listed(for key: FrontMatterKey) -> [String] {
    guard !key.takesOneValue else { return [self] }
    var text = self[...]
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    return text.split(separator: ",").map { String($0).withoutPadding }
  }
}
