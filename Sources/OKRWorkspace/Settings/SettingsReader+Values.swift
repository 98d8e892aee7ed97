import OKRModel
import YAML

extension SettingsReader {
  mutating func setText(_ text: String, of value: YAMLNode, at path: String) {
    switch path {
    case "language":
      guard languages.contains(text.lowercased()) else {
        return wrong(value, at: path, expected: .language(languages))
      }
      settings.language = text.lowercased()
    case "root":
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let isInside =
        !text.isEmpty && !text.hasPrefix("/")
        && parts.allSatisfy { $0 != ".." && !$0.contains("\0") }
      guard isInside else { return wrong(value, at: path, expected: .folder) }
      settings.root = parts.filter { !$0.isEmpty && $0 != "." }.joined(separator: "/")
    case "layout":
      let names = ["cycle", "team", "slug"]
      guard let layout = Layout(text, placeholders: names) else {
        return wrong(value, at: path, expected: .layout(names))
      }
      settings.layout = layout
    case "check-ins.notes":
      let names = ["cycle", "person"]
      guard let layout = Layout(text, placeholders: names) else {
        return wrong(value, at: path, expected: .layout(names))
      }
      settings.notesLayout = layout
    default: break
    }
  }

  mutating func setInteger(_ number: Int, at path: String) {
    switch path {
    case "cycles.fiscal-year-start": settings.yearStart = number
    case "check-ins.grace-days": settings.graceDays = number
    case "limits.objectives-per-team": settings.objectivesPerTeam = number
    case "limits.key-results-per-objective": settings.keyResultsPerObjective = number
    case "limits.key-results-per-owner": settings.keyResultsPerOwner = number
    default: break
    }
  }

  mutating func setChoice(_ text: String, of value: YAMLNode, at path: String) {
    switch path {
    case "cycles.kind":
      settings.cycleKind = CycleKind(rawValue: text)
      if text == "custom" { customKind = value.range }
    case "cycles.fiscal-year-named-by":
      settings.yearNaming = text == "start" ? .start : .end
    case "check-ins.rhythm": settings.rhythm = Settings.Rhythm(rawValue: text) ?? .weekly
    case "check-ins.write-to": settings.writesCheckInsToNotes = text == "note"
    case "defaults.type": settings.defaultType = ObjectiveType(rawValue: text) ?? .aspirational
    case "scores.guardrails":
      settings.scoreRules.guardrails = text == "share" ? .share : .latest
    case "sync.block-push-on": settings.blockPushOn = text
    default: break
    }
  }

  mutating func setTexts(_ texts: [String], at path: String) {
    switch path {
    case "teams": settings.teams = texts
    case "fields.allow": settings.allowedFields = texts
    case "wording.vague": settings.vagueWords = texts
    case "wording.accepted": settings.acceptedWords = texts
    case "wording.metrics": settings.metricWords = texts
    default: break
    }
  }

  mutating func readCycles(_ value: YAMLNode) {
    guard let items = value.items else {
      return wrong(value, at: "cycles.list", expected: .cycles)
    }
    let isoDates = DateReader(dayFirst: false, monthNames: [:])
    var cycles: [Cycle] = []
    for item in items {
      var fields: [String: String] = [:]
      for pair in item.pairs ?? [] {
        guard let name = pair.key.string, ["name", "start", "end"].contains(name) else {
          problems.append(
            SettingsProblem(
              .unknown(path: "cycles.list.\(pair.key.string ?? "?")", suggestion: nil),
              pair.key.range))
          continue
        }
        fields[name] = pair.value.string
      }
      guard let name = fields["name"], !name.isEmpty, !name.hasPrefix("."),
        !name.contains(where: { $0 == "/" || $0 == "\\" || $0.isNewline || $0 == "\0" }),
        let start = fields["start"].flatMap({ isoDates.read($0)?.date }),
        let end = fields["end"].flatMap({ isoDates.read($0)?.date })
      else {
        wrong(item, at: "cycles.list", expected: .cycles)
        continue
      }
      guard start <= end else {
        problems.append(SettingsProblem(.cycleEndsBeforeStart(name: name), item.range))
        continue
      }
      cycles.append(Cycle(name: name, start: start, end: end))
    }
    settings.customCycles = cycles
  }

  mutating func readPeople(_ value: YAMLNode) {
    if let handles = texts(of: value) {
      settings.people = handles.map { Person(handle: $0) }
      return
    }
    guard let pairs = value.pairs else { return wrong(value, at: "people", expected: .people) }
    for pair in pairs {
      var person = Person(handle: pair.key.string ?? "")
      for detail in pair.value.pairs ?? [] {
        switch detail.key.string {
        case "name": person.name = detail.value.string
        case "email": person.email = detail.value.string
        default:
          problems.append(
            SettingsProblem(
              .unknown(
                path: "people.\(person.handle).\(detail.key.string ?? "?")", suggestion: nil),
              detail.key.range))
        }
      }
      if pair.value.items != nil { wrong(pair.value, at: "people", expected: .people) }
      if let name = pair.value.string, !name.isEmpty { person.name = name }
      settings.people.append(person)
    }
  }

  mutating func readChecks(_ value: YAMLNode) {
    guard let pairs = value.pairs else { return wrong(value, at: "checks", expected: .checkGroup) }
    for pair in pairs {
      guard let name = pair.key.string else { continue }
      if name == "preset" {
        let presets = ["relaxed", "recommended", "strict"]
        guard let preset = pair.value.string, presets.contains(preset) else {
          wrong(pair.value, at: "checks.preset", expected: .oneOf(presets))
          continue
        }
        settings.checks.preset = preset
        continue
      }
      var entry = CheckSettings.Entry(check: name, range: pair.key.range)
      if let severity = pair.value.string {
        readSeverity(severity, of: pair.value, into: &entry)
      } else if let options = pair.value.pairs {
        for option in options {
          guard let key = option.key.string else { continue }
          if key == "severity", let severity = option.value.string {
            readSeverity(severity, of: option.value, into: &entry)
          } else if let texts = texts(of: option.value) {
            entry.options[key] = texts
          } else {
            wrong(option.value, at: "checks.\(name).\(key)", expected: .list)
          }
        }
      } else {
        wrong(pair.value, at: "checks.\(name)", expected: .checks)
      }
      settings.checks.entries.append(entry)
    }
  }

  private mutating func readSeverity(
    _ text: String, of value: YAMLNode, into entry: inout CheckSettings.Entry
  ) {
    let severities = ["off", "advice", "warning", "error"]
    if severities.contains(text.lowercased()) {
      entry.severity = text.lowercased()
    } else if text.lowercased() == "false" {
      entry.severity = "off"
    } else {
      wrong(value, at: "checks.\(entry.check)", expected: .oneOf(severities))
    }
  }
}
