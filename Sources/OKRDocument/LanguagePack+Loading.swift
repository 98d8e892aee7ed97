import OKRModel
import SourceText
import YAML

extension LanguagePacks {
  /// The packs that ship with the program: English, then French.
  public static let builtIn = LanguagePacks(
    [PackageResources.en_yml, PackageResources.fr_yml].map { LanguagePack(yaml: $0) })
}

extension LanguagePack {
  /// Reads a pack. It is part of the program: what is missing in it is a fault of ours, which its
  /// tests find.
  init(yaml bytes: [UInt8]) {
    let pack = PackSection(PlainYAML.root(of: bytes, in: 0..<bytes.count))
    code = pack.text("language")
    name = pack.text("name")
    label = pack.text("label")
    colon = pack.text("colon")
    labels = pack.list("labels")
    sections = pack.names("sections")
    fields = pack.names("fields")
    columns = pack.names("columns")
    types = pack.names("types")
    statuses = pack.names("statuses")
    let words = pack.section("words")
    fromWords = Set(words.list("from").map { FoldedName($0) })
    toWords = Set(words.list("to").map { FoldedName($0) })
    yesWords = Set(words.list("yes").map { FoldedName($0) })
    noWords = Set(words.list("no").map { FoldedName($0) })
    decimalMark = pack.section("numbers").list("decimal").first ?? "."
    yesWord = words.list("yes").first ?? ""
    noWord = words.list("no").first ?? ""
    untilWords = Set(words.list("until").map { FoldedName($0) })
    keepWords = Set(words.list("keep").map { FoldedName($0) })
    milestonesWord = words.list("milestones").first ?? ""
    baselineWord = words.list("baseline").first ?? ""
    doneWord = words.list("done").first ?? ""
    rangeWord = words.list("to").first ?? ""
    lazyReaders = LazyReaders {
      let dates = pack.section("dates")
      return LanguageReaders(
        style: NumberStyle(
          numbers: pack.section("numbers"), durations: pack.section("durations")),
        words: TargetWords(words),
        dates: DateReader(
          dayFirst: dates.text("day-first") == "true",
          monthNames: pack.section("months").integers,
          ignoredWords: Set(dates.list("ignored"))))
    }
  }
}

extension TargetWords {
  fileprivate init(_ words: PackSection) {
    self.init(
      milestones: words.list("milestones"), baseline: words.list("baseline"),
      done: words.list("done"), from: words.list("from"), to: words.list("to"),
      between: words.list("between"), and: words.list("and"), atLeast: words.list("at-least"),
      atMost: words.list("at-most"), orMore: words.list("or-more"), orLess: words.list("or-less"))
  }
}

extension NumberStyle {
  fileprivate init(numbers: PackSection, durations: PackSection) {
    var spellings: [String: DurationUnit] = [:]
    for (name, unit) in durations.sections {
      let duration = DurationUnit(name, nanoseconds: Int(unit.text("nanoseconds")) ?? 1)
      for word in unit.list("words") { spellings[word] = duration }
    }
    self.init(
      decimalSeparators: numbers.list("decimal").flatMap { Array($0.unicodeScalars) },
      groupSeparators: numbers.list("group").flatMap { Array($0.unicodeScalars) },
      magnitudes: numbers.section("magnitudes").integers,
      currencies: numbers.section("currencies").texts, durations: spellings,
      unitNames: numbers.section("units").texts, outOfWords: numbers.list("out-of"),
      linkWords: numbers.list("links"))
  }
}

/// A mapping of a pack.
private struct PackSection: Sendable {
  let pairs: [(key: String, value: YAMLNode)]

  init(_ node: YAMLNode?) {
    pairs = (node?.pairs ?? []).compactMap { pair in pair.key.string.map { ($0, pair.value) } }
  }

  func section(_ key: String) -> PackSection {
    PackSection(pairs.first { $0.key == key }?.value)
  }

  var sections: [(String, PackSection)] { pairs.map { ($0.key, PackSection($0.value)) } }

  func text(_ key: String) -> String { pairs.first { $0.key == key }?.value.string ?? "" }

  func list(_ key: String) -> [String] {
    (pairs.first { $0.key == key }?.value.items ?? []).compactMap(\.string)
  }

  var texts: [String: String] {
    Dictionary(pairs.compactMap { pair in pair.value.string.map { (pair.key, $0) } }) { a, _ in a }
  }

  var integers: [String: Int] { texts.compactMapValues { Int($0) } }

  func names<Name: RawRepresentable & Hashable>(_ key: String) -> [Name: [String]]
  where Name.RawValue == String {
    Dictionary(
      section(key).pairs.compactMap { key, value in
        Name(rawValue: key).map { ($0, (value.items ?? []).compactMap(\.string)) }
      }
    ) { first, _ in first }
  }
}
