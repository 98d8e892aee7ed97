import Git
import OKRWorkspace

/// Works out what commits did, on all cores.
struct RecordReader: Sendable {
  let place: CommitHistory.Place
  let graph: CommitGraph
  let walk: CommitWalk
  let pool: RepositoryPool

  init(
    _ place: CommitHistory.Place, graph: CommitGraph, walk: CommitWalk, pool: RepositoryPool
  ) {
    self.place = place
    self.graph = graph
    self.walk = walk
    self.pool = pool
  }

  /// The records as a block of the index, and those among them that may be kept: what is at the border
  /// of a shallow clone may not.
  func records(threads: Int?) throws(GitError) -> (all: [UInt8], kept: [UInt8]) {
    let fresh = graph.ids.filter { walk.fresh[$0] != nil }
    // Commits that follow each other share most folders, so each thread takes a run of them.
    let size = max(1, min(128, (fresh.count + 7) / 8))
    let runs = stride(from: 0, to: fresh.count, by: size).map {
      Array(fresh[$0..<min($0 + size, fresh.count)])
    }
    let results = runs.mapInParallel(threads: threads, least: 1) {
      run -> Result<(all: [UInt8], kept: [UInt8]), GitError>? in
      do throws(GitError) {
        return .success(try records(of: run))
      } catch {
        return .failure(error)
      }
    }
    var (all, kept): ([UInt8], [UInt8]) = ([], [])
    for result in results {
      let run = try result.get()
      all += run.all
      kept += run.kept
    }
    return (all, kept)
  }

  private func records(of commits: [ObjectID]) throws(GitError) -> (all: [UInt8], kept: [UInt8]) {
    try pool.use { (repository) throws(GitError) in
      var trees = FolderReader(try repository.reader(), top: place.top, root: place.root)
      var (all, kept) = (ByteWriter(), ByteWriter())
      for id in commits {
        guard let commit = walk.fresh[id] else { continue }
        var record = HistoryRecord(commit)
        if !walk.border.contains(id) {
          try add(to: &record, commit, &trees, repository)
          record.write(to: &kept)
        }
        record.write(to: &all)
      }
      return (all.bytes, kept.bytes)
    }
  }

  private func add(
    to record: inout HistoryRecord, _ commit: Commit, _ trees: inout FolderReader,
    _ repository: borrowing Repository
  ) throws(GitError) {
    var parents: [ObjectID] = []
    for parent in commit.parents {
      parents.append(try tree(of: parent, repository))
    }
    guard parents.count > 1 else {
      record.changes = try trees.differences(from: parents.first, to: commit.tree).map {
        FileChange($0)
      }
      return
    }
    var base: ObjectID?
    if commit.parents.count == 2,
      let common = graph.mergeBase(commit.parents[0], commit.parents[1])
    {
      base = try tree(of: common, repository)
    }
    let merge = try MergeReader(
      parents: parents, base: base, result: commit.tree, trees: &trees)
    record.changes = merge.changes
    record.moves = merge.moves
  }
}

extension RecordReader {
  private func tree(
    of commit: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> ObjectID {
    if let known = walk.fresh[commit] { return known.tree }
    return try repository.tree(of: commit)
  }
}

extension HistoryRecord {
  init(_ commit: Commit) {
    self.init(
      id: commit.id, parents: commit.parents, author: commit.author,
      committed: commit.committer.time, subject: String(commit.subject.prefix(1000)), changes: [],
      moves: [])
  }
}

extension FileChange {
  init(_ difference: FileDifference) {
    self.init(
      old: difference.old.map { FilePlace(path: difference.path, id: $0) },
      new: difference.new.map { FilePlace(path: difference.path, id: $0) })
  }
}

/// Compares the objectives' folder in trees of the repository.
struct FolderReader: ~Copyable {
  private var reader: ObjectReader
  private let top: TreePath
  private let prefix: String

  init(_ reader: consuming ObjectReader, top: TreePath, root: String) {
    self.reader = reader
    self.top = top
    prefix = root.isEmpty ? "" : root + "/"
  }

  /// By paths relative to the workspace; nil stands for an empty tree.
  mutating func differences(
    from old: ObjectID?, to new: ObjectID?
  ) throws(GitError) -> [FileDifference] {
    guard old != new else { return [] }
    var (before, after): (ObjectID?, ObjectID?)
    if let old { before = try reader.folder(at: top, in: old) }
    if let new { after = try reader.folder(at: top, in: new) }
    var found = try reader.differences(from: before, to: after, ending: ".md")
    for number in found.indices { found[number].path = prefix + found[number].path }
    return found
  }
}
