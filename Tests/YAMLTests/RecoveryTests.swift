import SourceText
import TestSupport
import Testing
import YAML

@Suite struct RecoveryTests {
  @Test func oneBrokenEntryLosesNothingElse() {
    let text = MarkedText(
      """
      type: committed
      owner: ⟦@maria⟧ # who
      # a comment
      tags:
      - a
      - b

      title: ⟦Foo: bar⟧
      parent: company/grow
      due⟦⟧

      """)
    let document = text.document
    #expect(document.keys == ["type", "tags", "parent"])
    #expect(
      document.problems.map(\.kind) == [.reservedIndicator("@"), .colonInValue, .missingColon])
    #expect(document.problems.map(\.key) == ["owner", "title", nil])
    #expect(document.problems.prefix(2).map(\.range) == Array(text.ranges.prefix(2)))
    #expect(document.value("parent")?.range.count == 12)
  }

  @Test(
    arguments: [
      ("owner: ⟦@maria⟧\n", .reservedIndicator("@")),
      ("owner: ⟦`maria`⟧ # c\n", .reservedIndicator("`")),
      ("share: ⟦% of users⟧\n", .reservedIndicator("%")),
      ("people:\n  - ⟦@maria⟧\n  - paul\n", .reservedIndicator("@")),
      ("target: ⟦> 50⟧\n", .reservedIndicator(">")),
      ("target: ⟦| 50⟧\n", .reservedIndicator("|")),
      ("target: ⟦- 50⟧\n", .reservedIndicator("-")),
      ("target: ⟦? what⟧\n", .reservedIndicator("?")),
      ("target: ⟦, 50⟧\n", .reservedIndicator(",")),
      ("target: ⟦]50⟧\n", .reservedIndicator("]")),
      ("title: ⟦Foo: bar: baz⟧ # c\n", .colonInValue),
      ("title: ⟦Foo:⟧\n", .colonInValue),
      ("⟦owner:maria⟧\n", .missingSpace),
      ("⟦owner⟧\n", .missingColon),
      ("⟦https://example.com⟧\n", .missingColon),
      ("tags:\n⟦\t⟧- a\n\t- b\n", .tab),
      ("⟦\t⟧owner: maria\n", .tab),
      ("a: b\n  ⟦c: d⟧\n", .indentation),
      ("title: ⟦\"Foo⟧\nx: y\n", .unclosedQuote),
      ("title: ⟦'Foo⟧ # c", .unclosedQuote),
      ("tags: ⟦[a, b⟧\n", .unclosedBracket),
      ("tags: ⟦{a: b⟧\nx: y\n", .unclosedBracket),
      ("tags: ⟦[a,⟧\nx: y\n", .unclosedBracket),
      ("tags: ⟦{a:⟧\nx: y\n", .unclosedBracket),
      ("⟦: x⟧\n", .syntax),
      ("title: ⟦'Don't stop'⟧\n", .textAfterValue),
      ("title: ⟦\"Foo\" bar⟧\n", .textAfterValue),
      ("title: ⟦[x] Foo⟧\n", .textAfterValue),
      ("title: ⟦**bold**⟧\n", .anchorOrAlias),
      ("title: ⟦*bold⟧\n", .anchorOrAlias),
      ("title: ⟦&c x⟧\n", .anchorOrAlias),
      ("title: ⟦!important x⟧\n", .tag),
      ("title: ⟦!a!b x⟧\n", .tag),
      ("⟦%YAML 1.1⟧\n---\na: b\n", .directive),
      ("⟦- a\n- b⟧\n", .notAMapping),
      ("⟦[a, b]⟧\n", .notAMapping),
      ("a: b\n⟦---⟧\nc: d\n", .severalDocuments),
      ("a: b\n⟦a⟧: c\n", .duplicateKey),
      ("x: {a: b, ⟦a⟧: c}\n", .duplicateKey),
    ] as [(String, YAMLProblem.Kind)])
  func eachMistakeHasItsKindAndPlace(marked: String, kind: YAMLProblem.Kind) {
    let text = MarkedText(marked)
    #expect(text.document.problems.map(\.kind) == [kind])
    #expect(text.document.problems.map(\.range) == text.ranges)
  }

  @Test func aBracketThatGoesOnAtTheStartOfALineIsKept() {
    let document = YAMLDocument("tags: [a,\nb\n]\nowner: @x\nnote: \"a\nb\"\n")
    #expect(document.keys == ["tags", "note"])
    #expect(document.problems.count == 1)
  }

  @Test func keysThatStandTwiceAroundABrokenEntryAreReported() {
    let document = YAMLDocument("a: 1\nb: @x\na: 2\n")
    #expect(document.problems.map(\.kind) == [.reservedIndicator("@"), .duplicateKey])
  }

  @Test func anEntryThatIsIndentedDifferentlyIsKeptAndReported() {
    let document = YAMLDocument("  a: 1\nb: 2\n")
    #expect(document.keys == ["a", "b"])
    #expect(document.problems.count == 1)
  }

  @Test func everyMessageIsASentence() {
    let document = YAMLDocument("a: @b\nc: 'd\ne:f\ng\nh: [\n")
    #expect(document.problems.count == 5)
    #expect(document.problems.allSatisfy { $0.message.hasSuffix(".") && $0.message.contains(" ") })
  }
}
