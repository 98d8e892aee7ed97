import ArgumentParser
import Diagnostics

/// The options about where reports of the linter go, and in what form.
struct LintOutputs: ParsableArguments {
  @Option(help: "How to report on standard output; full where no --output is given either.")
  var format: LintFormat?

  @Option(
    help: ArgumentHelp(
      "Report in this format, to a file where one is named; may be given several times.",
      valueName: "format[=path]"))
  var output: [LintOutput] = []

  @Flag(help: "Count findings by check instead of listing them, and measure what checks cost.")
  var statistics = false

  /// All reports that are asked for.
  func all() throws -> [LintOutput] {
    let short = format.map { [LintOutput(format: $0)] } ?? []
    let all = short + output
    guard all.count(where: { $0.path == nil }) < 2 else {
      throw CommandFailure(
        "Only one report can go to standard output.",
        hint: "Name files for the others: `--output sarif=okr.sarif`.")
    }
    var paths: Set<String> = []
    for path in all.compactMap(\.path) where !paths.insert(path).inserted {
      throw CommandFailure(
        Message("Two reports cannot go to “{path}”.", ["path": path]),
        hint: "Name a file of its own for each.")
    }
    let outputs = all.isEmpty ? [LintOutput(format: .full)] : all
    guard !statistics || outputs.contains(where: \.format.tellsStatistics) else {
      throw CommandFailure(
        "No report was asked for that has statistics.",
        hint: "Add one that has: `--format full`, `concise`, `grouped` or `json`.")
    }
    return outputs
  }
}

/// One report: its form and the file that it goes to.
struct LintOutput: ExpressibleByArgument {
  var format: LintFormat
  /// As it was given; nil for standard output.
  var path: String?

  init(format: LintFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  /// Reads `sarif`, `sarif=okr.sarif`, or `sarif=-` for standard output.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = LintFormat(rawValue: String(parts[0])), parts.last != "" else { return nil }
    self.format = format
    path = parts.count == 2 && parts[1] != "-" ? String(parts[1]) : nil
  }

  static var allValueStrings: [String] { LintFormat.allCases.map(\.rawValue) }
}
