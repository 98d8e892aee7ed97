import OKRModel
import OKRWorkspace
import SourceText
import Testing

@Suite struct SettingsTests {
  @Test func anEmptyFileMeansTheDefaults() {
    let (settings, problems) = Settings.read(SourceText(""))
    #expect(problems.isEmpty)
    #expect(settings.root == "okrs")
    #expect(settings.language == "en")
    #expect(settings.cycleKind == .quarter)
  }

  @Test func readsWhatIsSet() {
    let (settings, problems) = Settings.read(
      SourceText(
        """
        language: fr
        root: objectifs
        layout: "{team}/{cycle}/{slug}"
        cycles:
          kind: half
          fiscal-year-start: 4
        check-ins: {rhythm: monthly, grace-days: 10}
        people:
          maria: {name: Maria Rossi, email: maria@example.com}
        teams: [ventes, support]
        """))
    #expect(problems.isEmpty)
    #expect(settings.language == "fr")
    #expect(settings.layout.description == "{team}/{cycle}/{slug}")
    #expect(settings.cycleKind == .half)
    #expect(settings.yearStart == 4)
    #expect(settings.graceDays == 10)
    #expect(settings.people.map(\.handle) == ["maria"])
    #expect(settings.teams == ["ventes", "support"])
  }

  @Test(arguments: [
    ("langage: fr", "langage", "language"),
    ("cycles:\n  kinds: half", "cycles.kinds", "cycles.kind"),
    ("grace-days: 3", "grace-days", "check-ins.grace-days"),
  ])
  func suggestsTheNearestSettingForAMisspeltOne(text: String, path: String, suggestion: String) {
    let problems = Settings.read(SourceText(text)).problems
    #expect(problems.map(\.kind) == [.unknown(path: path, suggestion: suggestion)])
  }

  @Test(arguments: [
    "root: ../elsewhere", "root: /etc", "root: a/../../b", "layout: \"{cycle}/{who}/{slug}\"",
    "layout: \"{cycle}/{slug}/{team}\"", "cycles: {kind: month}", "cycles: {fiscal-year-start: 13}",
    "language: de", "check-ins: {grace-days: -1}", "people: {maria: [a]}", "version: 2",
    "cycles: {list: [{name: .., start: 2026-01-01, end: 2026-02-01}]}",
  ])
  func refusesValuesThatCannotBe(text: String) {
    let problems = Settings.read(SourceText(text)).problems
    #expect(problems.count == 1)
    if case .wrongValue? = problems.first?.kind {} else { Issue.record("\(problems)") }
  }

  @Test func aCycleThatEndsBeforeItStartsIsToldAsSuch() {
    let text = "cycles: {list: [{name: a, start: 2026-02-01, end: 2026-01-01}]}"
    #expect(
      Settings.read(SourceText(text)).problems.map(\.kind) == [.cycleEndsBeforeStart(name: "a")])
  }

  @Test func cyclesOfOnesOwnNeedAList() {
    #expect(
      Settings.read(SourceText("cycles: {kind: custom}")).problems.map(\.kind)
        == [.needs(path: "cycles.kind", value: "custom", other: "cycles.list")])
    let listed = "cycles: {kind: custom, list: [{name: a, start: 2026-01-01, end: 2026-02-01}]}"
    #expect(Settings.read(SourceText(listed)).problems == [])
  }

  @Test func everythingWrongIsReportedAtOnce() {
    let problems = Settings.read(SourceText("langage: fr\nroot: /x\nteams: [a]\nteams: [b]\n"))
      .problems
    #expect(problems.count == 3)
  }
}
