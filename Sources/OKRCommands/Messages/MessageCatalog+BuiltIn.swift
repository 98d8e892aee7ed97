import Diagnostics
import SourceText
import YAML

extension MessageCatalog {
  /// The messages of a language that ships with the program; English for any other.
  static func builtIn(_ language: String) -> MessageCatalog { language == "fr" ? french : .english }

  private static let french = MessageCatalog(
    language: "fr", yaml: PackageResources.messages_fr_yml)

  /// Reads a catalog: a mapping from the English templates to their translations.
  init(language: String, yaml bytes: [UInt8]) {
    let document = YAMLDocument(SourceText(bytes), in: 0..<bytes.count, limit: 1 << 20)
    self.init(
      language: language,
      translations: Dictionary(
        (document.root?.pairs ?? []).compactMap { pair in
          guard let template = pair.key.string, let text = pair.value.string else { return nil }
          return (template, text)
        }, uniquingKeysWith: { first, _ in first }))
  }
}
