import FileSystem
import Git
import OKRDocument
import OKRHistory
import OKRMerge
import OKRModel
import OKRWorkspace
import SourceText

/// An objective that is another in two states of a workspace.
struct ChangedObjective: Sendable {
  enum Kind: String { case added, removed, moved, changed }

  /// nil where the state has none.
  let old: ObjectiveFile?
  let new: ObjectiveFile?
  let changes: [ObjectiveChange]
  /// The paths of changed notes that say something of it.
  var notes: Set<String> = []

  init(old: ObjectiveFile?, new: ObjectiveFile?) {
    self.old = old
    self.new = new
    // Of what is no text nothing can be told, and nothing that it had before is told as gone.
    guard new?.document.isText ?? true else {
      changes = []
      return
    }
    let before = old.flatMap { $0.document.isText ? $0 : nil }
    let none = ObjectiveDocument(SourceText(""), language: "en")
    let changes = ObjectiveDiff(
      from: before?.document ?? none, to: new?.document ?? none,
      checkIns: (
        before?.objective.keyResults.map(\.checkIns) ?? [],
        new?.objective.keyResults.map(\.checkIns) ?? []
      )
    ).changes
    // Of an objective that is new or gone as a whole, neither its title nor its headings are news.
    let isWhole = before == nil || new == nil
    self.changes = changes.filter { !isWhole || ($0.fact != .title && $0.fact != .section) }
  }

  /// What a commit did to an objective. What it says where that could not be read is empty.
  init(_ told: ToldObjective, _ settings: Settings) {
    func file(_ place: FilePlace?, _ file: ObjectiveFile?) -> ObjectiveFile? {
      place.map {
        file
          ?? ObjectiveFile(
            placement: Placement(path: $0.path, settings: settings),
            document: ObjectiveDocument(SourceText(""), language: settings.language))
      }
    }
    old = file(told.oldPlace, told.old)
    new = file(told.newPlace, told.new)
    changes = told.changes
  }

  /// Which sides are there and cannot be read as text.
  var isUnreadable: (old: Bool, new: Bool) {
    (!(old?.document.isText ?? true), !(new?.document.isText ?? true))
  }

  /// The title as the present or the last readable side has it; nil where none is text.
  var title: String? {
    [new, old].compactMap(\.self).first.flatMap { $0.document.isText ? $0.objective.title : nil }
  }

  var kind: Kind {
    guard let old else { return .added }
    guard let new else { return .removed }
    return old.path == new.path ? .changed : .moved
  }

  var file: ObjectiveFile { new ?? old! }

  /// Whether nothing that counts is different: only spacing, or the order of keys.
  var saysTheSame: Bool {
    kind == .changed && changes.isEmpty && isUnreadable == (false, false)
  }
}

/// A file of a state, with Git's name for its content where that is known.
struct StateFile {
  let path: String
  let contentID: ObjectID?
}

extension ChangedObjective {
  /// The objectives of two states, those that moved side by side, in path order of the present.
  ///
  /// ``MovedFiles`` says which these are.
  static func pairs(
    old: [StateFile], new: [StateFile],
    read: @Sendable (String, Bool) throws(FileError) -> ObjectiveFile?
  ) throws(FileError) -> [ChangedObjective] {
    let (before, after) = (Set(old.map(\.path)), Set(new.map(\.path)))
    let gone = old.filter { !after.contains($0.path) }
    let come = new.filter { !before.contains($0.path) }
    var files: [String: ObjectiveFile] = [:]
    let moved = try MovedFiles(
      gone: gone.map { .init(path: $0.path, contentID: $0.contentID) },
      come: come.map { .init(path: $0.path, contentID: $0.contentID) }
    ) { (path, isNew) throws(FileError) in
      guard let file = try read(path, isNew), file.document.isText else { return nil }
      files[(isNew ? "+" : "-") + path] = file
      return .init(
        objective: file.objective.title, keyResults: file.objective.keyResults.map(\.title))
    }
    let partners = moved.partners
    let moves = Set(partners.values)
    let left = gone.map(\.path).filter { !moves.contains($0) }
    let known = files
    @Sendable func side(_ path: String?, _ isNew: Bool) throws(FileError) -> ObjectiveFile? {
      guard let path else { return nil }
      if let file = known[(isNew ? "+" : "-") + path] { return file }
      return try read(path, isNew)
    }
    let plans = (new.map(\.path) + left).sorted().map { path in
      (
        old: before.contains(path) ? path : partners[path],
        new: after.contains(path) ? path : nil
      )
    }
    let results = plans.mapInParallel(threads: nil) {
      plan -> Result<ChangedObjective, FileError>? in
      do throws(FileError) {
        var sides: (old: ObjectiveFile?, new: ObjectiveFile?)
        sides.old = try side(plan.old, false)
        sides.new = try side(plan.new, true)
        guard sides.old != nil || sides.new != nil else { return nil }
        return .success(ChangedObjective(old: sides.old, new: sides.new))
      } catch {
        return .failure(error)
      }
    }
    var changed: [ChangedObjective] = []
    for result in results { changed.append(try result.get()) }
    return changed
  }
}
