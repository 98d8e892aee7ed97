import Diagnostics
public import OKRDocument
import OKRModel
public import SourceText
import YAML

extension Settings {
  /// Reads the settings of a workspace. What cannot be used keeps its default and is a problem.
  public static func read(
    _ source: SourceText, packs: LanguagePacks = .builtIn
  ) -> (settings: Settings, problems: [SettingsProblem]) {
    var reader = SettingsReader(languages: packs.all.map(\.code))
    let yaml = YAMLDocument(source, in: 0..<source.bytes.count, limit: Workspace.mostSettingsBytes)
    for problem in yaml.problems {
      if case .duplicateKey = problem.kind { continue }
      reader.problems.append(SettingsProblem(.syntax(problem.message), problem.range))
    }
    if let root = yaml.root, case .mapping(let pairs, _) = root.content {
      reader.readGroup(pairs, at: "")
    }
    let settings = reader.settings
    let isListRead = !reader.problems.contains(where: \.isAboutCycleList)
    if let range = reader.customKind, settings.customCycles.isEmpty, isListRead {
      reader.problems.append(
        SettingsProblem(
          .needs(path: "cycles.kind", value: "custom", other: "cycles.list"), range))
    }
    reader.settings.calendar = CycleCalendar(
      yearStart: settings.yearStart, yearNaming: settings.yearNaming, custom: settings.customCycles)
    reader.problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return (reader.settings, reader.problems)
  }
}

extension SettingsProblem {
  /// Whether the list of cycles is there and cannot be read.
  fileprivate var isAboutCycleList: Bool {
    switch kind {
    case .wrongValue("cycles.list", _, _, _), .cycleEndsBeforeStart, .syntax: true
    default: false
    }
  }
}

/// The walk over the mapping of `okr.yml`, checking each value against its definition.
struct SettingsReader {
  let languages: [String]
  var settings = Settings()
  var problems: [SettingsProblem] = []
  /// Where the kind of cycles is `custom`.
  var customKind: Range<Int>?

  init(languages: [String]) {
    self.languages = languages
  }

  private static let definitions = Dictionary(
    uniqueKeysWithValues: SettingDefinition.all.map { ($0.path, $0) })
  private static let groups = Set(
    SettingDefinition.all.compactMap { definition in
      definition.path.split(separator: ".").count > 1
        ? String(definition.path.split(separator: ".")[0]) : nil
    })

  mutating func readGroup(_ pairs: [YAMLPair], at group: String) {
    var seen: Set<String> = []
    for pair in pairs {
      guard let name = pair.key.string else {
        problems.append(SettingsProblem(.unknown(path: group, suggestion: nil), pair.key.range))
        continue
      }
      let path = group.isEmpty ? name : group + "." + name
      if !seen.insert(name).inserted {
        problems.append(SettingsProblem(.repeated(path: path), pair.key.range))
      } else if group.isEmpty, Self.groups.contains(name) {
        if let inner = pair.value.pairs {
          readGroup(inner, at: name)
        } else if pair.value.string != "" {
          wrong(pair.value, at: path, expected: .group)
        }
      } else if let definition = Self.definitions[path] {
        // A key without a value leaves the default.
        if pair.value.string == "", !pair.value.range.isEmpty || definition.shape == .text {
          wrong(pair.value, at: path, expected: .text)
        } else if pair.value.string != "" {
          read(pair.value, as: definition)
        }
      } else {
        problems.append(
          SettingsProblem(
            .unknown(path: path, suggestion: suggestion(for: name, in: group)), pair.key.range))
      }
    }
  }

  private mutating func read(_ value: YAMLNode, as definition: SettingDefinition) {
    let path = definition.path
    switch definition.shape {
    case .text:
      guard let text = value.string else { return wrong(value, at: path, expected: .text) }
      setText(text, of: value, at: path)
    case .integer(let range):
      guard let number = value.string.flatMap({ Int($0) }), range.contains(number) else {
        return wrong(value, at: path, expected: .integer(range))
      }
      setInteger(number, at: path)
    case .boolean:
      guard let text = value.string, let truth = Self.booleans[text.lowercased()] else {
        return wrong(value, at: path, expected: .boolean)
      }
      settings.scoreRules.runsToStretch = truth
    case .choice(let choices):
      guard let text = value.string?.lowercased(), choices.contains(text) else {
        return wrong(value, at: path, expected: .oneOf(choices))
      }
      setChoice(text, of: value, at: path)
    case .listOfTexts:
      guard let texts = texts(of: value) else { return wrong(value, at: path, expected: .list) }
      setTexts(texts, at: path)
    case .cycles: readCycles(value)
    case .people: readPeople(value)
    case .checks: readChecks(value)
    }
  }

  private static let booleans = [
    "true": true, "yes": true, "on": true, "false": false, "no": false, "off": false,
  ]

  mutating func wrong(
    _ value: YAMLNode, at path: String, expected: SettingsProblem.Expected
  ) {
    let text = value.string ?? (value.items != nil ? "[…]" : "{…}")
    var suggestion: String?
    if case .oneOf(let choices) = expected { suggestion = text.nearest(of: choices) }
    problems.append(
      SettingsProblem(
        .wrongValue(path: path, value: text, expected: expected, suggestion: suggestion),
        value.range))
  }

  func texts(of value: YAMLNode) -> [String]? {
    if let text = value.string { return [text] }
    guard let items = value.items else { return nil }
    let texts = items.compactMap(\.string)
    return texts.count == items.count ? texts : nil
  }

  /// The nearest key of the same group; else the path of the same key elsewhere.
  private func suggestion(for name: String, in group: String) -> String? {
    let prefix = group.isEmpty ? "" : group + "."
    let siblings = SettingDefinition.all.map(\.path).filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).split(separator: ".")[0]) }
    if let nearest = name.nearest(of: siblings) { return prefix + nearest }
    return SettingDefinition.all.first { $0.path.hasSuffix("." + name) }?.path
  }
}
