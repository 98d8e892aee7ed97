import Diagnostics
public import OKRDocument
public import OKRModel
public import OKRWorkspace

extension Linter {
  /// A linter with the checks and severities that a workspace has set.
  public init(_ settings: Settings, packs: LanguagePacks = .builtIn, today: CalendarDate? = nil) {
    self.init(
      context: CheckContext(settings: settings, packs: packs, today: today),
      severities: CheckSelection(settings.checks).severities)
  }

  /// The checks that the settings name and that do not exist, with the nearest name that does.
  public static func unknownChecks(
    in settings: Settings
  ) -> [(entry: CheckSettings.Entry, suggestion: String?)] {
    settings.checks.entries.compactMap { entry in
      guard CheckSelection.codes(matching: entry.check).isEmpty else { return nil }
      let names = CheckSelection.names
      return (entry, entry.check.nearest(of: names))
    }
  }
}
