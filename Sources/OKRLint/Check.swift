public import Diagnostics
public import OKRDocument
public import OKRModel
public import OKRWording
public import OKRWorkspace

/// A check of the linter. Most are a `DocumentCheck`; those that look at other files are a
/// `WorkspaceCheck`.
public protocol Check: Sendable {
  var definition: CheckDefinition { get }
}

/// A check that looks at one file alone.
public protocol DocumentCheck: Check {
  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding]
}

/// A check that compares an objective with the others of the workspace.
public protocol WorkspaceCheck: Check {
  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)]
}

/// What a check may ask besides the file.
public struct CheckContext: Sendable {
  public var settings: Settings
  public var packs: LanguagePacks
  /// nil where the day makes no difference.
  public var today: CalendarDate?
  /// What reads the titles.
  public var wording: WordingAnalysers

  public init(settings: Settings, packs: LanguagePacks, today: CalendarDate? = nil) {
    self.settings = settings
    self.packs = packs
    self.today = today
    wording = WordingAnalysers(WordingChanges(settings))
  }
}

/// All objectives of the workspace, with the settings and what the notes say.
public struct WorkspaceView: Sendable {
  public var index: ObjectiveIndex
  /// nil where there are no notes.
  public var notes: CheckInNotes?
  public var context: CheckContext

  public init(index: ObjectiveIndex, notes: CheckInNotes? = nil, context: CheckContext) {
    self.index = index
    self.notes = notes
    self.context = context
  }
}

/// A place in the file that is checked, and the one to show where it is another.
struct FindingPlace {
  var range: Range<Int>
  var elsewhere: (path: String, range: Range<Int>)?

  init(_ range: Range<Int>) {
    self.range = range
  }

  init(_ range: Range<Int>, in path: String, _ place: Range<Int>) {
    self.range = range
    elsewhere = (path, place)
  }
}

/// What a check found, before the engine adds code, severity and path.
public struct Finding: Sendable {
  public var message: Message
  public var range: Range<Int>
  /// What it is about inside the objective: `KR1 target`, `parent`; empty for the file as a whole.
  public var subject: String
  public var help: Message?
  public var notes: [DiagnosticNote]
  public var fixes: [Fix]
  /// The file and the bytes to show where these are others than those that `range` names in the file
  /// that was checked: the row of a note. Comments silence it at `range`.
  public var elsewhere: (path: String, range: Range<Int>)?

  public init(
    _ message: Message, at range: Range<Int>, subject: String = "", help: Message? = nil,
    notes: [DiagnosticNote] = [], fixes: [Fix] = []
  ) {
    self.message = message
    self.range = range
    self.subject = subject
    self.help = help
    self.notes = notes
    self.fixes = fixes
  }

  /// A finding in a place that may lie in a note.
  init(_ message: Message, at place: FindingPlace, subject: String, help: Message?) {
    self.init(message, at: place.range, subject: subject, help: help)
    elsewhere = place.elsewhere
  }
}
