import Diagnostics
import FileSystem
import OKRWorkspace

/// What a command reads of all objectives, in path order, and the files and folders that it cannot
/// read.
struct ReadObjectives<Kept: Sendable> {
  var kept: [Kept]
  var unreadable: [FileError]
}

extension Session {
  /// What is to be kept of each objective. What cannot be read is left out, to be told at the end.
  func objectives<Kept: Sendable>(
    of workspace: Workspace, _ transform: @Sendable (ObjectiveFile) -> Kept
  ) throws -> ReadObjectives<Kept> {
    let paths: [String]
    let unreadable: [FileError]
    do throws(WorkspaceError) {
      (paths, unreadable) = try workspace.objectivePaths()
    } catch {
      throw CommandFailure(error)
    }
    let results: [Result<Kept, FileError>] = workspace.mapObjectives(
      paths, unreadable: { error, _ in .failure(error) }, { .success(transform($0)) })
    var reading = ReadObjectives<Kept>(kept: [], unreadable: unreadable)
    for result in results {
      switch result {
      case .success(let kept): reading.kept.append(kept)
      case .failure(let error): reading.unreadable.append(error)
      }
    }
    return reading
  }

  /// All objectives that can be read.
  func index(
    of workspace: Workspace
  ) throws -> (index: ObjectiveIndex, unreadable: [FileError]) {
    let reading = try objectives(of: workspace) { ObjectiveSummary($0) }
    return (ObjectiveIndex(reading.kept), reading.unreadable)
  }

  /// All objectives, for a command that changes whatever refers to one: it must miss none.
  func wholeIndex(of workspace: Workspace) throws -> ObjectiveIndex {
    let (index, unreadable) = try index(of: workspace)
    guard let error = unreadable.first else { return index }
    var failure = CommandFailure(error)
    failure.hint = Message(
      "Make it readable first: it may hold references that would have to change. Nothing was written."
    )
    throw failure
  }

  /// Ends a command whose answer lacks what could not be read, if anything.
  func finish(without unreadable: [FileError], _ catalog: MessageCatalog) throws {
    guard !unreadable.isEmpty else { return }
    for error in unreadable { CommandFailure(error).tell(console, catalog) }
    throw ExitStatus.failed
  }
}
