import Diagnostics
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText
import Testing

@Suite struct CheckCostTests {
  private let file = {
    let settings = Settings()
    return ObjectiveFile(
      placement: Placement(path: "okrs/2026-Q3/sales/a.md", settings: settings),
      document: ObjectiveDocument(
        SourceText("---\nowner: @maria\n---\n\n# Customers find the answer first\n"), language: "en"
      ))
  }()

  private func linter(_ costs: CheckCosts?) -> Linter {
    Linter(
      context: CheckContext(settings: Settings(), packs: .builtIn),
      severities: ["F002": .error, "F019": .error, "L001": .error, "S002": .advice], costs: costs)
  }

  @Test func allChecksThatRunAreMeasuredAndNoOthers() {
    let costs = CheckCosts()
    let linter = linter(costs)
    #expect(costs.byCode == ["F002": .zero, "F019": .zero, "L001": .zero, "S002": .zero])
    _ = linter.lint(file)
    #expect(costs.byCode["F002"]! > .zero)
    #expect(costs.byCode["S002"]! > .zero)
    #expect(costs.byCode["L001"] == .zero)
  }

  @Test func costsAddUp() {
    let costs = CheckCosts()
    let linter = linter(costs)
    _ = linter.lint(file)
    let once = costs.byCode["F002"]!
    _ = linter.lint(file)
    #expect(costs.byCode["F002"]! > once)
  }

  @Test func measuringChangesNoFinding() {
    let plain = linter(nil)
    let measured = linter(CheckCosts())
    #expect(
      plain.finish(plain.lint(file), links: []).map(\.code)
        == measured.finish(measured.lint(file), links: []).map(\.code))
    #expect(plain.finish(plain.lint(file), links: []).map(\.code) == ["F002"])
  }
}
