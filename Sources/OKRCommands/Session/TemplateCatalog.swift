import OKRTemplates
import SourceText
import YAML

/// The templates that the program carries, as `templates.yml` lists them.
struct TemplateCatalog {
  struct Entry: Sendable {
    var name: String
    /// `company`, `team` or `personal`.
    var level: String
    var descriptions: [String: String]
    /// The folder and the name of the file where none is given, by language.
    var teams: [String: String]
    var slugs: [String: String]

    func description(in language: String) -> String {
      descriptions[language] ?? descriptions["en"] ?? ""
    }

    /// The folder that an objective of the template belongs in where no team is given.
    func team(in language: String, owner: String) -> String {
      teams[language] ?? "people/" + Slug.text(owner)
    }

    /// The text of the template in a language; English where there is none.
    func text(in language: String) -> [UInt8] {
      OKRTemplates.file("\(name).\(language).md") ?? OKRTemplates.file("\(name).en.md") ?? []
    }
  }

  static let entries: [Entry] = {
    let bytes = OKRTemplates.file("templates.yml") ?? []
    let root = YAMLDocument(SourceText(bytes), in: 0..<bytes.count).root
    let items = root?.pairs?.first { $0.key.string == "templates" }?.value.items ?? []
    return items.compactMap { item in
      let fields = Dictionary(
        (item.pairs ?? []).compactMap { pair in pair.key.string.map { ($0, pair.value) } },
        uniquingKeysWith: { first, _ in first })
      guard let name = fields["name"]?.string, let level = fields["level"]?.string else {
        return nil
      }
      return Entry(
        name: name, level: level, descriptions: texts(fields["description"]),
        teams: texts(fields["team"]), slugs: texts(fields["slug"]))
    }
  }()

  /// A mapping from languages to texts.
  private static func texts(_ node: YAMLNode?) -> [String: String] {
    let pairs = (node?.pairs ?? []).compactMap { pair in
      pair.key.string.flatMap { key in pair.value.string.map { (key, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  static func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

  /// A file with its fields `{{name}}` filled in. Values are put in as they are.
  static func filled(_ bytes: [UInt8], _ values: [String: String]) -> String {
    var result = ""
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound]
      let name = String(rest[open.upperBound..<close.lowerBound])
      result += values[name] ?? "{{\(name)}}"
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
