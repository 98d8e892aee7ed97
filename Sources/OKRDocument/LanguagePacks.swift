import Diagnostics
public import OKRModel

/// All languages, with one look-up over the words of all of them: a French file is understood in an
/// English workspace.
public struct LanguagePacks: Sendable {
  public let all: [LanguagePack]
  let sections: [FoldedName: Word<SectionName>]
  let fields: [FoldedName: Word<FieldName>]
  let columns: [FoldedName: Word<CheckInColumn>]
  let types: [FoldedName: Word<ObjectiveType>]
  let statuses: [FoldedName: Word<ObjectiveStatus>]
  /// The folded words that may stand before a key result's number: `kr`, `rc`, `key result`.
  let labels: Set<FoldedName>

  /// What a word means, and in which languages (as bits, in the order of the packs).
  struct Word<Name: Sendable>: Sendable {
    var name: Name
    var languages: UInt64
  }

  public init(_ packs: [LanguagePack]) {
    all = packs
    sections = Self.lookUp(packs.map(\.sections))
    fields = Self.lookUp(packs.map(\.fields))
    columns = Self.lookUp(packs.map(\.columns))
    types = Self.lookUp(packs.map(\.types))
    statuses = Self.lookUp(packs.map(\.statuses))
    labels = Set(
      packs.flatMap { pack in
        (pack.labels + (pack.columns[.keyResult] ?? [])).map { FoldedName($0) }
      })
  }

  public subscript(code: String) -> LanguagePack? {
    let code = code.lowercased()
    return all.first { $0.code == code }
  }

  private static func lookUp<Name: Hashable>(
    _ names: [[Name: [String]]]
  ) -> [FoldedName: Word<Name>] {
    var result: [FoldedName: Word<Name>] = [:]
    for (index, dictionary) in names.enumerated() {
      for (name, words) in dictionary {
        for word in words {
          result[FoldedName(word), default: Word(name: name, languages: 0)].languages |= 1 << index
        }
      }
    }
    return result
  }
}

extension LanguagePacks {
  /// The type that a word means in any language: `committed`, `engagé`.
  public func type(reading text: String) -> ObjectiveType? {
    types[FoldedName(trimming: text)]?.name
  }

  /// The status that a word means in any language: `active`, `actif`.
  public func status(reading text: String) -> ObjectiveStatus? {
    statuses[FoldedName(trimming: text)]?.name
  }

  /// Whether a word says in any language that something is done (`yes`, `fait`) or not done; nil for
  /// any other word.
  public func answer(reading text: String) -> Bool? {
    let word = FoldedName(text)
    if all.contains(where: { $0.yesWords.contains(word) }) { return true }
    return all.contains { $0.noWords.contains(word) } ? false : nil
  }

  /// The label of a key result as `KR1`, by a word that is one in any language: `RC1`, `kr01`.
  package func label(reading word: Substring) -> String? {
    let digits = word.drop { !$0.isNumber }
    guard labels.contains(FoldedName(String(word.dropLast(digits.count)))),
      let number = Int(digits)
    else { return nil }
    return "KR\(number)"
  }

  /// The key of the front matter that a word for a field means in any language: `responsable`.
  public func frontMatterKey(meaning word: String) -> FrontMatterKey? {
    switch fields[FoldedName(word)]?.name {
    case .owner: .owner
    case .due: .due
    case .weight: .weight
    default: nil
    }
  }
}

extension LanguagePacks {
  /// The name, as a language writes it, of the field that a misspelt word is nearest to: among the
  /// words of that language first, then of all others.
  public func field(near word: String, in language: LanguagePack) -> String? {
    for pack in [language] + all.filter({ $0.code != language.code }) {
      let names = FieldName.allCases.map { pack.name(of: $0) }
      guard let nearest = word.nearest(of: names), let index = names.firstIndex(of: nearest) else {
        continue
      }
      return language.name(of: FieldName.allCases[index])
    }
    return nil
  }
}
