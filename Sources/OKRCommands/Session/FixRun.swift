import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRWorkspace
import SourceText

/// The mending of files by the fixes of their findings, until nothing is left that one would change.
struct FixRun {
  let linter: Linter
  let application: FixApplication
  let settings: Settings

  struct Result {
    var old: SourceText
    var new: SourceText
    var count: Int
  }

  /// The texts of the files that fixes change, in path order.
  func results(for report: LintReport) -> [(path: String, result: Result)] {
    let byPath = Dictionary(grouping: report.newDiagnostics, by: \.path)
    return byPath.sorted { $0.key < $1.key }.compactMap { path, diagnostics in
      guard let old = report.source(of: path) else { return nil }
      var (text, count) = application.apply(diagnostics, to: old)
      guard count > 0 else { return nil }
      for _ in 0..<Self.mostRounds {
        let file = ObjectiveFile(path: path, text, settings: settings)
        var found = linter.finish(linter.lint(file), links: []).filter { !isAboutSuppression($0) }
        if let before = report.comparison?.before { found = before.new(found).diagnostics }
        let (next, more) = application.apply(found, to: text)
        guard more > 0, next != text else { break }
        (text, count) = (next, count + more)
      }
      return text == old ? nil : (path, Result(old: old, new: text, count: count))
    }
  }

  /// A fix can make room for another; more rounds than this would be a circle.
  private static let mostRounds = 10

  /// Whether a comment silences something can only be told with the links looked at.
  private func isAboutSuppression(_ diagnostic: Diagnostic) -> Bool {
    CheckRegistry.isAboutSuppressions(diagnostic.code)
  }
}
