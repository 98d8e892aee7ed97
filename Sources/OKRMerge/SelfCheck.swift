import OKRDocument
import OKRModel
import SourceText

extension ObjectiveDocument {
  /// Whether the facts of the text can be told apart, so that it can be merged by them.
  var isClear: Bool {
    isFixable
      && !problems.contains { problem in
        switch problem.kind {
        case .notAnObjective, .nestedTooDeeply, .frontMatterUnclosed, .frontMatterSyntax,
          .looseFrontMatter, .repeatedKey, .repeatedField, .labelRepeated, .controlCharacter:
          true
        default: false
        }
      }
  }

  /// How many facts of the text are said twice.
  var repetitions: Int {
    problems.count { problem in
      switch problem.kind {
      case .repeatedKey, .repeatedField, .labelRepeated: true
      default: false
      }
    }
  }

  /// How often the text is no longer understood as it was meant.
  var misreadings: Int {
    problems.count { problem in
      switch problem.kind {
      case .secondTitle, .noTitle, .sectionRepeated, .extraCells, .brokenTable, .tableInField,
        .fieldLike, .keyResultInText:
        true
      default: false
      }
    }
  }
}

/// The proof of a merge: its result is read again.
struct SelfCheck {
  let base: ObjectiveDocument?
  let ours: ObjectiveDocument
  let theirs: ObjectiveDocument

  /// Whether a clean result says what the sides say, once each.
  func proves(_ result: ObjectiveDocument) -> Bool {
    result.isClear && [ours, theirs].contains { $0.language.code == result.language.code }
      && result.misreadings <= ours.misreadings + theirs.misreadings
      && Facts.areMerged(Facts(result), of: base.map { Facts($0) }, Facts(ours), Facts(theirs))
  }

  /// Whether all that either side has written new is in a text with conflicts.
  func keepsAll(_ result: [UInt8]) -> Bool {
    let found = Self.lines(SourceText(result))
    let old = base.map { Self.lines($0.source) } ?? [:]
    return [ours, theirs].allSatisfy { side in
      Self.lines(side.source).allSatisfy { line, count in
        count <= old[line] ?? 0 || found[line] ?? 0 >= 1
      }
    }
  }

  private static func lines(_ source: SourceText) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in 0..<source.lineCount {
      let content = source.string(in: source.lineContent(line)).withoutCellPadding
        .withoutRepeatedDashes
      if !content.isEmpty { counts[content, default: 0] += 1 }
    }
    return counts
  }
}
