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

  init(old: ObjectiveFile?, new: ObjectiveFile?) {
    self.old = old
    self.new = new
    let none = ObjectiveDocument(SourceText(""), language: "en")
    let changes = ObjectiveDiff(from: old?.document ?? none, to: new?.document ?? none).changes
    // Of an objective that is new or gone as a whole, neither its title nor its headings are news.
    let isWhole = old == nil || new == nil
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

  var kind: Kind {
    guard let old else { return .added }
    guard let new else { return .removed }
    return old.path == new.path ? .changed : .moved
  }

  var file: ObjectiveFile { new ?? old! }

  /// Whether nothing that counts is different: only spacing, or the order of keys.
  var saysTheSame: Bool { kind == .changed && changes.isEmpty }
}

/// A file of a state, with Git's name for its content where that is known.
struct StateFile {
  let path: String
  let contentID: ObjectID?
}

extension ChangedObjective {
  /// The objectives of two states, those that moved side by side, in path order of the present.
  ///
  /// Of the paths that are on one side only, two are the same objective where the content is the same;
  /// else where the name is the same in another folder, as when a cycle goes over into the next; else
  /// where the titles are mostly the same.
  static func pairs(
    old: [StateFile], new: [StateFile],
    read: @Sendable (String, Bool) throws(FileError) -> ObjectiveFile?
  ) throws(FileError) -> [ChangedObjective] {
    let (before, after) = (Set(old.map(\.path)), Set(new.map(\.path)))
    var gone = old.filter { !after.contains($0.path) }
    var come = new.filter { !before.contains($0.path) }
    var partners: [String: String] = [:]
    func join(upTo most: Int = mostPairs, _ areSame: (StateFile, StateFile) -> Bool) {
      guard gone.count * come.count <= most else { return }
      for file in come {
        guard let place = gone.firstIndex(where: { areSame($0, file) }) else { continue }
        partners[file.path] = gone.remove(at: place).path
      }
      come.removeAll { partners[$0.path] != nil }
    }
    join { $0.contentID != nil && $0.contentID == $1.contentID }
    join { name(of: $0.path) == name(of: $1.path) }
    var files: [String: ObjectiveFile] = [:]
    for file in gone { files["-" + file.path] = try read(file.path, false) }
    for file in come { files["+" + file.path] = try read(file.path, true) }
    join(upTo: mostTitles) { first, second in
      guard let first = files["-" + first.path]?.objective.title,
        let second = files["+" + second.path]?.objective.title
      else { return false }
      return ObjectiveDiff.areAlike(first, second)
    }
    let known = files
    @Sendable func side(_ path: String?, _ isNew: Bool) throws(FileError) -> ObjectiveFile? {
      guard let path else { return nil }
      if let file = known[(isNew ? "+" : "-") + path] { return file }
      return try read(path, isNew)
    }
    let plans = (new.map(\.path) + gone.map(\.path)).sorted().map { path in
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

  /// So many pairs of files are looked at for moves, and so many of titles.
  private static let mostPairs = 1_000_000
  private static let mostTitles = 40_000

  private static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}
