import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText
import Testing

@Suite struct ObjectiveIndexTests {
  private static func index(_ files: [String: String]) -> ObjectiveIndex {
    let settings = Settings()
    return ObjectiveIndex(
      files.sorted { $0.key < $1.key }.map { path, text in
        ObjectiveSummary(
          ObjectiveFile(
            placement: Placement(path: "okrs/\(path).md", settings: settings),
            document: ObjectiveDocument(SourceText(text))))
      })
  }

  private let index = index([
    "2026-Q2/company/grow": "# Grow\n",
    "2026-Q3/company/grow": "# Grow\n\n## Key results\n\n### KR1: Raise sales to 9\n",
    "2026-Q3/people/maria/coach": "# Coach\n",
    "2026-Q3/sales/funnel": "# Funnel\n", "2026-Q3/support/funnel": "# Funnel\n",
  ])

  private func id(_ path: String) -> ObjectiveID { ObjectiveID(path) }

  @Test func aReferenceWithoutCycleMeansTheSameCycle() {
    #expect(
      index.resolve(Reference("company/grow"), from: "2026-Q3")
        == .objective(id("2026-Q3/company/grow")))
    #expect(
      index.resolve(Reference("company/grow"), from: "2026-Q2")
        == .objective(id("2026-Q2/company/grow")))
  }

  @Test func aReferenceWithCycleMeansThatOne() {
    #expect(
      index.resolve(Reference("2026-Q2/company/grow"), from: "2026-Q3")
        == .objective(id("2026-Q2/company/grow")))
  }

  @Test func aReferenceMayNameAKeyResult() {
    #expect(
      index.resolve(Reference("company/grow#kr1"), from: "2026-Q3")
        == .keyResult(id("2026-Q3/company/grow"), label: "KR1"))
    #expect(
      index.resolve(Reference("company/grow#KR2"), from: "2026-Q3")
        == .missingKeyResult(id("2026-Q3/company/grow"), suggestion: "KR1"))
  }

  @Test func anEndingMayStandForTheWholeWhereOnlyOneHasIt() {
    #expect(
      index.resolve(Reference("coach"), from: "2026-Q3")
        == .objective(id("2026-Q3/people/maria/coach")))
    #expect(
      index.resolve(Reference("funnel"), from: "2026-Q3")
        == .ambiguous([id("2026-Q3/sales/funnel"), id("2026-Q3/support/funnel")]))
  }

  @Test func anotherCycleIsNeverMeantSilently() {
    #expect(
      index.resolve(Reference("sales/funnel"), from: "2026-Q2")
        == .missing(suggestion: "2026-Q3/sales/funnel"))
    #expect(
      index.resolve(typed: "sales/funnel", cycle: "2026-Q2")
        == .objective(id("2026-Q3/sales/funnel")))
  }

  @Test func aSlipOfThePenGetsASuggestion() {
    #expect(
      index.resolve(Reference("sales/funel"), from: "2026-Q3")
        == .missing(suggestion: "sales/funnel"))
  }
}
