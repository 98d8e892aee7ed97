import SourceText
import TestSupport
import Testing
import YAML

@Suite struct RangeTests {
  @Test(arguments: [
    "key: ⟦value⟧", "key: ⟦value⟧   # comment\n", "key: ⟦two words⟧  \nother: x\n",
    "key: ⟦\"a \\\" b\"⟧ # c\n", "key: ⟦'it''s'⟧\n", "key:   ⟦first\n  second⟧\n\n\nother: x\n",
    "key: ⟦[a, \"b\"]⟧ # c\n", "key: ⟦{a: b}⟧\n", "key:\n  ⟦- a\n  - b⟧  # c\n\n# d\nother: x\n",
    "key:\n⟦- a\n- b⟧\nother: x\n", "key:\n  ⟦a: 1\n  b: 2⟧\n\nother: 3\n",
    "key: ⟦|\n  text  \n  more⟧\n\n\nother: x\n", "key: ⟦>-\n  text⟧\n# c\nother: x\n",
    "key: ⟦|⟧ # nothing\nother: x\n", "key:⟦⟧\n", "key:⟦⟧   # comment\nother: x\n", "key:⟦⟧",
    "\"key\" :⟦⟧\n", "key: ⟦~⟧\r\n", "key: ⟦a⟧\rother: b\r",
    "\u{FEFF}key: ⟦v⟧\n", "é: ⟦é😀⟧ # ü\n", "# é😀\u{2028}\u{85}# x\nkey: ⟦v⟧\n",
    "a: \"\u{2028}é\u{85}\r\n\r x\"\nkey: ⟦😀⟧\n",
  ])
  func aValueIsFoundToTheByte(marked: String) throws {
    let text = MarkedText(marked)
    let pairs = try #require(text.document.root?.pairs)
    let pair = try #require(pairs.first { $0.key.string != "a" && $0.key.string != "other" })
    #expect([pair.value.range] == text.ranges)
    #expect(text.document.problems.isEmpty)
  }

  @Test func itemsOfListsAreFoundToTheByte() {
    let text = MarkedText("a: [⟦é⟧, ⟦'b'⟧ ]\nc:\n  - ⟦d⟧ # x\n  -⟦⟧\n  - ⟦\"e\"⟧\n")
    let lists = text.document.root?.pairs?.compactMap(\.value.items) ?? []
    #expect(lists.joined().map(\.range) == text.ranges)
  }

  @Test func emptyValuesOfFlowMappingsAreAfterTheColon() {
    let text = MarkedText("a: {b:⟦⟧ , \"c\" :⟦⟧\n , d⟦⟧ }")
    let pairs = text.document.value("a")?.pairs ?? []
    #expect(pairs.map(\.value.range) == text.ranges)
  }

  @Test func aPairWithoutBracesInAListEndsWithItsValue() {
    let text = MarkedText("a: [⟦b: c⟧ , ⟦{d: e}⟧ ]")
    #expect(text.document.value("a")?.items?.map(\.range) == text.ranges)
  }

  @Test func aRangeInTheMiddleOfATextCountsFromTheText() {
    let text = MarkedText("---é\n⟦key⟧: ⟦ü⟧ # c\n---\nno: [\n")
    let document = YAMLDocument(text.source, in: 6..<18)
    let pair = document.root?.pairs?.first
    #expect(pair.map { [$0.key.range, $0.value.range] } == text.ranges)
    #expect(pair?.range == text.ranges[0].lowerBound..<text.ranges[1].upperBound)
    #expect(document.root?.range == pair?.range)
    #expect(document.problems.isEmpty)
  }
}
