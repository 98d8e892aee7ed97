import FileSystem
import SourceText
import TestSupport
import Testing

@testable import YAML

/// The reader of the program's own words against the YAML parser, on the files that ship.
@Suite struct PlainYAMLTests {
  @Test(arguments: [
    "OKRDocument/Languages/en.yml", "OKRDocument/Languages/fr.yml",
    "OKRWording/Vocabulary/en.yml", "OKRWording/Vocabulary/fr.yml",
  ])
  func aFileOfWordsIsReadAsAYAMLParserReadsIt(path: String) throws {
    let bytes = try Folder(Project.root).read("Sources/" + path)
    let text = String(decoding: bytes, as: UTF8.self)
    // The word lists of a vocabulary and its examples have readers of their own.
    let start =
      text.firstRange(of: "\nirregular:").map {
        text.utf8.distance(from: text.startIndex, to: $0.lowerBound) + 1
      } ?? 0
    let end =
      text.firstRange(of: "\nexamples: |").map {
        text.utf8.distance(from: text.startIndex, to: $0.lowerBound) + 1
      } ?? bytes.count
    let expected = YAMLDocument(SourceText(bytes), in: start..<end, limit: 1 << 20).root
    let found = PlainYAML.root(of: bytes, in: start..<end)
    #expect(Self.outline(found) == expected.map { Self.outline($0) })
    #expect((found.pairs?.count ?? 0) >= 7)
  }

  @Test func whatItUnderstands() {
    let text = """
      # A comment.
      plain: two words
      "yes": "quoted: text"

      list: [one, "t, wo",
        three]
      map: {a: 1, b: [x, y]}
      nested:
        inner:
          deep: 1
        next: 2
      last: end
      """
    let expected =
      "{plain: two words, yes: quoted: text, list: [one, t, wo, three], "
      + "map: {a: 1, b: [x, y]}, nested: {inner: {deep: 1}, next: 2}, last: end}"
    #expect(Self.outline(PlainYAML.root(of: Array(text.utf8), in: 0..<text.utf8.count)) == expected)
  }

  private static func outline(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .alias(let name): "*" + name
    case .sequence(let items, _): "[\(items.map { outline($0) }.joined(separator: ", "))]"
    case .mapping(let pairs, _):
      "{\(pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", "))}"
    }
  }
}
