import Diagnostics
import FileSystem
import JSON
import OKRDocument
import OKRLint
import OKRWorkspace
import SourceText

/// What `okr lint --smart` prints in the place of findings.
struct SmartOutput {
  let session: Session
  let selections: [PathSelection]

  /// Fails where the letters cannot be printed as it was asked for.
  static func refuse(_ outputs: [LintOutput]) throws {
    guard outputs.count == 1, let output = outputs.first, output.path == nil,
      [.full, .json, .markdown].contains(output.format)
    else {
      throw CommandFailure(
        "The SMART letters have no such format.",
        hint: "Use `--smart` with `--format full`, `json` or `markdown`, on standard output.")
    }
  }

  /// Fails in the end where a file could not be read.
  func print(as format: LintFormat) throws {
    var cards: [SmartCard] = []
    var unreadable: [FileError] = []
    for selection in selections {
      selection.saySkippedNotes(session)
      let context = CheckContext(
        settings: selection.workspace?.settings ?? Settings(), packs: .builtIn,
        today: try session.today)
      if let workspace = selection.toLint?.workspace, !selection.inside.isEmpty {
        let run = SmartRun(
          workspace, all: selection.all, context: context,
          of: selection.isPartial ? selection.inside : nil)
        cards += run.cards
        unreadable += run.unreadable + (workspace.notes?.unreadable ?? [])
      }
      unreadable += selection.unreadable
      for path in selection.outside {
        do throws(FileError) {
          let source = SourceText(
            try Folder.read(absolute: session.folder.resolving(path), followingLinks: false))
          let file = ObjectiveFile(path: path, source, settings: context.settings)
          cards.append(SmartLinter(context).card(of: file))
        } catch {
          unreadable.append(error)
        }
      }
    }
    let workspace = try selections.first?.workspace ?? session.workspaceIfAny()
    let page = SmartPage(
      cards: cards, catalog: session.catalog(for: workspace), style: session.console.style,
      width: session.console.width)
    switch format {
    case .json: session.console.print(page.json.text(indented: true))
    case .markdown: session.console.print(page.markdown, terminator: "")
    default: session.console.print(page.text, terminator: "")
    }
    try session.finish(without: unreadable, page.catalog)
  }
}
