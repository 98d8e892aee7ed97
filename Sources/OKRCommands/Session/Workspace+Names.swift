import Diagnostics
import OKRModel
import OKRWorkspace

extension Workspace {
  /// The name, as it is written, of a cycle that an objective may be put into: one of the kind that
  /// the workspace has, or of its list.
  func ownCycle(named text: String, today: CalendarDate) throws -> String {
    let calendar = settings.calendar
    let example = settings.cycle(containing: today)?.name ?? "2026-Q3"
    let hint = Message(
      "Name one such as `{example}`, or list it under `cycles.list` in okr.yml.",
      ["example": example])
    guard let name = calendar.canonicalName(text) else {
      throw CommandFailure(Message("“{cycle}” is no cycle.", ["cycle": text]), hint: hint)
    }
    guard calendar.kind(of: name) == nil || calendar.kind(of: name) == settings.cycleKind else {
      throw CommandFailure(
        Message("“{cycle}” is no cycle of this workspace.", ["cycle": text]), hint: hint)
    }
    return name
  }

  /// Whether a name is that of a cycle, or seems to be meant as one.
  func seemsCycle(_ name: String) -> Bool {
    if settings.calendar.cycle(named: name) != nil { return true }
    let digits = name.prefix { ("0"..."9").contains($0) }
    return digits.count == 4 && (digits.endIndex == name.endIndex || name[digits.endIndex] == "-")
  }

  /// Refuses a path at which nothing would ever read an objective.
  func checkIsObjective(_ path: String) throws {
    guard !isObjective(path) else { return }
    throw CommandFailure(
      Message("At “{path}” no objective would be seen.", ["path": path]),
      hint: "Choose another name: files called README and check-in notes are no objectives.")
  }
}

extension String {
  /// Whether the text can be the name of a file or folder in an ID: not hidden, without what
  /// separates the parts of paths and references, and without what cannot be seen.
  var isPathPart: Bool {
    !isEmpty && !hasPrefix(".") && first?.isWhitespace == false && last?.isWhitespace == false
      && !unicodeScalars.contains {
        "/\\#".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
      }
  }
}
