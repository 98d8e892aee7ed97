import Diagnostics
import FileSystem
import OKRLint
import SourceText
import TestSupport
import Testing
import YAML

/// `messages.fr.yml` against everything that the program can say.
@Suite struct FrenchCatalogTests {
  private let translations: [String: String]

  init() throws {
    let bytes = try Folder(Project.root).read(
      "Sources/OKRCommands/Messages/messages.fr.yml")
    let document = YAMLDocument(SourceText(bytes), in: 0..<bytes.count, limit: 1 << 20)
    #expect(document.problems.map(\.message) == [])
    translations = Dictionary(
      (document.root?.pairs ?? []).compactMap { pair in
        pair.key.string.flatMap { key in pair.value.string.map { (key, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func everyMessageHasItsTranslation() throws {
    let missing = try MessageSources.templates.filter { translations[$0] == nil }
    #expect(missing.sorted() == [])
  }

  @Test func noTranslationIsLeftOver() throws {
    let templates = try MessageSources.templates
    #expect(translations.keys.filter { !templates.contains($0) }.sorted() == [])
  }

  @Test func aTranslationHasTheSameParts() {
    for (template, translation) in translations {
      #expect(parts(of: template) == parts(of: translation), "\(template)")
    }
  }

  private func parts(of text: String) -> Set<Substring> {
    Set(text.matches(of: /\{([a-z]+)\}/).map(\.1))
  }
}
