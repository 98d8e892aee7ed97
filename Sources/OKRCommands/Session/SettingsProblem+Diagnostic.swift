import Diagnostics
import OKRWorkspace

extension SettingsProblem {
  /// The problem as a finding in `okr.yml`.
  var diagnostic: Diagnostic {
    Diagnostic(
      code: "okr.yml", name: "settings", severity: .error, message: message, help: help,
      path: Workspace.settingsFile, range: range, subject: "okr.yml")
  }

  private var message: Message {
    switch kind {
    case .syntax(let sentence): Message("{sentence}", ["sentence": sentence])
    case .unknown(let path, _): Message("There is no setting “{setting}”.", ["setting": path])
    case .repeated(let path): Message("“{setting}” is set twice.", ["setting": path])
    case .wrongValue(let path, let value, _, _):
      Message("“{value}” is no value for “{setting}”.", ["value": value, "setting": path])
    case .needs(let path, let value, let other):
      Message(
        "“{setting}: {value}” needs “{other}”.", ["setting": path, "value": value, "other": other])
    case .cycleEndsBeforeStart(let name):
      Message("The cycle “{cycle}” ends before it starts.", ["cycle": name])
    }
  }

  private var help: Message? {
    switch kind {
    case .syntax: "Write it as `key: value`, indented with spaces."
    case .unknown(_, let suggestion?):
      Message("Did you mean “{setting}”?", ["setting": suggestion])
    case .unknown: "Run `okr schema settings` to see all settings."
    case .repeated: "Keep one of the two lines."
    case .wrongValue(_, _, _, let suggestion?):
      Message("Did you mean “{setting}”?", ["setting": suggestion])
    case .wrongValue(_, _, let expected, nil): expected.help
    case .needs: "List your cycles there: `{name: …, start: 2026-01-01, end: 2026-03-31}`."
    case .cycleEndsBeforeStart: "Correct its start or its end."
    }
  }
}

extension SettingsProblem.Expected {
  fileprivate var help: Message {
    switch self {
    case .text: "Give one value."
    case .boolean: "Write `true` or `false`."
    case .list: "Give a list: `[one, two]`."
    case .group: "Indent the settings of the group below it."
    case .cycles: "Give a list of `{name: …, start: 2026-01-01, end: 2026-03-31}`."
    case .people:
      "Give a handle on each line: `maria: {name: Maria Rossi, email: maria@example.com}`."
    case .checkGroup: "Indent the checks below it: `preset: strict`, or `M003: off`."
    case .integer(let range) where range.count == 1:
      Message("Write {number}.", ["number": "\(range.lowerBound)"])
    case .checks: "Give `off`, `advice`, `warning` or `error`, or the check's settings."
    case .integer(let range):
      Message(
        "Write a whole number from {low} to {high}.",
        ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
    case .oneOf(let choices):
      Message("Choose one of: {choices}.", ["choices": choices.joined(separator: ", ")])
    case .language(let codes):
      Message("Choose one of: {choices}.", ["choices": codes.joined(separator: ", ")])
    case .folder: "Name a folder inside the workspace, without `..`."
    case .layout(let names):
      Message(
        "Write a path of {placeholders}, each a whole part between slashes, the last one last.",
        ["placeholders": names.map { "{\($0)}" }.joined(separator: ", ")])
    }
  }
}
