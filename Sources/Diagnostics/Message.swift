/// A sentence for a reader, with its changing parts kept apart, so that it can be said in another
/// language: the English template is the key of the translation.
///
/// `Message("Unknown key “{key}”.", ["key": name])`. A template holds each part in braces.
public struct Message: Sendable, Hashable, ExpressibleByStringLiteral {
  public var template: String
  public var parts: [String: String]

  public init(_ template: String, _ parts: [String: String] = [:]) {
    self.template = template
    self.parts = parts
  }

  public init(stringLiteral template: String) {
    self.init(template)
  }

  /// The English sentence.
  public var english: String { filled(template) }

  /// The sentence in the language of a catalog; English where the catalog has no translation.
  public func text(in catalog: MessageCatalog) -> String {
    filled(catalog.translations[template] ?? template)
  }

  private func filled(_ template: String) -> String {
    guard !parts.isEmpty else { return template }
    var result = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
      let name = Substring(rest[rest.index(after: open)..<close])
      result += Substring(rest[..<open])
      result += parts[String(name)] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + Substring(rest)
  }
}

/// The translations of all messages into one language, keyed by their English templates.
public struct MessageCatalog: Sendable {
  public let language: String
  public let translations: [String: String]

  public init(language: String, translations: [String: String]) {
    self.language = language
    self.translations = translations
  }

  public static let english = MessageCatalog(language: "en", translations: [:])
}
