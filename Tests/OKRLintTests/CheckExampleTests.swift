import Diagnostics
import OKRDocument
import OKRLint
import OKRWorkspace
import SourceText
import Testing

/// Runs the examples that stand in the definitions of the checks, which are also their manual.
@Suite struct CheckExampleTests {
  static let examples = CheckRegistry.all.flatMap { check in
    check.definition.examples.indices.map { (check.definition.code, $0) }
  }

  @Test(arguments: examples)
  func findsWhatTheExampleMarks(code: String, index: Int) throws {
    let example = try #require(CheckRegistry.check(named: code)).definition.examples[index]
    let sample = SampleWorkspace(example)
    let findings = sample.findings(of: code)
    #expect(findings.map(\.range) == sample.marks, "\(findings.map(\.message.english))")
    #expect(sample.marks.isEmpty == (example.verdict == .passes))
  }

  @Test(arguments: examples)
  func fixesAsTheExampleSays(code: String, index: Int) throws {
    let example = try #require(CheckRegistry.check(named: code)).definition.examples[index]
    guard let fixed = example.fixed else { return }
    let sample = SampleWorkspace(example)
    let edits = sample.findings(of: code).compactMap(\.fixes.first).flatMap(\.edits)
    let result = sample.source.applying(edits)
    #expect(result == SourceText(fixed))
    var after = example
    after.text = fixed
    #expect(SampleWorkspace(after).findings(of: code).isEmpty)
  }

  @Test(arguments: CheckRegistry.all.map(\.definition.code))
  func hasGoodExamplesAndAPlaceInTheRegistry(code: String) throws {
    let definition = try #require(CheckRegistry.check(named: code)).definition
    #expect(definition.code.first == definition.criterion.letter)
    #expect(definition.examples.contains { $0.verdict == .passes })
    #expect(definition.summary.english.hasSuffix("."))
    #expect(definition.remedy.english.hasSuffix("."))
  }

  /// The letters would miss what a check finds that says nothing of them.
  @Test func everyCheckOfALetterSaysWhatItDoesToTheLetters() {
    for check in CheckRegistry.all {
      let isOfALetter = SmartLetters.criteria.contains(check.definition.criterion)
      #expect(check.definition.smart.isEmpty == !isOfALetter, "\(check.definition.code)")
    }
  }

  @Test func codesAndNamesAreUniqueAndInOrder() {
    let codes = CheckRegistry.all.map(\.definition.code)
    let names = CheckRegistry.all.map(\.definition.name)
    #expect(Set(codes).count == codes.count)
    #expect(Set(names).count == names.count)
    for letter in Set(codes.map(\.first)) {
      let group = codes.filter { $0.first == letter }
      #expect(group == group.sorted())
    }
  }
}
