import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// The change of references in all files when an objective gets another name or goes away.
struct ReferenceRewriting {
  let index: ObjectiveIndex
  let id: ObjectiveID
  /// nil where there are none.
  let notes: CheckInNotes?

  /// The objectives other than itself that refer to it.
  var referring: [ObjectiveSummary] {
    index.objectives.filter { objective in
      objective.id != id
        && (objective.parents + objective.dependsOn).contains { leadsHere($0, from: objective) }
    }
  }

  /// Refuses where a merge is unresolved in a file that names the objective on either side: which
  /// of its references hold cannot be told, so none is changed and none is overlooked.
  ///
  /// - Parameter includesItself: Whether the file of the objective counts as well.
  func refuseUnresolvedMerges(in workspace: Workspace, includesItself: Bool) throws {
    let slug = id.path.split(separator: "/").last ?? ""
    for objective in index.objectives where objective.hasUnresolvedMerge {
      let isItself = objective.id == id
      guard !isItself || includesItself else { continue }
      let text: String
      do throws(FileError) {
        text = String(decoding: try workspace.folder.read(objective.path), as: UTF8.self)
      } catch {
        throw CommandFailure(error)
      }
      guard isItself || text.contains(slug) else { continue }
      throw CommandFailure.unresolvedMerge(objective.path)
    }
    for file in notes?.files ?? [] where file.note.document.hasMergeMarkers {
      guard String(decoding: file.note.source.bytes, as: UTF8.self).contains(slug) else {
        continue
      }
      throw CommandFailure.unresolvedMerge(file.path)
    }
  }

  func leadsHere(_ located: LocatedReference, from objective: ObjectiveSummary) -> Bool {
    index.resolve(located.reference, from: objective.cycle).id == id
  }

  /// The edits that make the references of another objective lead to a new name.
  func edits(
    renaming objective: ObjectiveSummary, in document: ObjectiveDocument, to new: ObjectiveID,
    renamed: ObjectiveIndex
  ) -> [TextEdit] {
    (objective.parents + objective.dependsOn).filter { leadsHere($0, from: objective) }.map {
      document.replacing(
        $0.range, withScalar: written(new, $0.reference, from: objective.cycle, renamed))
    }
  }

  /// The edits that keep the references of the moved objective itself true from its new place.
  func ownEdits(
    of objective: ObjectiveSummary, in document: ObjectiveDocument, to new: ObjectiveID,
    renamed: ObjectiveIndex
  ) -> [TextEdit] {
    guard let cycle = renamed[new]?.cycle else { return [] }
    return (objective.parents + objective.dependsOn).compactMap { located in
      guard let target = index.resolve(located.reference, from: objective.cycle).id else {
        return nil
      }
      let kept = target == id ? new : target
      guard renamed.resolve(located.reference, from: cycle).id != kept else { return nil }
      return document.replacing(
        located.range, withScalar: written(kept, located.reference, from: cycle, renamed))
    }
  }

  /// The edits that take the references of another objective to this one away.
  func edits(detaching objective: ObjectiveSummary, in document: ObjectiveDocument) -> [TextEdit] {
    [(FrontMatterKey.parent, objective.parents), (.dependsOn, objective.dependsOn)].flatMap {
      key, references -> [TextEdit] in
      let kept = references.filter { !leadsHere($0, from: objective) }
      if kept.count == references.count { return [] }
      if kept.isEmpty { return document.removing(key) }
      return document.setting(key, to: kept.map { document.scalarText($0.range) })
    }
  }

  /// The notes with rows on the objective, as they are when those lead to a new name.
  func notesRenaming(
    to new: ObjectiveID, renamed: ObjectiveIndex, _ settings: Settings
  ) -> [(path: String, text: SourceText)] {
    changedNotes { file, rows in
      file.note.replacingReferences(
        rows.map { row in
          let cycle = file.cycle(of: row.entry, settings)
          return (row.entry, written(new, row.entry.reference, from: cycle, renamed))
        })
    }
  }

  /// The notes with rows on the objective, as they are without those.
  func notesDetaching() -> [(path: String, text: SourceText)] {
    changedNotes { file, rows in file.note.removing(rows.map(\.entry)) }
  }

  private func changedNotes(
    _ edits: (NoteFile, [NotedCheckIn]) -> [TextEdit]
  ) -> [(path: String, text: SourceText)] {
    let rows = Dictionary(grouping: notes?[id] ?? [], by: \.path)
    return (notes?.files ?? []).compactMap { file in
      rows[file.path].map { (file.path, file.note.source.applying(edits(file, $0))) }
    }
  }

  private func written(
    _ target: ObjectiveID, _ reference: Reference, from cycle: String?, _ index: ObjectiveIndex
  ) -> String {
    index.shortest(target, from: cycle) + (reference.keyResult.map { "#\($0)" } ?? "")
  }
}

extension ObjectiveDocument {
  /// The text of the scalar of the front matter that stands in a range.
  fileprivate func scalarText(_ range: Range<Int>) -> String {
    frontMatter?.entries.flatMap(\.scalars).first { $0.range == range }?.text ?? text(range)
  }
}
