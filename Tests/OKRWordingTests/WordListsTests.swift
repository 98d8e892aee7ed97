import FileSystem
import SourceText
import TestSupport
import Testing
import YAML

@testable import OKRWording

/// The reader of word lists against a YAML parser, on the vocabularies that ship.
@Suite struct WordListsTests {
  @Test(arguments: ["en", "fr"])
  func aVocabularyHoldsWhatAYAMLParserFinds(language: String) throws {
    let bytes = try Folder(Project.root).read("Sources/OKRWording/Vocabulary/\(language).yml")
    let document = YAMLDocument(SourceText(bytes), in: 0..<bytes.count, limit: 1 << 20)
    let section = try #require(document.root?.pairs?.first { $0.key.string == "words" }?.value)
    let expected = (section.pairs ?? []).map { pair in
      let words = (pair.value.string ?? "").split(separator: ",").map { word in
        word.split(separator: " ").joined(separator: " ")
      }
      return "\(pair.key.string ?? ""): \(words.filter { !$0.isEmpty }.joined(separator: ", "))"
    }
    let lists = WordLists(bytes)
    let found = lists.lists.map { name, words in
      "\(name): "
        + words.map { $0.split(separator: " ").joined(separator: " ") }
        .joined(separator: ", ")
    }
    #expect(found == expected)
    #expect(found.count > 50)
    #expect(String(decoding: bytes[lists.end...].prefix(9), as: UTF8.self) == "irregular")
  }
}
