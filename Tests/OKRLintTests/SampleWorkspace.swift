import Diagnostics
import FileSystem
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SourceText
import TestSupport

/// The workspace that an example of a check stands for, in memory.
struct SampleWorkspace {
  let path: String

  let source: SourceText
  /// The ranges between ⟦ and ⟧, in the text without them.
  let marks: [Range<Int>]
  let settings: Settings
  let others: [String: String]
  let before: String?

  init(_ example: CheckExample) {
    let marked = MarkedText(example.text)
    source = marked.source
    marks = marked.ranges
    settings = Settings.read(SourceText(example.settings)).settings
    others = example.others
    before = example.before
    path = example.path
  }

  func findings(of code: String) -> [Diagnostic] {
    let linter = Linter(
      context: CheckContext(
        settings: settings, packs: .builtIn,
        today: CalendarDate(year: 2026, month: 7, day: 20)),
      severities: Dictionary(
        uniqueKeysWithValues: CheckRegistry.all.map { ($0.definition.code, .error) }))
    if path.contains("/check-ins/") { return findingsInNote(linter).filter { $0.code == code } }
    let file = file(path, source)
    let all = [file] + others.map { self.file($0.key, SourceText($0.value)) }
    let index = ObjectiveIndex(all.sorted { $0.path < $1.path }.map { ObjectiveSummary($0) })
    let links = linter.lint(index).filter { $0.path == path }
    var findings = linter.lint(file)
    if let before {
      linter.compare(self.file(path, SourceText(before)), file, into: &findings)
    }
    return linter.finish(findings, links: links).filter { $0.code == code }
  }

  /// Those of an example that is a note, which is read with its whole workspace.
  private func findingsInNote(_ linter: Linter) -> [Diagnostic] {
    let texts = others.merging([path: source.string(in: 0..<source.bytes.count)]) { $1 }
    let files = FilesInMemory(texts, knowsIDs: false)
    guard let workspace = try? Workspace(at: Folder("/"), files: files),
      let listing = try? workspace.listing()
    else { return [] }
    let run = LintRun(
      workspace.withNotes(listing), all: listing.objectives, linter: linter,
      reportingOn: [path])
    return run.diagnostics
  }

  private func file(_ path: String, _ source: SourceText) -> ObjectiveFile {
    ObjectiveFile(
      placement: Placement(path: path, settings: settings),
      document: ObjectiveDocument(source, language: settings.language))
  }
}
