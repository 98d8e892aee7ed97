import ArgumentParser
import Diagnostics
import OKRLint
import OKRModel
import OKRWorkspace

/// The options that choose checks, their severities, and what of it fails.
struct CheckChoice: ParsableArguments {
  /// The least severity that makes the command end with status 1.
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case advice, warning, error, never

    /// That severity; nil where nothing fails.
    var severity: Severity? { Severity(rawValue: rawValue) }

    func fails(_ severity: Severity) -> Bool { self.severity.map { severity >= $0 } ?? false }
  }

  @Option(help: "How much is asked: relaxed, recommended or strict; that of okr.yml by default.")
  var preset: String?

  @Option(
    help: ArgumentHelp(
      "Run only these checks: codes, beginnings of codes, names, `measurable` or `all`.",
      valueName: "checks"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave out these checks.", valueName: "checks"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "Give checks a severity: error, warning, advice or off.", valueName: "check=severity"))
  var severity: [String] = []

  @Option(help: "The least severity that fails: advice, warning, error or never.")
  var failOn: Threshold = .warning

  /// The checks of a workspace, with what the options change about them.
  func selection(_ settings: CheckSettings) throws -> CheckSelection {
    var settings = settings
    if let preset {
      guard CheckPreset(rawValue: preset.lowercased()) != nil else {
        throw CommandFailure(
          Message("There is no preset “{preset}”.", ["preset": preset]),
          hint: "Choose one of: relaxed, recommended, strict.")
      }
      settings.preset = preset.lowercased()
    }
    var selection = CheckSelection(settings)
    if !select.isEmpty { selection.select(try patterns(select)) }
    selection.ignore(try patterns(ignore))
    for pair in severity { try set(pair, in: &selection) }
    guard !selection.severities.isEmpty else {
      throw CommandFailure(
        "No check is left to run.",
        hint: "Leave fewer checks out, with `--select`, `--ignore`, `--severity` and in okr.yml.")
    }
    return selection
  }

  private func set(_ pair: String, in selection: inout CheckSelection) throws {
    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
    let names = ["off"] + Severity.allCases.map(\.rawValue)
    guard parts.count == 2, names.contains(parts[1].lowercased()) else {
      throw CommandFailure(
        Message("“{pair}” gives no check a severity.", ["pair": pair]),
        hint: "Write it as `--severity M003=warning`, with error, warning, advice or off.")
    }
    for pattern in try patterns([parts[0]]) {
      selection.set(Severity(rawValue: parts[1].lowercased()), for: pattern)
    }
  }

  /// The patterns of a list that may be given with commas; each names at least one check.
  private func patterns(_ texts: [String]) throws -> [String] {
    let patterns = texts.flatMap { text in
      let parts = text.split(separator: ",").map(String.init)
      return parts.isEmpty ? [text] : parts
    }
    for pattern in patterns where CheckSelection.codes(matching: pattern).isEmpty {
      let names = CheckSelection.names
      throw CommandFailure(
        Message("There is no check “{check}”.", ["check": pattern]),
        hint: pattern.nearest(of: names).map { Message("Did you mean “{name}”?", ["name": $0]) }
          ?? "Run `okr explain` to see all checks.")
    }
    return patterns
  }
}
