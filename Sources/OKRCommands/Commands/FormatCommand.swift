import ArgumentParser
import Diagnostics
import FileSystem
import OKRDocument
import OKRWorkspace
import SourceText

struct FormatCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write objectives in their canonical form",
    discussion: """
      Brings front matter, headings, fields, check-in tables and the blank lines around them into one \
      form. What the file means stays as it is, and prose is never touched. Files with an unresolved \
      merge are left alone.

      Exit status: 0 done; 1 with --check, where a file would change; 2 nothing could be formatted.

      EXAMPLES
        okr fmt
        okr fmt --check
        okr fmt --diff okrs/2026-Q3/sales
        okr fmt --stdin-filename funnel.md < funnel.md
      """)

  @Argument(
    help: "Files or folders; all objectives where none is named.",
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @Flag(help: "Write nothing; name the files that would change.")
  var check = false

  @Flag(help: "Write nothing; show the lines that would change.")
  var diff = false

  @Option(
    help: ArgumentHelp(
      "Format standard input as the file of this name, to standard output.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var stdinFilename: String?

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspaceIfAny()
    let language = workspace?.settings.language ?? "en"
    if let stdinFilename {
      try formatStandardInput(named: stdinFilename, language: language, session)
      return
    }
    let catalog = session.catalog(for: workspace)
    var changed = 0
    let targets = try self.targets(workspace, session)
    for target in targets {
      let source: SourceText
      do throws(FileError) {
        source = SourceText(try target.folder.read(target.path))
      } catch {
        throw CommandFailure(error)
      }
      let document = ObjectiveDocument(source, language: language)
      if document.hasUnresolvedMerge {
        session.console.say(
          Message("left alone, because a merge in it is unresolved: {path}", ["path": target.name])
            .text(in: catalog).safeForTerminal)
      }
      let edits = document.formatting()
      guard !edits.isEmpty else { continue }
      changed += 1
      let formatted = source.applying(edits)
      if diff {
        session.console.print(
          UnifiedDiff(path: target.name, from: source, to: formatted)
            .text(style: session.console.style), terminator: "")
      } else {
        session.console.print(target.name.safeForTerminal)
      }
      guard !check, !diff else { continue }
      do throws(FileError) {
        try target.folder.write(formatted.bytes, to: target.path)
      } catch {
        throw CommandFailure(error)
      }
    }
    session.console.say(summary(changed, of: targets.count).text(in: catalog))
    if check, changed > 0 { throw ExitStatus.findings }
  }

  private func summary(_ changed: Int, of count: Int) -> Message {
    let parts = ["changed": "\(changed)", "count": "\(count)"]
    switch (changed, count, check || diff) {
    case (0, 1, _): return "1 file looked at, nothing to change."
    case (0, _, _): return Message("{count} files looked at, nothing to change.", parts)
    case (1, 1, true): return "1 file would change."
    case (1, 1, false): return "1 file changed."
    case (_, _, true): return Message("{changed} of {count} files would change.", parts)
    case (_, _, false): return Message("{changed} of {count} files changed.", parts)
    }
  }

  /// A file with the folder that it is read below, and its path there.
  private struct Target {
    var folder: Folder
    var path: String
    /// As it is named to the reader.
    var name: String
  }

  private func targets(_ workspace: Workspace?, _ session: Session) throws -> [Target] {
    let selection: PathSelection
    if let workspace {
      let all: [String]
      do throws(WorkspaceError) {
        all = try workspace.objectivePaths()
      } catch {
        throw CommandFailure(error)
      }
      selection = try PathSelection(paths, all: all, workspace: workspace, session: session)
    } else {
      selection = try PathSelection(outside: paths, session: session)
    }
    let inside = selection.inside.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return inside.map { Target(folder: workspace?.folder ?? session.folder, path: $0, name: $0) }
      + selection.outside.map { path in
        let parts = session.folder.resolving(path).split(separator: "/")
        return Target(
          folder: Folder("/" + parts.dropLast().joined(separator: "/")),
          path: String(parts.last ?? ""), name: path)
      }
  }

  private func formatStandardInput(
    named name: String, language: String, _ session: Session
  ) throws {
    let source: SourceText
    do throws(FileError) {
      source = SourceText(try Folder.readStandardInput())
    } catch {
      throw CommandFailure(error)
    }
    let formatted = source.applying(ObjectiveDocument(source, language: language).formatting())
    if diff {
      session.console.print(
        UnifiedDiff(path: name, from: source, to: formatted).text(style: session.console.style),
        terminator: "")
    } else if !check {
      session.console.print(formatted.bytes)
    }
    if check, formatted != source { throw ExitStatus.findings }
  }
}

extension ObjectiveDocument {
  fileprivate var hasUnresolvedMerge: Bool {
    problems.contains { problem in
      if case .mergeMarkers = problem.kind { true } else { false }
    }
  }
}
