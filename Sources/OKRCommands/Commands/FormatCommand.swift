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
      form. What the file means stays as it is, and prose is never touched. A file that is no \
      objective, is not UTF-8 or has an unresolved merge in it is left alone, and named.

      Exit status: 0 done, with --diff as well; 1 with --check, where a file would change; 2 a file \
      could not be read or written, or all were left alone.

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
    if let stdinFilename {
      guard paths.isEmpty else { throw CommandFailure.standardInputAndFiles }
      try formatStandardInput(named: stdinFilename, session)
      return
    }
    let selections = try PathSelection.all(of: paths, session)
    for selection in selections { selection.saySkippedNotes(session) }
    let catalog = session.catalog(for: try selections.first?.workspace ?? session.workspaceIfAny())
    var (changed, leftAlone, count) = (0, 0, 0)
    var failures = selections.flatMap(\.unreadable)
    for target in selections.flatMap({ targets(of: $0, session) }) {
      do throws(FileError) {
        let outcome = try format(target, session, catalog)
        count += 1
        switch outcome {
        case .asItWas: break
        case .changed: changed += 1
        case .leftAlone: leftAlone += 1
        }
      } catch {
        failures.append(error)
      }
    }
    if count > 0 || failures.isEmpty {
      session.console.say(summary(changed, leftAlone, of: count).text(in: catalog))
    }
    try session.finish(without: failures, catalog)
    if count > 0, leftAlone == count { throw ExitStatus.failed }
    if check, changed > 0 { throw ExitStatus.findings }
  }

  private enum Outcome { case asItWas, changed, leftAlone }

  private func format(
    _ target: Target, _ session: Session, _ catalog: MessageCatalog
  ) throws(FileError) -> Outcome {
    let source = SourceText(try target.folder.read(target.path))
    let document = ObjectiveDocument(source, language: target.language)
    if let message = message(for: document.formattingObstacle, target.name) {
      session.console.say(message.text(in: catalog).safeForTerminal)
      return .leftAlone
    }
    let edits = document.formatting()
    guard !edits.isEmpty else { return .asItWas }
    let formatted = source.applying(edits)
    if !check, !diff { try target.folder.write(formatted.bytes, to: target.path) }
    if diff {
      session.console.print(
        UnifiedDiff(path: target.name, from: source, to: formatted)
          .text(style: session.console.style), terminator: "")
    } else {
      session.console.print(target.name.safeForTerminal)
    }
    return .changed
  }

  private func message(for obstacle: DocumentProblem?, _ path: String) -> Message? {
    let parts = ["path": path]
    switch obstacle?.kind {
    case nil: return nil
    case .mergeMarkers:
      return Message("left alone, because a merge in it is unresolved: {path}", parts)
    case .notUTF8, .utf16: return Message("left alone, because it is not UTF-8: {path}", parts)
    case .frontMatterUnclosed:
      return Message("left alone, because its front matter is never closed: {path}", parts)
    case .nestedTooDeeply:
      return Message("left alone, because it is nested too deeply: {path}", parts)
    default: return Message("left alone, because it is no objective: {path}", parts)
    }
  }

  private func summary(_ changed: Int, _ leftAlone: Int, of count: Int) -> Message {
    let parts = ["changed": "\(changed)", "count": "\(count)", "left": "\(leftAlone)"]
    if leftAlone > 0, changed == 0 {
      return count == 1
        ? Message("1 file looked at and left alone.")
        : Message("{count} files looked at, {left} left alone, nothing to change.", parts)
    }
    switch (changed, count, check || diff) {
    case (0, 0, _): return "No file looked at."
    case (0, 1, _): return "1 file looked at, nothing to change."
    case (0, _, _): return Message("{count} files looked at, nothing to change.", parts)
    case (1, 1, true): return "1 file would change."
    case (1, 1, false): return "1 file changed."
    case (1, _, true): return Message("1 of {count} files would change.", parts)
    case (1, _, false): return Message("1 of {count} files changed.", parts)
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
    var language: String
  }

  private func targets(of selection: PathSelection, _ session: Session) -> [Target] {
    let language = selection.workspace?.settings.language ?? "en"
    let root = selection.workspace?.folder ?? session.folder
    let inside = selection.inside.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return inside.map { path in
      Target(
        folder: root, path: path, name: session.folder.relative(to: root.absolute(path)),
        language: language)
    }
      + selection.outside.map { path in
        let parts = session.folder.resolving(path).split(separator: "/")
        return Target(
          folder: Folder("/" + parts.dropLast().joined(separator: "/")),
          path: String(parts.last ?? ""), name: path, language: language)
      }
  }

  private func formatStandardInput(named name: String, _ session: Session) throws {
    let workspace = try session.workspace(of: name) ?? session.workspaceIfAny()
    let language = workspace?.settings.language ?? "en"
    let source = SourceText(try session.readStandardInput())
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
