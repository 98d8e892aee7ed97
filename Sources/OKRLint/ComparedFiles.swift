import FileSystem
import Git
import OKRWorkspace
import SourceText

/// The reading and checking of the files of two states of a workspace, each as seldom as can be.
struct ComparedFiles: Sendable {
  /// What became of one path on either side; nil where there is no objective of that path.
  struct Pair: Sendable {
    var path: String
    var present: FileResult?
    var base: FileResult?
    /// Git's name for the present content; nil where it was not read.
    var contentID: ObjectID?
    /// Where the objective stood before, where it stands at another path now.
    var oldPath: String?
    /// Whether what has gone from the objective may stand in another one, so that it is compared when
    /// all were read.
    var isOpen = false
  }

  private let present: LintComparison.Side
  private let base: LintComparison.Side
  private let asked: Set<String>?
  private let presentPaths: Set<String>
  private let basePaths: Set<String>
  /// Whether an objective has to be checked for what is asked about.
  private let isChecked: @Sendable (String) -> Bool
  /// Whether the same content is the same objective on both sides.
  private let haveSameSettings: Bool

  init(_ present: LintComparison.Side, _ base: LintComparison.Side, _ asked: Set<String>?) {
    self.present = present
    self.base = base
    self.asked = asked
    presentPaths = Set(present.all)
    basePaths = Set(base.all)
    isChecked = present.workspace.isChecked(asked)
    haveSameSettings = present.workspace.settingsSource == base.workspace.settingsSource
  }

  /// In path order.
  func results(threads: Int?) -> [Pair] {
    var pairs = presentPaths.union(basePaths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .mapInParallel(threads: threads) { pair($0) }
    let whole = ComparedObjectives(pairs, base)
    for (path, old) in whole.partners { pairs[whole.places[path]!].oldPath = old }
    let open = whole.open(pairs).map { (place: $0, pair: pairs[$0]) }
    let found = open.mapInParallel(threads: threads) { place, pair in
      (place: place, findings: findings(pair, whole.newKeyResults))
    }
    for (place, findings) in found {
      if pairs[place].present == nil {
        pairs[place].present = findings.map { FileResult(gone: $0) }
      } else {
        pairs[place].present?.findings = findings
      }
    }
    return pairs
  }

  /// The findings of an objective that has another path now, that lost a key result, or that has gone.
  private func findings(_ pair: Pair, _ elsewhere: NewKeyResults) -> FileFindings? {
    func old(_ path: String) -> ObjectiveFile? {
      (try? base.workspace.source(of: path)).map { base.workspace.file(path, $0) }
    }
    guard pair.present != nil else {
      return old(pair.path).flatMap { present.linter.findings(ofGone: $0, elsewhere: elsewhere) }
    }
    guard var findings = pair.present?.findings, let old = old(pair.oldPath ?? pair.path),
      let text = try? present.workspace.source(of: pair.path),
      let history = present.linter.history(
        from: old, to: present.workspace.file(pair.path, text), elsewhere: elsewhere)
    else { return pair.present?.findings }
    present.linter.compare(history, into: &findings)
    return findings
  }

  /// Compares an objective with what it was at the same path.
  private func compare(_ old: ObjectiveFile, _ new: ObjectiveFile?, _ pair: inout Pair) {
    guard let new, var findings = pair.present?.findings,
      let history = present.linter.history(from: old, to: new)
    else { return }
    pair.isOpen = !history.removed.isEmpty
    guard !pair.isOpen else { return }
    present.linter.compare(history, into: &findings)
    pair.present?.findings = findings
  }

  private func pair(_ path: String) -> Pair {
    var pair = Pair(path: path)
    var source: SourceText?
    var file: ObjectiveFile?
    if presentPaths.contains(path) {
      do throws(FileError) {
        let text = try present.workspace.source(of: path)
        source = text
        pair.contentID =
          present.workspace.files.contentID(of: path) ?? (try? ObjectID.ofBlob(text.bytes))
        let now = present.workspace.file(path, text)
        file = now
        pair.present = FileResult(now, isChecked(path) ? present.linter : nil)
      } catch {
        if !error.isMissing { pair.present = FileResult(error: error) }
      }
    }
    guard basePaths.contains(path) else { return pair }
    let isSame = pair.contentID != nil && pair.contentID == base.workspace.files.contentID(of: path)
    if isSame, haveSameSettings, isNotedTheSame(path) {
      pair.base = pair.present
    } else if isSame, let source {
      let old = base.workspace.file(path, source)
      pair.base = FileResult(old, isAskedBefore(path) ? base.linter : nil)
      if !isNotedTheSame(path) { compare(old, file, &pair) }
    } else {
      do throws(FileError) {
        let old = base.workspace.file(path, try base.workspace.source(of: path))
        pair.base = FileResult(old, isAskedBefore(path) ? base.linter : nil)
        compare(old, file, &pair)
      } catch {
        pair.base = FileResult(error: error)
      }
    }
    return pair
  }

  /// Whether the notes say the same of an objective on both sides, in the same places.
  private func isNotedTheSame(_ path: String) -> Bool {
    guard present.workspace.notes != nil || base.workspace.notes != nil else { return true }
    let id = Placement(path: path, settings: present.workspace.settings).id
    return (present.workspace.notes?[id] ?? []) == (base.workspace.notes?[id] ?? [])
  }

  /// A file that is gone may be one of those that are asked about, under another name.
  private func isAskedBefore(_ path: String) -> Bool {
    asked == nil || isChecked(path) || !presentPaths.contains(path)
  }
}
