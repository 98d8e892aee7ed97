/// A sentence for a reader, with its changing parts kept apart, so that it can be said in another
/// language: the English template is the key of the translation.
///
/// `Message("Unknown key “{key}”.", ["key": name])`. A template holds each part in braces; a part that is
/// a decimal number is said with the decimal mark of the language.
public struct Message: Sendable, Hashable, ExpressibleByStringLiteral {
  public var template: String
  public var parts: [String: String]
  /// Parts that are decimal numbers, with a point.
  public var numbers: [String: String]

  public init(
    _ template: String, _ parts: [String: String] = [:], numbers: [String: String] = [:]
  ) {
    self.template = template
    self.parts = parts
    self.numbers = numbers
  }

  public init(stringLiteral template: String) {
    self.init(template)
  }

  /// The English sentence.
  public var english: String { text(in: .english) }

  /// The sentence in the language of a catalog; English where the catalog has no translation.
  public func text(in catalog: MessageCatalog) -> String {
    filled(catalog.translations[template] ?? template, catalog)
  }

  private func filled(_ template: String, _ catalog: MessageCatalog) -> String {
    guard !parts.isEmpty || !numbers.isEmpty else { return template }
    var result = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
      let name = Substring(rest[rest.index(after: open)..<close])
      result += Substring(rest[..<open])
      result +=
        parts[String(name)] ?? numbers[String(name)].map(catalog.decimal) ?? "{\(name)}"
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

  /// A decimal number, written with a point, as the language writes it.
  public func decimal(_ number: String) -> String {
    language == "fr" ? String(number.map { $0 == "." ? "," : $0 }) : number
  }

  public static let english = MessageCatalog(language: "en", translations: [:])
}
