import JSON
import OKRDocument
import OKRModel

/// The JSON Schema of an objective's front matter.
enum FrontMatterSchema {
  static var json: JSONValue {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Front matter of an objective"), ("type", "object"),
      (
        "properties",
        .object(FrontMatterKey.allCases.map { ($0.rawValue, schema(of: $0)) })
      ),
    ])
  }

  private static func schema(of key: FrontMatterKey) -> JSONValue {
    let text: [(String, JSONValue)] = [("type", "string"), ("minLength", 1)]
    let texts: [(String, JSONValue)] = [
      ("type", "array"), ("items", .object(text)), ("uniqueItems", true),
    ]
    var members: [(String, JSONValue)] = [("description", .string(summary(of: key)))]
    switch key {
    case .type: members.append(("enum", .strings(ObjectiveType.allCases.map(\.rawValue))))
    case .status: members.append(("enum", .strings(ObjectiveStatus.allCases.map(\.rawValue))))
    case .weight: members += [("type", "number"), ("exclusiveMinimum", 0)]
    case .due: members += [("type", "string"), ("format", "date")]
    case .language:
      members.append(("enum", .strings(LanguagePacks.builtIn.all.map(\.code))))
    case .contributors, .tags, .parent, .dependsOn:
      members.append(("anyOf", .array([.object(text), .object(texts)])))
    case .owner, .cycle, .team: members += text
    }
    return .object(members)
  }

  /// What a key says, in a sentence.
  static func summary(of key: FrontMatterKey) -> String {
    switch key {
    case .owner: "The one person who answers for the objective: a handle or an e-mail address."
    case .contributors: "People who work on it."
    case .type: "Whether it is committed, aspirational, for learning or for health."
    case .status: "Where it stands in its life; active where nothing is said."
    case .parent: "What it contributes to: objectives, or key results of them with #KR1."
    case .dependsOn: "Objectives whose success this one needs."
    case .weight: "Its share in its parent's roll-up, 1 where nothing is said."
    case .cycle: "The cycle, where the path does not say it."
    case .team: "The team, where the path does not say it."
    case .due: "The date it is due, where that is not the end of the cycle."
    case .tags: "Words to find it by."
    case .language: "The language of this file, where it is not the workspace's."
    }
  }
}
