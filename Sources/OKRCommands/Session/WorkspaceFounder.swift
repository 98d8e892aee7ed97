import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRTemplates
import OKRWorkspace
import SourceText

/// The writing of a new workspace's files; what is there already stays.
struct WorkspaceFounder {
  let folder: Folder
  let language: String
  let cycleKind: CycleKind
  let fiscalYearStart: Int
  let owner: String
  let today: CalendarDate

  func found(withSamples: Bool, _ log: inout InitLog) throws {
    let settings = TemplateCatalog.filled(
      OKRTemplates.file("okr.\(language).yml") ?? [],
      [
        "language": language, "cycle-kind": cycleKind.rawValue,
        "fiscal-year-start": "\(fiscalYearStart)",
      ])
    // The settings come last: with them the folder is a workspace, and all else is there.
    let planned = Settings.read(SourceText(settings)).settings
    if Folder.kind(at: folder.absolute(".editorconfig")) == nil {
      try write(OKRTemplates.file("editorconfig") ?? [], to: ".editorconfig", &log)
    } else {
      log.kept(".editorconfig")
    }
    try write(
      OKRTemplates.file("welcome.\(language).md") ?? [], to: planned.root + "/README.md", &log)
    if withSamples {
      try writeSamples(planned, &log)
    } else if let cycle = planned.cycle(containing: today) {
      do throws(FileError) {
        try folder.createFolder(planned.root + "/" + cycle.name)
      } catch {
        throw CommandFailure(error)
      }
    }
    try write(Array(settings.utf8), to: Workspace.settingsFile, &log)
  }

  private func writeSamples(_ settings: Settings, _ log: inout InitLog) throws {
    guard let cycle = settings.cycle(containing: today) else { return }
    let workspace = Workspace(planned: settings, at: folder)
    var parent: String?
    for name in ["company", "sales-funnel"] {
      guard let entry = TemplateCatalog.entry(named: name) else { continue }
      var writer = ObjectiveWriter(
        text: TemplateCatalog.filled(entry.text(in: language), ["owner": owner.asYAMLScalar]),
        language: language, workspace: workspace)
      if let parent { writer.set(parent: parent) }
      let team = entry.team(in: language, owner: owner)
      let slug = entry.slugs[language] ?? Slug.text(writer.document.objective.title ?? "")
      parent = team + "/" + slug
      log.made(try writer.write(cycle: cycle.name, team: team, slug: slug))
    }
  }

  private func write(_ bytes: [UInt8], to path: String, _ log: inout InitLog) throws {
    do throws(FileError) {
      try folder.write(bytes, to: path, replacing: false)
      log.made(path)
    } catch {
      guard error.reason == .exists, error.path == folder.absolute(path) else {
        throw CommandFailure(error)
      }
      log.kept(path)
    }
  }
}
