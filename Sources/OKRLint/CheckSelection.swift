public import Diagnostics
public import OKRWorkspace

/// How much the checks ask of a team.
public enum CheckPreset: String, Sendable, CaseIterable {
  /// For a first look at an old tree: what is surely wrong, and few questions.
  case relaxed
  case recommended
  /// For teams that want every piece of advice to count.
  case strict
}

/// Which checks run, and with what severity.
public struct CheckSelection: Sendable {
  /// By code; a check that is not in it does not run.
  public private(set) var severities: [String: Severity] = [:]

  /// All checks as a preset has them.
  public init(preset: CheckPreset = .recommended) {
    for check in CheckRegistry.all {
      severities[check.definition.code] = check.definition.severity(in: preset)
    }
  }

  /// The checks as a workspace has set them.
  public init(_ settings: CheckSettings) {
    self.init(preset: settings.preset.flatMap(CheckPreset.init(rawValue:)) ?? .recommended)
    for entry in settings.entries {
      guard let severity = entry.severity else { continue }
      for code in Self.codes(matching: entry.check) {
        severities[code] = Severity(rawValue: severity)
      }
    }
  }

  /// Runs only the checks that a pattern names; those that the preset leaves out run with the
  /// severity of their definition.
  public mutating func select(_ patterns: [String]) {
    let codes = Set(patterns.flatMap(Self.codes(matching:)))
    for check in CheckRegistry.all {
      let code = check.definition.code
      if !codes.contains(code) {
        severities[code] = nil
      } else if severities[code] == nil {
        severities[code] = check.definition.severity
      }
    }
  }

  /// Leaves out the checks that a pattern names.
  public mutating func ignore(_ patterns: [String]) {
    for code in patterns.flatMap(Self.codes(matching:)) { severities[code] = nil }
  }

  /// Gives the checks that a pattern names a severity; nil switches them off.
  public mutating func set(_ severity: Severity?, for pattern: String) {
    for code in Self.codes(matching: pattern) { severities[code] = severity }
  }

  /// The codes that a pattern names: a code or the beginning of one (`M003`, `M0`, `M`), a name, a
  /// criterion (`measurable`), or `all`. Empty for a pattern that names none.
  public static func codes(matching pattern: String) -> [String] {
    let pattern = pattern.lowercased()
    if pattern == "all" { return definitions.map(\.code) }
    if let criterion = Criterion(rawValue: pattern) {
      return definitions.filter { $0.criterion == criterion }.map(\.code)
    }
    if let named = definitions.first(where: { $0.name == pattern }) { return [named.code] }
    guard !pattern.isEmpty else { return [] }
    return definitions.filter { $0.lowercasedCode.hasPrefix(pattern) }.map(\.code)
  }

  /// The codes and names of all checks.
  public static let names = definitions.flatMap { [$0.code, $0.name] }

  /// Of all checks only what patterns are compared with: whole definitions are large.
  private static let definitions = CheckRegistry.all.map { check in
    let definition = check.definition
    return (
      code: definition.code, lowercasedCode: definition.code.lowercased(), name: definition.name,
      criterion: definition.criterion
    )
  }
}

extension CheckDefinition {
  /// The severity of the check in a preset; nil where it does not run.
  ///
  /// Form and links are the same in all, but for what is optional, which none has. Of the other
  /// checks, `relaxed` turns warnings into advice and leaves advice out, and `strict` turns advice
  /// into warnings.
  public func severity(in preset: CheckPreset) -> Severity? {
    if criterion == .form || criterion == .links { return isOptional ? nil : severity }
    switch (preset, severity) {
    case (.recommended, _): return isOptional ? nil : severity
    case (_, .error): return .error
    case (.relaxed, .warning): return isOptional ? nil : .advice
    case (.relaxed, .advice): return nil
    case (.strict, _): return .warning
    }
  }
}
