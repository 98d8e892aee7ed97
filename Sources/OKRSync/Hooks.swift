import FileSystem
import Git
import Programs

/// The hooks of a clone, found and run as Git does it: programs that the person at the keyboard has put
/// beside the repository, not in it.
struct Hooks {
  let clone: Clone
  private let folder: String

  init(_ clone: Clone) throws(SyncError) {
    self.clone = clone
    let path = try clone.ask { (repository) throws(GitError) in
      try repository.configuration().path("core.hooksPath")
    }
    folder = path.map { clone.workTree.resolving($0) } ?? clone.commonFolder + "/hooks"
  }

  /// Whether a hook is there and may be run.
  func has(_ name: String) -> Bool { Folder.isProgram(folder + "/" + name) }

  /// Runs a hook, if it is there; what it says goes to a listener. Throws where it says no.
  func run(
    _ name: String, _ arguments: [String] = [], index: String? = nil,
    listener: (@Sendable ([UInt8]) -> Void)?
  ) throws(SyncError) {
    guard has(name) else { return }
    var program = Program(folder + "/" + name, arguments, in: clone.workTree.path)
    program.environment = ["GIT_EDITOR": ":", "GIT_PREFIX": ""]
    if let index { program.environment["GIT_INDEX_FILE"] = index }
    program.mixesStreams = true
    program.listener = listener
    let result = try SyncError.program { () throws(ProgramError) in try program.run() }
    guard result.isSuccess else {
      throw .hook(name: name, status: result.status, words: result.talkText)
    }
  }
}
