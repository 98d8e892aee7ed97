import OKRMerge
import OKRWorkspace

/// What the files of two states are to each other when all have been read: which have moved, and which
/// key results are new.
struct ComparedObjectives {
  /// For paths of the present, those of the state before, where they are others.
  let partners: [String: String]
  /// The number of each path among the files.
  let places: [String: Int]
  let newKeyResults: NewKeyResults

  init(_ files: [ComparedFiles.Pair], _ base: LintComparison.Side) {
    let places = Dictionary(
      files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let moved = MovedFiles(
      gone: files.filter { $0.present == nil }.map {
        .init(path: $0.path, contentID: base.workspace.files.contentID(of: $0.path))
      },
      come: files.filter { $0.base == nil && $0.present?.summary != nil }.map {
        .init(path: $0.path, contentID: $0.contentID)
      }
    ) { (path: String, isNew: Bool) in
      let file = places[path].map { files[$0] }
      return (isNew ? file?.present : file?.base)?.summary.map {
        .init(objective: $0.title, keyResults: $0.keyResults.map(\.title))
      }
    }
    partners = moved.partners
    self.places = places
    var new = NewKeyResults()
    for file in files {
      guard let summary = file.present?.summary else { continue }
      let old = moved.partners[file.path].flatMap { places[$0] }.map { files[$0] } ?? file
      if old.isOpen || old.base?.summary?.keyResults != summary.keyResults {
        new.add(summary, since: old.base?.summary)
      }
    }
    newKeyResults = new
  }

  /// The numbers of the files that are compared now: those that moved, those that lost a key result, and
  /// those that have gone.
  func open(_ files: [ComparedFiles.Pair]) -> [Int] {
    let moved = Set(partners.values)
    return files.indices.filter { place in
      let file = files[place]
      return file.isOpen || file.oldPath != nil
        || file.present == nil && file.base?.summary != nil && !moved.contains(file.path)
    }
  }
}
