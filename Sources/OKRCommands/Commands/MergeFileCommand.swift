import ArgumentParser
import Diagnostics
import FileSystem
import Git
import JSON
import OKRMerge
import OKRWorkspace

struct MergeFileCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "Merge three versions of an objective, as Git's merge driver",
    discussion: """
      Merges by facts: two people who add check-ins to one table, or change two fields of one key \
      result, are not in conflict. What is in conflict stands between Git's markers, around the one \
      line. A file that cannot be read as an objective is merged by lines, as Git does it.

      The versions are named in this order, BASE OURS THEIRS, or by options. The result replaces \
      OURS, in one step. To have Git use it:

        git config merge.okr.driver 'okr merge-file %O %A %B %L %P'
        echo 'okrs/**/*.md merge=okr' >> .gitattributes

      Exit status: 0 merged; 1 conflicts are left; 255 not merged, and OURS is as it was.

      EXAMPLES
        okr merge-file old.md mine.md hers.md --stdout
        okr merge-file old.md mine.md hers.md --stdout --explain
      """)

  @Argument(
    help: ArgumentHelp(
      "The three versions, and as Git gives them to a driver the length of the markers and the path.",
      valueName: "version"),
    completion: .file())
  var versions: [String] = []

  @Option(help: "The version that both sides come from; an empty file where there is none.")
  var base: String?

  @Option(help: "Our version, which the result replaces.")
  var ours: String?

  @Option(help: "The version that is merged into ours.")
  var theirs: String?

  @Option(help: "The path that the file has in the repository, for messages.")
  var path: String?

  @Option(help: "How many signs a conflict marker has.")
  var markerSize: Int?

  @Option(
    name: [.customShort("L"), .long],
    help: "What stands behind the markers: first for ours, then for theirs.")
  var labels: [String] = []

  @Flag(help: "Print the result instead, and write nothing.")
  var stdout = false

  @Flag(help: "Tell on standard error what was decided about each fact.")
  var explain = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "With json, print the decisions as data.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  /// To Git the failure of a driver, where a smaller number would be conflicts.
  var failureStatus: ExitStatus? { .notMerged }

  func run(_ session: Session) throws {
    if stdout, format == .json {
      throw CommandFailure(
        "`--stdout` and `--format json` would both print.",
        hint: "Leave one of them out.")
    }
    let files = try MergedVersions(
      positional: versions, base: base, ours: ours, theirs: theirs, path: path,
      markerSize: markerSize)
    guard (1...1000).contains(files.markerSize), labels.count <= 2 else {
      throw CommandFailure("There are two labels at most, and markers of 1 to 1000 signs.")
    }
    let texts = try [files.base, files.ours, files.theirs].map { try read($0, session) }
    let name = files.path ?? files.ours
    guard !texts.contains(where: { $0.contains(0) }) else {
      throw CommandFailure(
        Message("“{path}” is not text, and cannot be merged.", ["path": name]),
        hint: "Choose one of the two with `git checkout --ours` or `--theirs`.", status: .findings)
    }
    let workspace = (try? session.workspaceIfAny()) ?? nil
    let markers = TextMerge.Markers(
      ours: labels.first ?? "ours", theirs: labels.dropFirst().first ?? "theirs",
      size: files.markerSize)
    let result = try merged(
      texts, language: workspace?.settings.language ?? "en", markers, name)
    let page = MergePage(result: result, path: name)
    if explain { session.console.say(page.text(session.catalog(for: workspace))) }
    // An answer that cannot be printed ends the program: the file comes first.
    if stdout {
      session.console.print(result.bytes)
    } else {
      try OutputFile.write(result.bytes, to: session.folder.resolving(files.ours))
    }
    if format == .json {
      session.console.print(Array((page.json.text(indented: true) + "\n").utf8))
    }
    if !result.isClean { throw ExitStatus.findings }
  }

  private func read(_ path: String, _ session: Session) throws -> [UInt8] {
    do throws(FileError) {
      return try Folder.read(absolute: session.folder.resolving(path))
    } catch {
      throw CommandFailure(error)
    }
  }

  private func merged(
    _ texts: [[UInt8]], language: String, _ markers: TextMerge.Markers, _ name: String
  ) throws -> MergeResult {
    do throws(GitError) {
      return try ThreeWayMerge(
        base: texts[0], ours: texts[1], theirs: texts[2], language: language, markers: markers
      ).result()
    } catch {
      throw CommandFailure(
        Message("“{path}” cannot be merged: {reason}.", ["path": name, "reason": error.reason]))
    }
  }
}
