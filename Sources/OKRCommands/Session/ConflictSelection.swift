import Diagnostics
import FileSystem
import OKRDocument
import OKRMerge
import OKRModel
import OKRWorkspace

/// The conflicts that a person named: `sales/fill-the-funnel#KR1` and `target`, or a number.
struct ConflictSelection {
  /// The places of the files among those in conflict.
  var files: [Int]
  var questions: [Resolution.Question]

  /// All of them.
  init(_ resolution: Resolution) {
    files = Array(resolution.files.indices)
    questions = resolution.questions
  }

  init(
    _ objective: String, _ fact: String?, _ resolution: Resolution, _ session: Session
  ) throws {
    let name = objective.prefix { $0 != "#" }
    let label = Reference(objective).keyResult
    let path = resolution.workspace.relative(session.folder.resolving(String(name)))
    let found = resolution.files.indices.filter { index in
      let file = resolution.files[index]
      return file.path == path || file.name == name || file.name.hasSuffix("/" + name)
    }
    guard let file = found.first else {
      throw CommandFailure(
        Message("“{name}” is in no conflict.", ["name": String(name)]), hint: Self.list)
    }
    guard found.count == 1 else {
      let names = found.map { resolution.files[$0].name }
      throw CommandFailure(
        Message(
          "“{name}” can be several files in conflict: {candidates}.",
          ["name": String(name), "candidates": names.joined(separator: ", ")]),
        hint: "Write more of the name.")
    }
    files = [file]
    questions = resolution.questions.filter { $0.file == file }
    guard label != nil || fact != nil else { return }
    guard case .text(let text) = resolution.files[file].kind else {
      throw Self.none(objective, fact ?? "")
    }
    questions = questions.filter { question in
      let conflict = text.conflicts[question.number]
      return (label == nil || conflict.keyResult == label)
        && fact.map { conflict.isCalled($0) || "\(question.number + 1)" == $0 } ?? true
    }
    guard !questions.isEmpty else { throw Self.none(objective, fact ?? "") }
  }

  private static func none(_ objective: String, _ fact: String) -> CommandFailure {
    CommandFailure(
      Message(
        "“{name}” is in no conflict.",
        ["name": fact.isEmpty ? objective : objective + " " + fact]), hint: list)
  }

  static let list = Message("Run `okr resolve --list` to see what is.")
}

extension NamedConflict {
  /// Whether a word names what the conflict is about, in any of the languages.
  fileprivate func isCalled(_ word: String) -> Bool {
    let word = word.lowercased()
    if name.lowercased() == word || fact?.rawValue == word { return true }
    switch fact {
    case .heading: return word == "title"
    case .prose: return word == "text"
    case .field:
      return LanguagePacks.builtIn.all.contains { pack in
        FieldName(rawValue: name).map { pack.name(of: $0).lowercased() == word } ?? false
      }
    default: return false
    }
  }
}
