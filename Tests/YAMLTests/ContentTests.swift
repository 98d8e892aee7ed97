import SourceText
import Testing
import YAML

@Suite struct ContentTests {
  @Test func scalarsStayStringsOfTheirStyle() {
    let document = YAMLDocument(
      "a: 07\nb: 'yes'\nc: \"\\u00e9\"\nd: |\n  x\n  y\ne: >\n  x\n  y\nf:\n")
    let expected: [YAMLNode.Content] = [
      .scalar("07", style: .plain), .scalar("yes", style: .singleQuoted),
      .scalar("é", style: .doubleQuoted), .scalar("x\ny\n", style: .literal),
      .scalar("x y\n", style: .folded), .scalar("", style: .plain),
    ]
    #expect(document.root?.pairs?.map(\.value.content) == expected)
  }

  @Test(arguments: ["", "\n\n", "# comment\n", "---\n", "\u{FEFF}", "---\n...\n"])
  func aDocumentOfNothingHasNoRootAndNoProblem(text: String) {
    let document = YAMLDocument(text)
    #expect(document.root == nil)
    #expect(document.problems.isEmpty)
  }

  @Test func theMarkersAroundADocumentAreRead() {
    let document = YAMLDocument("# c\n---\na: b\n...\n")
    #expect(document.keys == ["a"])
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: ["a: 1 # x", "a: [1]", "a: {b: 1}"])
  func aMissingFinalLineEndingChangesNothing(text: String) {
    #expect(YAMLDocument(text).root == YAMLDocument(text + "\n").root)
  }
}
