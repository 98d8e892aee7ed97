import JSON
import OKRDocument
import OKRWorkspace

/// The JSON Schema of `okr.yml`, made from the definitions of the settings.
enum SettingsSchema {
  static var json: JSONValue {
    var top: [(String, JSONValue)] = []
    var groups: [(name: String, members: [(String, JSONValue)])] = []
    for definition in SettingDefinition.all {
      let parts = definition.path.split(separator: ".").map(String.init)
      let schema = schema(of: definition)
      if parts.count == 1 {
        top.append((parts[0], schema))
      } else if let index = groups.firstIndex(where: { $0.name == parts[0] }) {
        groups[index].members.append((parts[1], schema))
      } else {
        groups.append((parts[0], [(parts[1], schema)]))
      }
    }
    let all = top + groups.map { ($0.name, closed($0.members)) }
    return .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("title", "Settings of an okr workspace"),
      ] + members(all))
  }

  private static func closed(_ properties: [(String, JSONValue)]) -> JSONValue {
    .object(members(properties))
  }

  private static func members(_ properties: [(String, JSONValue)]) -> [(String, JSONValue)] {
    [("type", "object"), ("properties", .object(properties)), ("additionalProperties", false)]
  }

  private static func schema(of definition: SettingDefinition) -> JSONValue {
    var members: [(String, JSONValue)] = [("description", .string(definition.summary))]
    let texts: JSONValue = .object([("type", "array"), ("items", .object([("type", "string")]))])
    switch definition.shape {
    case .text:
      members.append(("type", "string"))
      if definition.path == "language" {
        members.append(("enum", .strings(LanguagePacks.builtIn.all.map(\.code))))
      }
    case .integer(let range):
      members += [
        ("type", "integer"), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .boolean: members.append(("type", "boolean"))
    case .choice(let choices): members.append(("enum", .strings(choices)))
    case .listOfTexts: members.append(("anyOf", .array([.object([("type", "string")]), texts])))
    case .cycles: members += [("type", "array"), ("items", cycle)]
    case .people: members.append(("anyOf", .array([texts, people])))
    case .checks: members += [("type", "object"), ("additionalProperties", true)]
    }
    if let standard = definition.standard {
      members.append(("default", value(standard, definition)))
    }
    return .object(members)
  }

  private static func value(_ text: String, _ definition: SettingDefinition) -> JSONValue {
    switch definition.shape {
    case .integer: .number(text)
    case .boolean: .bool(text == "true")
    default: .string(text)
    }
  }

  private static var cycle: JSONValue {
    let date: JSONValue = .object([("type", "string"), ("format", "date")])
    return .object([
      ("type", "object"),
      (
        "properties",
        .object([("name", .object([("type", "string")])), ("start", date), ("end", date)])
      ),
      ("required", .strings(["name", "start", "end"])), ("additionalProperties", false),
    ])
  }

  private static var people: JSONValue {
    let text: JSONValue = .object([("type", "string")])
    return .object([
      ("type", "object"),
      (
        "additionalProperties",
        .object([
          ("type", .strings(["object", "string", "null"])),
          ("properties", .object([("name", text), ("email", text)])),
          ("additionalProperties", false),
        ])
      ),
    ])
  }
}
