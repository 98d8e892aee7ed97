import OKRWorkspace
import Testing

@Suite struct LayoutTests {
  @Test func theDefaultReadsCycleTeamAndSlug() {
    #expect(
      Layout.objectives.values(in: "2026-Q3/sales/funnel")
        == ["cycle": "2026-Q3", "team": "sales", "slug": "funnel"])
  }

  @Test func aTeamMayBeSeveralFolders() {
    #expect(
      Layout.objectives.values(in: "2026-Q3/people/maria/learn")
        == ["cycle": "2026-Q3", "team": "people/maria", "slug": "learn"])
  }

  @Test(arguments: ["funnel", "2026-Q3/funnel", ""])
  func aPathThatIsTooShortDoesNotFit(path: String) {
    #expect(Layout.objectives.values(in: path[...]) == nil)
  }

  @Test func literalsHaveToBeThere() {
    #expect(
      Layout.notes.values(in: "2026-Q3/check-ins/paul") == ["cycle": "2026-Q3", "person": "paul"])
    #expect(Layout.notes.values(in: "2026-Q3/sales/paul") == nil)
  }

  @Test func pathAndValuesAreInverse() {
    let path = "2026-Q3/people/maria/learn"
    let values = Layout.objectives.values(in: path[...]) ?? [:]
    #expect(Layout.objectives.path(values) == path)
  }
}
