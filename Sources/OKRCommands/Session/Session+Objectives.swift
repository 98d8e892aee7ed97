import Diagnostics
import FileSystem
import OKRWorkspace

/// What a command reads of all objectives, in path order, and the files and folders that it cannot
/// read.
struct ReadObjectives<Kept: Sendable> {
  /// The workspace with its notes.
  var workspace: Workspace
  var kept: [Kept]
  var unreadable: [FileError]
}

extension Session {
  /// What is to be kept of each objective. What cannot be read is left out, to be told at the end.
  func objectives<Kept: Sendable>(
    of workspace: Workspace, _ transform: @Sendable (ObjectiveFile) -> Kept
  ) throws -> ReadObjectives<Kept> {
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      listing = try workspace.listing()
    } catch {
      throw CommandFailure(error)
    }
    let workspace = workspace.withNotes(listing)
    let results: [Result<Kept, FileError>] = workspace.mapObjectives(
      listing.objectives, unreadable: { error, _ in .failure(error) },
      { .success(transform($0)) })
    var reading = ReadObjectives<Kept>(
      workspace: workspace, kept: [],
      unreadable: listing.unreadable + (workspace.notes?.unreadable ?? []))
    for result in results {
      switch result {
      case .success(let kept): reading.kept.append(kept)
      case .failure(let error): reading.unreadable.append(error)
      }
    }
    return reading
  }

  /// All objectives that can be read, and the workspace with its notes.
  func index(
    of workspace: Workspace
  ) throws -> (index: ObjectiveIndex, workspace: Workspace, unreadable: [FileError]) {
    let reading = try objectives(of: workspace) { ObjectiveSummary($0) }
    return (ObjectiveIndex(reading.kept), reading.workspace, reading.unreadable)
  }

  /// All objectives, for a command that changes whatever refers to one: it must miss none.
  func wholeIndex(
    of workspace: Workspace
  ) throws -> (index: ObjectiveIndex, notes: CheckInNotes?) {
    let (index, workspace, unreadable) = try index(of: workspace)
    guard let error = unreadable.first else { return (index, workspace.notes) }
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
