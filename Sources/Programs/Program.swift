import Subprocess
import Synchronization
import SystemPackage

/// Another program that is run for its work: Git, a hook.
public struct Program: Sendable {
  /// A name that is looked for in `PATH`, or a path.
  public var name: String
  public var arguments: [String]
  /// The folder that it works in.
  public var folder: String
  /// What it sees of the environment in another way than this process; nil takes a variable away.
  public var environment: [String: String?] = [:]
  public var input: [UInt8] = []
  /// How long it may say and end nothing before it is ended; nil for as long as it likes.
  public var patience: Duration?
  /// Whether what it prints counts as talk, too: all comes in the order in which it was written.
  public var mixesStreams = false
  /// Hears what it says on standard error, as it comes.
  public var listener: (@Sendable ([UInt8]) -> Void)?

  public init(_ name: String, _ arguments: [String] = [], in folder: String) {
    self.name = name
    self.arguments = arguments
    self.folder = folder
  }

  /// The most bytes of its output that are kept.
  static let mostBytes = 1 << 26
}

/// What a program left behind.
public struct ProgramResult: Sendable {
  /// The exit status; 128 and the number of the signal that ended it.
  public var status: Int32
  public var output: [UInt8]
  /// What it said on standard error.
  public var talk: [UInt8]

  public var isSuccess: Bool { status == 0 }
  public var outputText: String { String(decoding: output, as: UTF8.self) }
  public var talkText: String { String(decoding: talk, as: UTF8.self) }
}

/// Why a program has no result.
public enum ProgramError: Error, Sendable, Equatable {
  /// There is no such program, or it may not be run.
  case missing(String)
  /// It was silent for longer than it may be, and was ended.
  case silent(String, seconds: Int)
  /// The system could not run it, in its words.
  case failed(String, String)
}
