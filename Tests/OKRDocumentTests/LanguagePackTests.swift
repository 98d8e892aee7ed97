import OKRDocument
import SourceText
import Testing
import YAML

@Suite struct LanguagePackTests {
  @Test func bothLanguagesNameEverything() {
    for pack in LanguagePacks.builtIn.all {
      for section in SectionName.allCases { #expect(pack.name(of: section) != section.rawValue) }
      for field in FieldName.allCases { #expect(pack.name(of: field) != field.rawValue) }
      for column in CheckInColumn.allCases { #expect(pack.name(of: column) != column.rawValue) }
    }
  }

  @Test func theWordsOfTheSpecificationAreWritten() throws {
    let english = try #require(LanguagePacks.builtIn["en"])
    let french = try #require(LanguagePacks.builtIn["FR"])
    #expect(
      FieldName.allCases.map { english.name(of: $0) } == [
        "Target", "Owner", "Due", "Weight", "Source", "Metric", "Guards", "Plan", "Commit",
        "Stretch", "Score", "Reason",
      ])
    #expect(
      FieldName.allCases.map { french.name(of: $0) } == [
        "Cible", "Responsable", "Échéance", "Poids", "Source", "Mesure", "Protège", "Plan",
        "Engagement", "Ambition", "Score", "Raison",
      ])
    #expect(
      SectionName.allCases.map { french.name(of: $0) } == [
        "Résultats clés", "Initiatives", "Rétrospective",
      ])
    #expect(
      CheckInColumn.allCases.map { french.name(of: $0) } == [
        "Date", "Valeur", "Confiance", "Par", "Note", "Résultat clé",
      ])
  }

  @Test func bothPacksHaveTheSameKeys() {
    func keys(_ node: YAMLNode?, _ path: String) -> [String] {
      (node?.pairs ?? []).flatMap { pair -> [String] in
        let key = path + "." + (pair.key.string ?? "?")
        // The entries of these are words of the language themselves.
        let isDictionary =
          [".months", ".durations", ".numbers.magnitudes"].contains(key)
          || [".numbers.currencies", ".numbers.units"].contains(key)
        return [key] + (isDictionary ? [] : keys(pair.value, key))
      }
    }
    #expect(keys(Self.pack("en"), "").sorted() == keys(Self.pack("fr"), "").sorted())
  }

  @Test(arguments: ["en", "fr"], ["sections", "fields", "columns"])
  func everyWordHasOneMeaning(code: String, group: String) {
    var meanings: [String: String] = [:]
    for pair in Self.pack(code)?.pairs?.first(where: { $0.key.string == group })?.value.pairs ?? []
    {
      let name = pair.key.string ?? "?"
      for word in pair.value.items ?? [] {
        let text = folded(word.string ?? "")
        #expect(!text.isEmpty)
        #expect(meanings[text] == nil, "\(text) is \(meanings[text] ?? "") and \(name)")
        meanings[text] = name
      }
    }
    #expect(!meanings.isEmpty)
  }

  /// A French file is understood in an English workspace, so no word may mean one thing in one
  /// language and another in the other.
  @Test(arguments: ["sections", "fields", "columns"])
  func noWordMeansSomethingElseInTheOtherLanguage(group: String) {
    var meanings: [String: String] = [:]
    for code in ["en", "fr"] {
      let names = Self.pack(code)?.pairs?.first { $0.key.string == group }?.value.pairs ?? []
      for pair in names {
        for word in pair.value.items ?? [] {
          let text = folded(word.string ?? "")
          let name = pair.key.string ?? "?"
          #expect(meanings[text] == nil || meanings[text] == name, "\(text)")
          meanings[text] = name
        }
      }
    }
  }

  private static func pack(_ code: String) -> YAMLNode? {
    let source = SourceText(FixtureFiles.languagePack(code))
    let document = YAMLDocument(source, in: 0..<source.bytes.count)
    return document.problems.isEmpty ? document.root : nil
  }
}
