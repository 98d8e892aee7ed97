import Git
import OKRDocument
public import OKRMerge
public import OKRWorkspace
import SourceText

/// What one commit did to one objective.
public struct ToldObjective: Sendable {
  /// Where it was and is; nil where it was not there.
  public var oldPlace: FilePlace?
  public var newPlace: FilePlace?
  /// What it said and says; nil also where that is too large or not in this clone.
  public var old: ObjectiveFile?
  public var new: ObjectiveFile?
  /// Of a merge, only what the merge itself did.
  public var changes: [ObjectiveChange]
  /// The objective of the cycle before that it goes on with, where that one stays.
  public var predecessor: String?

  /// Whether the versions could be read.
  public var isReadable: Bool {
    (oldPlace == nil) == (old == nil) && (newPlace == nil) == (new == nil)
  }

  public var path: String { (newPlace ?? oldPlace)?.path ?? "" }

  /// - Parameter isWhole: Whether of a key result that is new its target and its check-ins are told.
  init(
    _ member: FileChange, isWhole: Bool = true, _ versions: inout VersionReader
  ) throws(GitError) {
    oldPlace = member.old
    newPlace = member.new
    if let place = member.old { old = try versions.file(place) }
    if let place = member.new { new = try versions.file(place) }
    changes = []
    guard isReadable else { return }
    let own = Self.changes(old, new, isWhole: isWhole)
    guard let sides = member.sides, new != nil else {
      changes = own
      return
    }
    changes = try Self.ownChanges(
      own, of: sides, result: new, isWhole: isWhole, &versions)
  }

  /// What differs. Of an objective that is new or gone as a whole, neither its title nor its headings are
  /// news.
  private static func changes(
    _ old: ObjectiveFile?, _ new: ObjectiveFile?, isWhole: Bool
  ) -> [ObjectiveChange] {
    let none = ObjectiveDocument(SourceText(""), language: "en")
    let changes = ObjectiveDiff(
      from: old?.document ?? none, to: new?.document ?? none, isWhole: isWhole
    ).changes
    guard old == nil || new == nil else { return changes }
    return changes.filter { $0.fact != .title && $0.fact != .section }
  }

  /// What a merge changed itself: of what is another than on one side, that which the other side had not
  /// changed in the same way since both parted. Without a common commit, what is another than on all
  /// sides.
  private static func ownChanges(
    _ first: [ObjectiveChange], of sides: FileChange.Sides, result: ObjectiveFile?, isWhole: Bool,
    _ versions: inout VersionReader
  ) throws(GitError) -> [ObjectiveChange] {
    var files: [ObjectiveFile?] = []
    for place in sides.parents {
      var file: ObjectiveFile?
      if let place { file = try versions.file(place) }
      files.append(file)
    }
    let differences = files.map { changes($0, result, isWhole: isWhole) }
    guard let place = sides.base, files.count == 2, let base = try versions.file(place) else {
      let others = differences.dropFirst().map { Set($0.map(Told.init)) }
      return first.filter { change in others.allSatisfy { $0.contains(Told(change)) } }
    }
    var own: [ObjectiveChange] = []
    var seen: Set<Told> = []
    for (number, difference) in differences.enumerated() {
      let other = changes(base, files[1 - number], isWhole: isWhole)
      let known = Set(other.map(Told.init))
      own += difference.filter { !known.contains(Told($0)) && seen.insert(Told($0)).inserted }
    }
    return own
  }

  /// What a change is known by, wherever it started from.
  private struct Told: Hashable {
    var fact: ObjectiveChange.Fact
    var isRemoved: Bool
    var keyResult: String?
    var name: String
    var text: String?

    init(_ change: ObjectiveChange) {
      fact = change.fact
      isRemoved = change.kind == .removed
      keyResult = change.keyResult
      name = change.name
      text = (isRemoved ? change.old : change.new) ?? ""
    }
  }
}
