import ArgumentParser
import Diagnostics
import FileSystem
import OKRLint
import OKRWorkspace
import SourceText

/// The options about findings that were there before.
struct BaselineOptions: ParsableArguments {
  static let standardName = "okr-baseline.json"
  static let mostBytes = 1 << 26

  @Option(
    help: ArgumentHelp(
      "Report only what is not in this baseline; okr-baseline.json is used where it is there.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var baseline: String?

  @Flag(help: "Write the findings of this run into the baseline, and report none.")
  var writeBaseline = false

  @Flag(help: "Report everything, whatever a baseline holds.")
  var noBaseline = false

  /// Takes the findings that were there before out of the reports of workspaces, each by its own
  /// baseline unless one is named for all, or writes them down.
  ///
  /// - Returns: The reports as one; nil where baselines were written.
  func apply(to reports: [LintReport], _ session: Session) throws -> LintReport? {
    guard !reports.isEmpty else { return LintReport(joining: [], session) }
    var reports = reports
    if baseline != nil { reports = [LintReport(joining: reports, session)] }
    for index in reports.indices { try apply(to: &reports[index], session) }
    return writeBaseline ? nil : LintReport(joining: reports, session)
  }

  private func apply(to report: inout LintReport, _ session: Session) throws {
    if writeBaseline {
      let path = baseline.map { session.folder.resolving($0) } ?? standardPath(report)
      var new = Baseline(report.diagnostics)
      // What this run did not look for is still there.
      if let old = try? known(report, session, evenIfLeftOut: true) {
        new.keep(old) { !report.lookedFor($0) }
      }
      try OutputFile.write(Array(new.text.utf8), to: path)
      let parts = ["count": "\(report.diagnostics.count)", "path": path]
      let message =
        report.diagnostics.count == 1
        ? Message("1 finding written to {path}.", parts)
        : Message("{count} findings written to {path}.", parts)
      session.console.say(message.text(in: report.catalog).safeForTerminal)
      return
    }
    let known = try known(report, session)
    guard let comparison = report.comparison else {
      if let known {
        let (new, before, mended) = known.new(report.diagnostics, wasLookedFor: report.lookedFor)
        report.diagnostics = new
        say(known: before, mended: mended, report, session)
      }
      return
    }
    let (new, before, gone) = comparison.before.new(report.diagnostics)
    comparison.say(known: before, gone: gone, session.console, report.catalog)
    // What was there before and what stands in the baseline may be the same findings.
    let left =
      known.map { $0.union(comparison.before).new(report.diagnostics).diagnostics } ?? new
    say(known: new.count - left.count, mended: 0, report, session)
    report.diagnostics = left
  }

  private func say(known: Int, mended: Int, _ report: LintReport, _ session: Session) {
    for message in [Self.message(known: known), Self.message(mended: mended)] {
      if let message { session.console.say(message.text(in: report.catalog)) }
    }
  }

  private static func message(known count: Int) -> Message? {
    switch count {
    case 0: nil
    case 1: "1 finding is in the baseline."
    default: Message("{count} findings are in the baseline.", ["count": "\(count)"])
    }
  }

  private static func message(mended count: Int) -> Message? {
    switch count {
    case 0: nil
    case 1: "1 finding of the baseline is mended: run `okr lint --write-baseline`."
    default:
      Message(
        "{count} findings of the baseline are mended: run `okr lint --write-baseline`.",
        ["count": "\(count)"])
    }
  }

  private func standardPath(_ report: LintReport) -> String {
    report.root.absolute(Self.standardName)
  }

  /// The baseline that holds for a report: the one that is named, else the workspace's own, which is
  /// read where its other files are; nil for none.
  private func known(
    _ report: LintReport, _ session: Session, evenIfLeftOut: Bool = false
  ) throws -> Baseline? {
    guard !noBaseline || evenIfLeftOut else { return nil }
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
}
