import Git
import OKRMerge
import OKRWorkspace

/// A file that a merge has left for a person to finish.
struct ConflictedFile {
  enum Kind {
    /// Conflicts in its text; none where somebody has solved them by hand.
    case text(ConflictedText)
    /// One side has deleted it and the other has changed it, or one side alone has it.
    case deleted(by: Side, kept: [UInt8])
    /// Both sides have deleted it.
    case gone
    case unreadable(CommandFailure)
  }

  enum Side: String { case ours, theirs }

  /// Relative to the workspace.
  var path: String
  /// How it is named to a reader: the ID of an objective, the path of another file.
  var name: String
  /// Where the index holds it in conflict; nil where the markers alone tell.
  var staged: TreePath?
  /// What it holds; nil where it is not there.
  var current: [UInt8]?
  var kind: Kind

  /// The conflicts that somebody has to decide.
  var questions: Int {
    switch kind {
    case .text(let text): text.conflicts.count
    case .deleted: 1
    case .gone, .unreadable: 0
    }
  }

  /// Whether it waits for somebody: with a question, or with markers that cannot be read.
  var isOpen: Bool {
    if case .unreadable = kind { return true }
    return questions > 0
  }
}
