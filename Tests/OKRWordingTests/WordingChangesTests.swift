import OKRWording
import Testing

/// The words that a workspace adds and removes.
@Suite struct WordingChangesTests {
  @Test func anAddedWordIsVague() {
    let analyser = WordingAnalyser(.english, WordingChanges(vague: ["turnkey", "white glove"]))
    let reading = analyser.keyResult("Deliver a white-glove onboarding for turnkey customers")
    #expect(reading.vagueWords.map(\.text) == ["white-glove", "turnkey"])
  }

  @Test(arguments: ["Améliorer la qualité", "Livrer un guide de qualité", "Qualite des livraisons"])
  func anAcceptedWordIsVagueNoMore(title: String) {
    let words = { (changes: WordingChanges) in
      WordingAnalyser(.french, changes).keyResult(title).vagueWords.map(\.text)
    }
    #expect(
      words(WordingChanges()).contains { $0.hasPrefix("qualit") || $0.hasPrefix("de qualit") })
    #expect(!words(WordingChanges(accepted: ["qualité"])).contains { $0.contains("qualit") })
  }

  @Test func aVerbIsAcceptedAsWell() {
    let analyser = WordingAnalyser(.english, WordingChanges(accepted: ["improve"]))
    #expect(analyser.keyResult("Improve onboarding").vagueWords == [])
  }

  @Test func anAddedMetricIsOne() {
    let title = "Raise crew hours"
    let analyser = WordingAnalyser(.english, WordingChanges(metrics: ["crew hours"]))
    #expect(WordingAnalyser(.english).keyResult(title).metric == nil)
    #expect(analyser.keyResult(title).metric == 6..<16)
  }

  @Test func wordsOfAWorkspaceAreNoWordsOfAnother() {
    let analysers = WordingAnalysers(WordingChanges(vague: ["turnkey"]))
    #expect(analysers["en"]?.keyResult("Turnkey offer").vagueWords.count == 1)
    #expect(WordingAnalysers()["en"]?.keyResult("Turnkey offer").vagueWords == [])
    #expect(analysers["de"] == nil)
  }

  @Test(arguments: ["", " ", "–", "%", "\u{301}"]) func whatIsNoWordChangesNothing(word: String) {
    let changes = WordingChanges(vague: [word], accepted: [word], metrics: [word])
    let title = "Increase revenue – a key lever – by 20 %"
    #expect(
      WordingAnalyser(.english, changes).keyResult(title)
        == WordingAnalyser(.english).keyResult(title))
  }

  @Test func rangesPointAtTheWords() {
    let title = "Grow key accounts from 20 to 30 and publish X guides by June"
    let reading = WordingAnalyser(.english).keyResult(title)
    let bytes = Array(title.utf8)
    let text = { (range: Range<Int>?) in range.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(text(reading.verb) == "Grow")
    #expect(text(reading.vagueWords.first?.range) == "key")
    #expect(text(reading.figures.first?.range) == "20 to 30")
    #expect(text(reading.bundling) == "and")
    #expect(text(reading.placeholder) == "X")
    #expect(text(reading.deadline) == "by June")
  }
}
