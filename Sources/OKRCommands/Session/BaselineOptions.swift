import ArgumentParser
import Diagnostics
import FileSystem
import OKRLint
import OKRWorkspace
import SourceText

/// The options about findings that were there before.
struct BaselineOptions: ParsableArguments {
  static let standardName = "okr-baseline.json"

  @Option(
    help: ArgumentHelp(
      "Report only what is not in this baseline; okr-baseline.json is used where it is there.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var baseline: String?

  @Flag(help: "Write the findings of this run into the baseline, and report none.")
  var writeBaseline = false

  @Flag(help: "Report everything, whatever a baseline holds.")
  var noBaseline = false

  /// Takes the findings that were there before out of a report, or writes them down.
  ///
  /// - Returns: Whether a baseline was written.
  func apply(to report: inout LintReport, _ session: Session) throws -> Bool {
    if writeBaseline {
      let path = baseline.map { session.folder.resolving($0) } ?? standardPath(report)
      try write(Baseline(report.diagnostics), to: path)
      session.console.say(
        Message(
          "{count} findings written to {path}.",
          ["count": "\(report.diagnostics.count)", "path": path]
        ).text(in: report.catalog))
      return true
    }
    let known = try known(report, session)
    guard let comparison = report.comparison else {
      if let known { leaveOut(known, of: &report, session) }
      return false
    }
    let (new, before, gone) = comparison.before.new(report.diagnostics)
    comparison.say(known: before, gone: gone, session.console, report.catalog)
    // What was there before and what stands in the baseline may be the same findings.
    let left =
      known.map { $0.union(comparison.before).new(report.diagnostics).diagnostics } ?? new
    sayKnown(new.count - left.count, mended: 0, report, session)
    report.diagnostics = left
    return false
  }

  private func leaveOut(_ baseline: Baseline, of report: inout LintReport, _ session: Session) {
    let (new, known, mended) = baseline.new(report.diagnostics)
    report.diagnostics = new
    sayKnown(known, mended: mended, report, session)
  }

  private func sayKnown(_ known: Int, mended: Int, _ report: LintReport, _ session: Session) {
    guard known > 0 || mended > 0 else { return }
    let parts = ["known": "\(known)", "mended": "\(mended)"]
    session.console.say(
      (mended == 0
        ? Message("{known} findings are in the baseline.", parts)
        : Message(
          "{known} findings are in the baseline; {mended} of it are mended: run `okr lint --write-baseline`.",
          parts)).text(in: report.catalog))
  }

  private func standardPath(_ report: LintReport) -> String {
    report.root.absolute(Self.standardName)
  }

  /// The baseline that holds for a report: the one that is named, else the workspace's own, which is
  /// read where its other files are; nil for none.
  private func known(_ report: LintReport, _ session: Session) throws -> Baseline? {
    guard !noBaseline else { return nil }
    let path = baseline.map { session.folder.resolving($0) } ?? standardPath(report)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes =
        baseline == nil
        ? try report.files.read(Self.standardName, limit: Self.mostBytes)
        : try Folder.read(absolute: path, limit: Self.mostBytes)
    } catch {
      // Only a file is taken without being named.
      let isNone = error.isMissing || [.isLink, .notARegularFile].contains(error.reason)
      if baseline == nil, isNone { return nil }
      throw CommandFailure(error)
    }
    guard let baseline = Baseline(SourceText(bytes)) else {
      throw CommandFailure(
        Message("“{path}” is no baseline.", ["path": path]),
        hint: "Run `okr lint --write-baseline` to write one.")
    }
    return baseline
  }

  private static let mostBytes = 1 << 26

  private func write(_ baseline: Baseline, to path: String) throws {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    do throws(FileError) {
      try Folder(slash == path.startIndex ? "/" : String(path[..<slash])).write(
        Array(baseline.text.utf8), to: String(path[path.index(after: slash)...]))
    } catch {
      throw CommandFailure(error)
    }
  }
}
