import ArgumentParser
import Diagnostics
import FileSystem
import OKRLint
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
    let path =
      baseline.map { session.folder.resolving($0) } ?? report.root.absolute(Self.standardName)
    if writeBaseline {
      try write(Baseline(report.diagnostics), to: path)
      session.console.say(
        Message(
          "{count} findings written to {path}.",
          ["count": "\(report.diagnostics.count)", "path": path]
        ).text(in: report.catalog))
      return true
    }
    guard !noBaseline, baseline != nil || Folder.kind(at: path) == .file else { return false }
    let (new, known, mended) = try read(path).new(report.diagnostics)
    report.diagnostics = new
    if known > 0 || mended > 0 {
      let parts = ["known": "\(known)", "mended": "\(mended)"]
      session.console.say(
        (mended == 0
          ? Message("{known} findings are in the baseline.", parts)
          : Message(
            "{known} findings are in the baseline; {mended} of it are mended: run `okr lint --write-baseline`.",
            parts)).text(in: report.catalog))
    }
    return false
  }

  private func read(_ path: String) throws -> Baseline {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Folder.read(absolute: path, limit: 1 << 26)
    } catch {
      throw CommandFailure(error)
    }
    guard let baseline = Baseline(SourceText(bytes)) else {
      throw CommandFailure(
        Message("“{path}” is no baseline.", ["path": path]),
        hint: "Run `okr lint --write-baseline` to write one.")
    }
    return baseline
  }

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
