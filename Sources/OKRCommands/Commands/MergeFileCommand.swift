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

      The result replaces OURS, in one step. To have Git use it:

        git config merge.okr.driver 'okr merge-file --base %O --ours %A --theirs %B --path %P --marker-size %L'
        echo 'okrs/**/*.md merge=okr' >> .gitattributes

      Exit status: 0 merged; 1 conflicts are left; 255 not merged, and OURS is as it was.

      EXAMPLES
        okr merge-file --base old.md --ours mine.md --theirs hers.md --stdout
        okr merge-file --base old.md --ours mine.md --theirs hers.md --stdout --explain
      """)

  @Option(help: "The version that both sides come from; an empty file where there is none.")
  var base: String

  @Option(help: "Our version, which the result replaces.")
  var ours: String

  @Option(help: "The version that is merged into ours.")
  var theirs: String

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

  func run(_ session: Session) throws {
    if stdout, format == .json {
      throw CommandFailure(
        "`--stdout` and `--format json` would both print.",
        hint: "Leave one of them out.", status: .notMerged)
    }
    guard markerSize.map({ (1...1000).contains($0) }) ?? true, labels.count <= 2 else {
      throw CommandFailure(
        "There are two labels at most, and markers of 1 to 1000 signs.", status: .notMerged)
    }
    let texts = try [base, ours, theirs].map { try read($0, session) }
    let name = path ?? ours
    guard !texts.contains(where: { $0.contains(0) }) else {
      throw CommandFailure(
        Message("“{path}” is not text, and cannot be merged.", ["path": name]),
        hint: "Choose one of the two with `git checkout --ours` or `--theirs`.", status: .findings)
    }
    let workspace = (try? session.workspaceIfAny()) ?? nil
    let result = try merged(texts, language: workspace?.settings.language ?? "en", name)
    let page = MergePage(result: result, path: name)
    if explain { session.console.say(page.text(session.catalog(for: workspace))) }
    // An answer that cannot be printed ends the program: the file comes first.
    try write(result.bytes, session)
    if format == .json {
      session.console.print(Array((page.json.text(indented: true) + "\n").utf8))
    }
    if !result.isClean { throw ExitStatus.findings }
  }

  private func read(_ path: String, _ session: Session) throws -> [UInt8] {
    do throws(FileError) {
      return try Folder.read(absolute: session.folder.resolving(path))
    } catch {
      var failure = CommandFailure(error)
      failure.status = .notMerged
      throw failure
    }
  }

  private func merged(_ texts: [[UInt8]], language: String, _ name: String) throws -> MergeResult {
    let markers = TextMerge.Markers(
      ours: labels.first ?? "ours", theirs: labels.dropFirst().first ?? "theirs",
      size: markerSize ?? 7)
    do throws(GitError) {
      return try ThreeWayMerge(
        base: texts[0], ours: texts[1], theirs: texts[2], language: language, markers: markers
      ).result()
    } catch {
      throw CommandFailure(
        Message(
          "“{path}” cannot be merged: {reason}.", ["path": name, "reason": error.reason]),
        status: .notMerged)
    }
  }

  private func write(_ bytes: [UInt8], _ session: Session) throws {
    if stdout {
      session.console.print(bytes)
      return
    }
    do {
      try OutputFile.write(bytes, to: session.folder.resolving(ours))
    } catch var failure as CommandFailure {
      failure.status = .notMerged
      throw failure
    }
  }
}
