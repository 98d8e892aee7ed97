import OKRWording
import Testing

/// Titles of objectives.
@Suite struct ObjectiveReadingTests {
  struct Sample: Sendable {
    var title: String
    var language: WordingLanguage
    /// `qualitative`, `metric`, `vague`, `activity`; what is not named does not hold.
    var holds: Set<String>
  }

  static let samples = [
    Sample(
      title: "Become the first choice of small bakeries", language: .english, holds: ["qualitative"]
    ),
    Sample(title: "Shops look forward to our visits", language: .english, holds: ["qualitative"]),
    Sample(title: "Make returns painless for buyers", language: .english, holds: ["qualitative"]),
    Sample(title: "Build a culture of candour", language: .english, holds: ["qualitative"]),
    Sample(title: "Launch the supplier portal", language: .english, holds: ["activity"]),
    Sample(title: "Migrate the warehouse software", language: .english, holds: ["activity"]),
    Sample(title: "Increase revenue", language: .english, holds: ["vague"]),
    Sample(title: "Improve quality", language: .english, holds: ["vague"]),
    Sample(title: "Ownership", language: .english, holds: ["vague"]),
    Sample(title: "Grow sales by 30 %", language: .english, holds: ["metric"]),
    Sample(
      title: "Deliver world class service", language: .english, holds: ["qualitative", "vague"]),
    Sample(
      title: "Devenir le premier choix des boulangers", language: .french, holds: ["qualitative"]),
    Sample(
      title: "Rendre les retours simples pour nos acheteurs", language: .french,
      holds: ["qualitative"]),
    Sample(title: "Lancer le portail fournisseurs", language: .french, holds: ["activity"]),
    Sample(title: "Migrer le logiciel de l'entrepôt", language: .french, holds: ["activity"]),
    Sample(title: "Augmenter les ventes", language: .french, holds: ["vague"]),
    Sample(title: "Améliorer la qualité", language: .french, holds: ["vague"]),
    Sample(title: "Excellence opérationnelle", language: .french, holds: ["vague"]),
    Sample(title: "Doubler le chiffre d'affaires", language: .french, holds: ["metric"]),
  ]

  @Test(arguments: samples) func anObjectiveIsReadAsItIsMeant(sample: Sample) {
    let reading = WordingAnalyser(sample.language).objective(sample.title)
    let flags = [
      ("qualitative", reading.isQualitative), ("metric", reading.containsMetric),
      ("vague", reading.isVague), ("activity", reading.isActivity),
    ]
    #expect(Set(flags.filter(\.1).map(\.0)) == sample.holds)
  }
}
