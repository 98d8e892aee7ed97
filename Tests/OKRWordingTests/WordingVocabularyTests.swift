import OKRWording
import Testing

/// Words that a workspace adds and removes, and the ways in which words are compared.
@Suite struct WordingVocabularyTests {
  @Test func anAddedWordIsVague() {
    let vocabulary = WordingVocabulary(.english).adding(["synergetic", "value stream"])
    let reading = WordingAnalyser(vocabulary).keyResult("Ship a Synergetic value-stream map")
    #expect(reading.vagueWords.map(\.text) == ["synergetic", "value-stream"])
  }

  @Test func aRemovedWordIsNoLongerVague() {
    let title = "Publish the robust key list"
    #expect(
      WordingAnalyser(.english).keyResult(title).vagueWords.map(\.text) == ["robust", "key"])
    let vocabulary = WordingVocabulary(.english).removing(["Key"])
    #expect(WordingAnalyser(vocabulary).keyResult(title).vagueWords.map(\.text) == ["robust"])
  }

  @Test(arguments: [
    "Améliorer l'expérience", "Ameliorer l'experience", "AMÉLIORER L’EXPÉRIENCE",
    "Ame\u{301}liorer l’expérience", "Améliorer\u{A0}l’expérience",
  ])
  func accentsCaseAndSpacesDoNotCount(title: String) {
    let reading = WordingAnalyser(.french).keyResult(title)
    #expect(reading.ground == .changeWithoutTarget)
    #expect(reading.direction == .increase)
  }

  @Test func aRewriteInventsNoNumber() {
    let analyser = WordingAnalyser(.english)
    let title = "Improve onboarding."
    #expect(
      analyser.rewrite(title, analyser.keyResult(title))?.text
        == "Improve onboarding: [what is counted] from [today] to [goal]")
  }

  @Test func aRewriteIsInTheLanguageOfTheTitle() {
    let analyser = WordingAnalyser(.french)
    let title = "Lancer le site"
    #expect(
      analyser.rewrite(title, analyser.keyResult(title))?.text
        == "Lancer le site, pour que [ce qui est compté] passe de [aujourd'hui] à [cible]")
  }

  @Test func aTitleWithStartAndGoalNeedsNoRewrite() {
    let analyser = WordingAnalyser(.english)
    let title = "Raise sign-ups from 310 to 480"
    #expect(analyser.rewrite(title, analyser.keyResult(title)) == nil)
  }
}
