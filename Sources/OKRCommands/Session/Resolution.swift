import Diagnostics
import FileSystem
import Git
import OKRMerge
import OKRWorkspace

/// What is chosen in the files of a merge, and its way to the disk and to Git's index.
struct Resolution {
  /// One thing that somebody has to decide: a conflict in the text of a file, or whether the file
  /// stays.
  struct Question: Hashable {
    var file: Int
    var number: Int
  }

  enum Answer: Equatable {
    case lines(ConflictChoice)
    case keep, delete
  }

  let workspace: Workspace
  let repository: SharedRepository?
  private(set) var files: [ConflictedFile]
  private(set) var answers: [Question: Answer] = [:]

  init(_ survey: ConflictSurvey, _ workspace: Workspace) {
    self.workspace = workspace
    repository = survey.repository
    files = survey.files
  }

  var questions: [Question] {
    files.indices.flatMap { file in
      (0..<files[file].questions).map { Question(file: file, number: $0) }
    }
  }

  /// Takes an answer, or takes it back, and writes the text of its file. A file is deleted or brought
  /// back only in the end.
  mutating func answer(_ question: Question, _ answer: Answer?) throws {
    let before = answers[question]
    answers[question] = answer
    guard case .text(let text) = files[question.file].kind, answer != before else { return }
    do {
      try write(bytes(of: text, question.file), question.file)
    } catch {
      answers[question] = before
      throw error
    }
  }

  /// The answer of one side.
  func answer(_ question: Question, of side: ConflictedFile.Side) -> Answer {
    switch files[question.file].kind {
    case .deleted(let deleting, _): deleting == side ? .delete : .keep
    default: .lines(side == .ours ? .ours : .theirs)
    }
  }

  private func bytes(of text: ConflictedText, _ file: Int) -> [UInt8] {
    var choices: [Int: ConflictChoice] = [:]
    for (question, answer) in answers where question.file == file {
      if case .lines(let choice) = answer { choices[question.number] = choice }
    }
    return text.text.text(choosing: choices)
  }

  /// Writes a file unless somebody has changed it since it was read.
  private mutating func write(_ bytes: [UInt8], _ file: Int) throws {
    let path = files[file].path
    guard bytes != files[file].current else { return }
    do throws(FileError) {
      if try current(path) == files[file].current {
        try workspace.folder.write(bytes, to: path)
        files[file].current = bytes
        return
      }
    } catch {
      throw CommandFailure(error)
    }
    throw CommandFailure.changedMeanwhile(path)
  }

  private func current(_ path: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try workspace.folder.read(path)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Whether every question of a file is answered.
  func isWhole(_ file: Int) -> Bool {
    if case .unreadable = files[file].kind { return false }
    return (0..<files[file].questions).allSatisfy {
      answers[Question(file: file, number: $0)] != nil
    }
  }

  /// Ends what is whole among some files: writes or deletes them, and tells Git that they are
  /// resolved.
  ///
  /// - Returns: The files that are.
  mutating func finish(_ places: some Sequence<Int>) throws -> [Int] {
    var (added, removed): ([TreePath], [TreePath]) = ([], [])
    var done: [Int] = []
    for place in places where isWhole(place) {
      let file = files[place]
      var stays = file.current != nil
      switch file.kind {
      case .text(let text):
        if !text.text.conflicts.isEmpty || file.current == nil {
          try write(bytes(of: text, place), place)
        }
        stays = true
      case .deleted(_, let kept):
        stays = answers[Question(file: place, number: 0)] == .keep
        if stays, file.current == nil { try write(kept, place) }
        if !stays, let current = file.current {
          guard current == kept else { throw Self.edited(file.path) }
          try remove(file.path)
        }
      case .gone, .unreadable: break
      }
      if let staged = file.staged {
        if stays { added.append(staged) } else { removed.append(staged) }
      }
      done.append(place)
    }
    try stage(added, removed)
    return done
  }

  private func remove(_ path: String) throws {
    do throws(FileError) {
      try workspace.folder.remove(path, emptyFoldersBelow: workspace.settings.root)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func stage(_ added: [TreePath], _ removed: [TreePath]) throws {
    guard let repository, !added.isEmpty || !removed.isEmpty else { return }
    do throws(GitError) {
      try repository.ask { (repository) throws(GitError) in
        try repository.stage(added, removing: removed)
      }
    } catch {
      throw CommandFailure(
        Message(
          "Git's index cannot be written: {reason}.", ["reason": error.reason]),
        hint: error.code == .locked
          ? "Wait until the other program has ended, and run `okr resolve` again."
          : "The files are written; tell Git with `git add`.")
    }
  }

  private static func edited(_ path: String) -> CommandFailure {
    CommandFailure(
      Message("“{path}” has been edited since the merge.", ["path": path]),
      hint: "Keep it, or delete it with `git rm`.")
  }
}
