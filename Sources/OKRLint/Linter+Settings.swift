import Diagnostics
public import OKRDocument
public import OKRWorkspace

extension Linter {
  /// A linter with the checks and severities that a workspace has set.
  public init(_ settings: Settings, packs: LanguagePacks = .builtIn) {
    var severities: [String: Severity] = [:]
    for check in CheckRegistry.all {
      severities[check.definition.code] = check.definition.severity
    }
    for entry in settings.checks.entries {
      guard let check = CheckRegistry.check(named: entry.check), let severity = entry.severity
      else {
        continue
      }
      severities[check.definition.code] = Severity(rawValue: severity)
    }
    self.init(context: CheckContext(settings: settings, packs: packs), severities: severities)
  }

  /// The checks that the settings name and that do not exist, with the nearest name that does.
  public static func unknownChecks(
    in settings: Settings
  ) -> [(entry: CheckSettings.Entry, suggestion: String?)] {
    settings.checks.entries.compactMap { entry in
      guard CheckRegistry.check(named: entry.check) == nil else { return nil }
      let names = CheckRegistry.all.flatMap { [$0.definition.code, $0.definition.name] }
      return (entry, entry.check.nearest(of: names))
    }
  }
}
