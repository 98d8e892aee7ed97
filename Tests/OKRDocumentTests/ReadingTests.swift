import OKRDocument
import OKRModel
import SourceText
import Testing

/// What an objective says, by the specification's example in both languages.
@Suite struct ReadingTests {
  private let english = ObjectiveDocument(SourceText(FixtureFiles.named("example.en.md")))
  private let french = ObjectiveDocument(SourceText(FixtureFiles.named("example.fr.md")))

  private static func date(_ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: 2026, month: month, day: day)
  }

  @Test func theFrontMatterAndTheTitleAreRead() {
    #expect(english.objective.owner == "maria")
    #expect(english.objective.type == .aspirational)
    #expect(
      english.objective.parents == [Reference(objective: "company/grow-revenue", keyResult: "KR2")])
    #expect(
      english.objective.title
        == "Fill the top of the funnel so that sales never starts a month dry")
    #expect(english.hasIntroduction)
    #expect(english.problems.isEmpty)
  }

  @Test func theFieldsOfAKeyResultAreRead() throws {
    let first = try #require(english.objective.keyResults.first)
    #expect(first.label == "KR1")
    #expect(first.title == "Raise qualified leads from 400 to 640 a month")
    #expect(first.owner == "paul")
    #expect(first.due == Self.date(9, 15))
    #expect(first.source == "https://crm.example.com/reports/12")
    #expect(first.target?.kind == .increase)
    #expect(first.target?.quantities.map(\.number.description) == ["400", "640"])
    #expect(first.target?.quantities.map(\.unit) == ["leads/month", "leads/month"])
  }

  @Test func checkInsAreReadInTheirOrder() throws {
    let checkIns = try #require(english.objective.keyResults.first?.checkIns)
    #expect(checkIns.map(\.date) == [Self.date(7, 14), Self.date(7, 21)])
    #expect(checkIns.map { $0.value?.number.description } == ["412", "455"])
    #expect(checkIns.map { $0.confidence?.description } == ["0.7", "0.8"])
    #expect(checkIns.map(\.author) == ["paul", "paul"])
    #expect(checkIns.last?.note == "Paid search paused for a week")
  }

  @Test func guardrailsMilestonesAndInitiativesAreRead() {
    let keyResults = english.objective.keyResults
    #expect(keyResults.map(\.target?.kind) == [.increase, .stayBelow, .milestones])
    #expect(keyResults[1].guards == ["KR1"])
    #expect(keyResults[2].milestones.map(\.isDone) == [true, false, false])
    #expect(keyResults[2].milestones.map { $0.share?.description } == ["30", "70", "100"])
    #expect(keyResults[2].milestones[0].text == "Playbook agreed by the four regional leads")
    #expect(
      english.objective.initiatives == [Initiative(text: "Rework the demo form", isDone: false)])
  }

  @Test func aFrenchFileIsKnownByItsWords() {
    #expect(english.language.code == "en")
    #expect(french.language.code == "fr")
    #expect(french.objective.keyResults.map(\.label) == ["KR1", "KR2", "KR3", "KR4", "KR5", "KR6"])
    #expect(
      french.objective.keyResults.map(\.target?.kind)
        == [.increase, .stayBelow, .milestones, .baseline, .binary, .stayWithin])
  }

  @Test func frenchNumbersAndDatesAreRead() throws {
    let first = try #require(french.objective.keyResults.first)
    #expect(first.due == Self.date(9, 15))
    #expect(first.weight?.description == "1.5")
    #expect(first.commit?.number.description == "560")
    #expect(first.stretch?.number.description == "700")
    #expect(first.plan.map(\.date) == [Self.date(7, 31), Self.date(8, 31)])
    #expect(first.plan.map(\.quantity.number.description) == ["450", "560"])
    #expect(first.checkIns.map(\.date) == [Self.date(7, 14), Self.date(7, 21)])
    #expect(first.checkIns.map { $0.value?.number.description } == ["412", "1455"])
    #expect(first.checkIns.map { $0.confidence?.description } == ["0.7", "0.8"])
  }

  @Test(arguments: [
    ("KR1: Leads", "KR1", "Leads"), ("KR1 - Leads", "KR1", "Leads"),
    ("KR 1. Leads", "KR1", "Leads"),
    ("RC1 : Prospects", "KR1", "Prospects"), ("kr12) Leads", "KR12", "Leads"),
    ("**KR1**: Leads", "KR1", "Leads"), ("KR1 — Leads", "KR1", "Leads"),
    ("Key result 2: Leads", "KR2", "Leads"), ("KR1", "KR1", ""), ("KR1 Leads", "KR1", "Leads"),
  ])
  func labelsAreReadAsPeopleWriteThem(heading: String, label: String, title: String) {
    let document = ObjectiveDocument(
      SourceText("# Grow\n\n## Key results\n\n### \(heading)\n"))
    #expect(document.objective.keyResults.map(\.label) == [label])
    #expect(document.objective.keyResults.map(\.title) == [title])
  }

  @Test(arguments: ["Leads", "KRAKEN 1: Leads", "Q3: Leads", "KR1a: Leads", "3 KRs"])
  func otherHeadingsHaveNoLabel(heading: String) {
    let document = ObjectiveDocument(
      SourceText("# Grow\n\n## Key results\n\n### \(heading)\n"))
    #expect(document.objective.keyResults.map(\.label) == [nil])
    #expect(document.objective.keyResults.map(\.title) == [heading])
  }

  @Test(arguments: [
    ("Raise leads from 400 to 640 a month", "400", "640"), ("Leads 400 → 640", "400", "640"),
    ("Cut churn 5 % -> 3 %", "5", "3"), ("Raise sales from $1.2M to $2M", "1200000", "2000000"),
  ])
  func aTargetIsReadFromATitleThatStatesIt(title: String, from: String, to: String) {
    let document = ObjectiveDocument(SourceText("# Grow\n\n## Key results\n\n1. \(title)\n"))
    let keyResult = document.objective.keyResults.first
    #expect(keyResult?.isTargetFromTitle == true)
    #expect(keyResult?.target?.quantities.map(\.number.description) == [from, to])
  }

  @Test func aFrenchTitleStatesItsTarget() {
    let document = ObjectiveDocument(
      SourceText("# Grandir\n\n## Résultats clés\n\n1. Passer de 1,5 à 2,5 M€\n"))
    #expect(
      document.objective.keyResults.first?.target?.quantities.map(\.number.description)
        == ["1.5", "2500000"])
  }

  @Test func theLightFormMayHoldFields() {
    let document = ObjectiveDocument(SourceText(FixtureFiles.named("light.md")))
    #expect(document.keyResults.allSatisfy { $0.form == .listItem })
    #expect(document.keyResults.count > 1)
  }

  @Test func milestonesMayBeBulletsBehindTheFields() {
    let document = ObjectiveDocument(
      SourceText(
        "# Grow\n\n## Key results\n\n### KR1: Guide\n\n- Target: milestones\n- [x] 50 % Agreed\n- [ ] 100 % Used\n"
      ))
    #expect(document.problems.isEmpty)
    #expect(document.objective.keyResults.first?.milestones.map(\.text) == ["Agreed", "Used"])
  }

  @Test func aPipeInACellIsReadWithoutItsBackslash() {
    let document = ObjectiveDocument(
      SourceText(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n| Date | Value | Note |\n|---|---|---|\n| 2026-07-14 | 4 | a \\| b \\ c |\n"
      ))
    #expect(document.objective.keyResults.first?.checkIns.map(\.note) == ["a | b \\ c"])
  }

  @Test(arguments: [
    ("committed", "engagé"), ("aspirational", "Ambitieux"), ("learning", "apprentissage"),
    ("health", "santé"),
  ])
  func aTypeIsReadInEveryLanguageAndWrittenInEnglish(type: String, word: String) {
    let source = SourceText("---\ntype: \(word)\n---\n\n# Grow\n")
    let document = ObjectiveDocument(source)
    #expect(document.objective.type?.rawValue == type)
    let formatted = source.applying(document.formatting())
    #expect(formatted == SourceText("---\ntype: \(type)\n---\n\n# Grow\n"))
  }

  @Test(arguments: [
    ("draft", "brouillon"), ("active", "actif"), ("closed", "clos"), ("abandoned", "abandonné"),
  ])
  func aStatusIsReadInEveryLanguage(status: String, word: String) {
    let document = ObjectiveDocument(SourceText("---\nstatus: \(word)\n---\n\n# Grow\n"))
    #expect(document.objective.status?.rawValue == status)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [("yes", 1), ("Oui", 1), ("done", 1), ("no", 0), ("Non", 0), ("pas encore", 0)])
  func anAnswerIsAValueOfWhatIsDoneOrNot(word: String, value: Int) {
    let head = "# Grow\n\n## Key results\n\n### KR1: Move\n\n- Target: done\n\n"
    let text = head + "| Date | Value |\n|---|---|\n| 2026-07-14 | \(word) |\n"
    let document = ObjectiveDocument(SourceText(text))
    let checkIn = document.objective.keyResults[0].checkIns.first
    #expect(document.problems.isEmpty)
    #expect(checkIn?.value?.number == DecimalNumber(value))
    #expect(checkIn?.value?.spelling == word)
  }

  @Test func anAnswerIsNoAmount() {
    let head = "# Grow\n\n## Key results\n\n### KR1: Move\n\n- Target: 4\n\n"
    let text = head + "| Date | Value |\n|---|---|\n| 2026-07-14 | yes |\n"
    #expect(ObjectiveDocument(SourceText(text)).problems.count == 1)
  }

  @Test(arguments: [
    ("en", "less than 5 %", "≤ 5 %"), ("en", "fewer than 8 days", "≤ 8 days"),
    ("en", "More than 99 %", "≥ 99 %"), ("fr", "moins de 5 %", "≤ 5 %"),
    ("fr", "plus de 1 200 clients", "≥ 1 200 clients"),
  ])
  func aLimitInWordsIsReadAndWrittenWithItsSign(language: String, text: String, sign: String) {
    let name = language == "fr" ? "Cible :" : "Target:"
    func file(_ target: String) -> SourceText {
      let section = language == "fr" ? "Résultats clés" : "Key results"
      return SourceText("# Grow\n\n## \(section)\n\n### KR1: Win\n\n- \(name) \(target)\n")
    }
    let document = ObjectiveDocument(file(text))
    #expect(document.problems.isEmpty)
    #expect(document.objective.keyResults[0].target?.isGuardrail == true)
    #expect(file(text).applying(document.formatting()) == file(sign))
  }

  @Test(arguments: ["tags: école, absences", "tags: école ,absences,", "tags: [école, absences]"])
  func tagsBetweenCommasAreSeveral(line: String) {
    let source = SourceText("---\n\(line)\n---\n\n# Grow\n")
    let document = ObjectiveDocument(source)
    #expect(document.objective.tags == ["école", "absences"])
    let scalars = document.frontMatter?[.tags]?.scalars ?? []
    #expect(scalars.map { source.string(in: $0.range) } == ["école", "absences"])
  }

  @Test(arguments: [("\"a, b\"", ["a, b"]), ("a\n  b, c", ["a b, c"]), (",", [])])
  func aTagInQuotesOrOnTwoLinesIsOne(value: String, tags: [String]) {
    let document = ObjectiveDocument(SourceText("---\ntags: \(value)\n---\n\n# Grow\n"))
    #expect(document.objective.tags == tags)
  }

  @Test(arguments: ["5oo", "1O0", "4OO", "1,0oo"])
  func aNumberWithLettersForDigitsIsNone(value: String) {
    let head = "# Grow\n\n## Key results\n\n### KR1: Move\n\n- Target: 640 leads\n\n"
    let text = head + "| Date | Value |\n|---|---|\n| 2026-07-14 | \(value) |\n"
    let problems = ObjectiveDocument(SourceText(text)).problems
    #expect(problems.map { "\($0.kind)".hasPrefix("unreadableCell") } == [true])
    #expect(problems.map(\.range.count) == [value.utf8.count])
  }
}
