import FileSystem
public import Git
import OKRLint
public import OKRModel
public import OKRWorkspace
import SourceText

/// Looks for what was changed after it had been agreed, commit by commit.
public struct CommitAudit: Sendable {
  private let history: CommitHistory
  private let workspace: Workspace
  private let pool: RepositoryPool
  private let file: BlockFile?

  /// - Parameters:
  ///   - workspace: In the repository of the history; its present settings hold for all commits.
  ///   - version: Of the program: what another one found is not taken from the repository's folder.
  ///   - usesIndex: Whether anything is.
  public init(
    _ history: CommitHistory, _ workspace: Workspace, _ place: CommitHistory.Place,
    version: String, usesIndex: Bool = true
  ) throws(GitError) {
    self.history = history
    self.workspace = workspace
    let pool = RepositoryPool(place.repository)
    self.pool = pool
    guard usesIndex else {
      file = nil
      return
    }
    let common = try pool.use { (repository) throws(GitError) in repository.commonFolder }
    let settings = String(BlockFile.checksum(workspace.settingsSource.bytes), radix: 16)
    file = BlockFile(
      folder: Folder(common), name: IndexNames.name("audit", place.top.description),
      key: "audit 1 \(version) \(settings) " + place.top.description.debugDescription)
  }

  /// What some commits changed against what was agreed, in their order; those that changed nothing of it
  /// are left out.
  public func entries(
    of commits: [ObjectID], threads: Int? = nil
  ) throws(GitError) -> [AuditedCommit] {
    var store = CommitStore()
    let stored = file?.read()
    var isWhole = stored?.isWhole ?? false
    for block in stored?.blocks ?? [] where !store.add(block) { isWhole = false }
    let open = commits.filter { !store.contains($0) && !history.border.contains($0) }
    let found = try look(at: open, threads: threads)
    keep(found, open, store, isWhole)
    return commits.compactMap { commit in
      let result = found[commit] ?? store.read(commit) { AuditResult(&$0) }
      guard let result, !result.entries.isEmpty || !result.unread.isEmpty,
        let record = history.record(commit)
      else { return nil }
      return AuditedCommit(record: record, entries: result.entries, unread: result.unread)
    }
  }

  /// Keeps what was found. What could not be read is looked at again the next time.
  private func keep(
    _ found: [ObjectID: AuditResult], _ open: [ObjectID], _ store: CommitStore, _ isWhole: Bool
  ) {
    guard let file, !open.isEmpty else { return }
    var writer = ByteWriter()
    for commit in open {
      let result = found[commit] ?? AuditResult()
      if result.unread.isEmpty { result.write(of: commit, to: &writer) }
    }
    guard !writer.bytes.isEmpty else { return }
    if isWhole, store.blocks.count < 64 {
      file.append(writer.bytes)
    } else {
      file.replace(with: [Array((store.blocks + [writer.bytes]).joined())])
    }
  }

  /// A change of an objective to look at.
  private struct Task {
    var commit: ObjectID
    /// The day of the commit.
    var day: CalendarDate
    var member: FileChange
  }

  /// Looks at all that some commits did. Each thread takes whole objectives, because the versions of one
  /// are stored by what differs between them, and each is needed twice.
  private func look(
    at commits: [ObjectID], threads: Int?
  ) throws(GitError) -> [ObjectID: AuditResult] {
    let groups = try tasks(commits)
    let size = max(1, min(64, groups.count / 16))
    let runs = stride(from: 0, to: groups.count, by: size).map {
      Array(groups[$0..<min($0 + size, groups.count)])
    }
    let results = runs.mapInParallel(threads: threads, least: 1) {
      run -> Result<[(ObjectID, String, [AuditEntry]?)], GitError>? in
      do throws(GitError) {
        return .success(try look(at: run))
      } catch {
        return .failure(error)
      }
    }
    var found: [ObjectID: AuditResult] = [:]
    for result in results {
      for (commit, path, entries) in try result.get() {
        if let entries {
          found[commit, default: AuditResult()].entries += entries
        } else {
          found[commit, default: AuditResult()].unread.append(path)
        }
      }
    }
    for commit in found.keys {
      // In path order, those of an objective as they were found.
      let entries = found[commit]?.entries ?? []
      found[commit]?.entries = entries.enumerated().sorted {
        ($0.element.path, $0.offset) < ($1.element.path, $1.offset)
      }.map(\.element)
      found[commit]?.unread.sort()
    }
    return found
  }

  private func look(
    at groups: [[Task]]
  ) throws(GitError) -> [(ObjectID, String, [AuditEntry]?)] {
    try pool.use { (repository) throws(GitError) in
      var versions = VersionReader(try repository.reader(), workspace)
      var context = CheckContext(settings: workspace.settings, packs: workspace.packs)
      var found: [(ObjectID, String, [AuditEntry]?)] = []
      for group in groups {
        for task in group {
          context.today = task.day
          let audit = ObjectiveAudit(workspace: workspace, context: context, member: task.member)
          let entries = try audit.entries(&versions)
          if entries?.isEmpty == true { continue }
          found.append((task.commit, task.member.path, entries))
        }
      }
      return found
    }
  }

  /// What is to be looked at, by objective, the oldest first.
  private func tasks(_ commits: [ObjectID]) throws(GitError) -> [[Task]] {
    try pool.use { (repository) throws(GitError) in
      var versions = VersionReader(try repository.reader(), workspace)
      var starts = CycleStarts(settings: workspace.settings)
      var groups: [String: Int] = [:]
      var tasks: [[Task]] = []
      for commit in commits.reversed() {
        guard let record = history.record(commit), record.changes.contains(where: { $0.old != nil })
        else { continue }
        let day = record.author.day
        for member in try record.members(workspace, &versions)
        where starts.isWorthReading(member, on: day) {
          let group = groups[member.path] ?? tasks.count
          if group == tasks.count {
            groups[member.path] = group
            tasks.append([])
          }
          tasks[group].append(Task(commit: commit, day: day, member: member))
        }
      }
      return tasks
    }
  }
}

/// When the cycles begin that the paths of objectives name.
private struct CycleStarts {
  let settings: Settings
  /// By path; nil where the path names no cycle.
  private var known: [String: CalendarDate?] = [:]

  init(settings: Settings) {
    self.settings = settings
  }

  /// Whether there can be anything: the objective was there, and its cycle had begun.
  mutating func isWorthReading(_ member: FileChange, on day: CalendarDate) -> Bool {
    guard let old = member.old else { return false }
    if member.new == nil || member.sides != nil || old.path != member.new?.path { return true }
    if let start = known[old.path] { return start.map { $0 <= day } ?? true }
    let name = Placement(path: old.path, settings: settings).cycle
    // Of a cycle that the workspace does not know, nobody can tell when it begins.
    let start = name.map { settings.calendar.cycle(named: $0)?.start ?? .latest }
    known[old.path] = .some(start)
    return start.map { $0 <= day } ?? true
  }
}

extension Commit.Signature {
  /// The day by the clock of the person.
  public var day: CalendarDate {
    let seconds = time.addingReportingOverflow(Int64(offset) * 60)
    guard !seconds.overflow else { return time < 0 ? .earliest : .latest }
    let days = seconds.partialValue.quotientAndRemainder(dividingBy: 86_400)
    return CalendarDate(
      daysSince1970: Int(clamping: days.quotient) - (days.remainder < 0 ? 1 : 0))
  }
}
