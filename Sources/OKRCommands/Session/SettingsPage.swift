import OKRWorkspace

/// The page `docs/settings.md`, made from the definitions of the settings.
enum SettingsPage {
  static var text: String {
    var text = """
      # Settings

      `okr.yml` marks a workspace and holds its settings. All are optional, and one that does not exist
      is an error. Names with a dot are indented: `cycles.kind` is `kind` below `cycles`.

      | Setting | Values | Where it is left out | What it is |
      |---------|--------|----------------------|------------|

      """
    for definition in SettingDefinition.all {
      let standard = definition.standard.map { "`\($0)`" } ?? "–"
      text +=
        "| `\(definition.path)` | \(values(definition.shape)) | \(standard) | \(definition.summary) |\n"
    }
    return text
  }

  private static func values(_ shape: SettingDefinition.Shape) -> String {
    switch shape {
    case .text: "text"
    case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .boolean: "`true`, `false`"
    case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: ", ")
    case .listOfTexts: "list"
    case .cycles: "list of `{name, start, end}`"
    case .people: "handles, each with `name` and `email`"
    case .checks: "checks by code or name"
    }
  }
}
