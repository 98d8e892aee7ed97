import OKRDocument
import Testing

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
}
