import Dispatch
import Subprocess
import Synchronization
import SystemPackage

extension Program {
  /// Runs the program to its end, while this thread waits.
  ///
  /// It has the terminal of this process, for questions about passwords.
  public func run() throws(ProgramError) -> ProgramResult {
    let answer = Answer()
    let life = Life()
    let task = Task.detached { answer.give(await self.result(life)) }
    let clock = ContinuousClock()
    while !answer.wait(milliseconds: 100) {
      guard let patience, clock.now - life.lastSign > patience else { continue }
      // What it speaks to the other side with would wait for ever, and hold the terminal.
      Self.end(Self.descendants(of: life.process))
      task.cancel()
      // What it has started itself may keep its streams open: nobody waits for these.
      _ = answer.wait(milliseconds: 2000)
      throw .silent(name, seconds: Int(patience.components.seconds))
    }
    return try answer.result.get()
  }

  private func result(_ life: Life) async -> Result<ProgramResult, ProgramError> {
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(500))]
    let variables = environment.reduce(into: [Environment.Key: String?]()) {
      $0[Environment.Key(stringLiteral: $1.key)] = .some($1.value)
    }
    let program: Executable = name.contains("/") ? .path(FilePath(name)) : .name(name)
    let listener = listener
    @Sendable func hear(_ stream: SubprocessOutputSequence) async throws -> [UInt8] {
      var heard: [UInt8] = []
      for try await buffer in stream {
        let bytes = buffer.withUnsafeBytes { Array($0) }
        life.sign()
        listener?(bytes)
        if heard.count < Self.mostBytes { heard += bytes }
      }
      return heard
    }
    do {
      if mixesStreams {
        let result = try await Subprocess.run(
          program, arguments: Arguments(arguments), environment: .inherit.updating(variables),
          workingDirectory: FilePath(folder), platformOptions: options, input: .array(input),
          output: .sequence, error: .combinedWithOutput
        ) { execution in
          life.begin(execution.processIdentifier.value)
          return try await hear(execution.standardOutput)
        }
        return .success(
          ProgramResult(
            status: result.terminationStatus.number, output: [], talk: result.closureResult))
      }
      let result = try await Subprocess.run(
        program, arguments: Arguments(arguments), environment: .inherit.updating(variables),
        workingDirectory: FilePath(folder), platformOptions: options, input: .array(input),
        output: .bytes(limit: Self.mostBytes), error: .sequence
      ) { execution in
        life.begin(execution.processIdentifier.value)
        return try await hear(execution.standardError)
      }
      return .success(
        ProgramResult(
          status: result.terminationStatus.number, output: result.standardOutput,
          talk: result.closureResult))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failure(.missing(name))
    } catch {
      return .failure(.failed(name, "\(error)"))
    }
  }
}

extension TerminationStatus {
  fileprivate var number: Int32 {
    switch self {
    case .exited(let code): Int32(code)
    case .signaled(let signal): 128 + Int32(signal)
    }
  }
}

/// Which process a program is, and when it last gave a sign of life.
private final class Life: Sendable {
  private let last = Mutex(ContinuousClock.now)
  private let number = Mutex<Int32>(0)
  /// 0 before it runs.
  var process: Int32 { number.withLock { $0 } }
  func begin(_ process: Int32) { number.withLock { $0 = process } }
  var lastSign: ContinuousClock.Instant { last.withLock { $0 } }
  func sign() { last.withLock { $0 = .now } }
}

/// A result that one thread waits for and a task gives.
private final class Answer: Sendable {
  private let stored = Mutex<Result<ProgramResult, ProgramError>?>(nil)
  private let semaphore = DispatchSemaphore(value: 0)

  func give(_ result: Result<ProgramResult, ProgramError>) {
    stored.withLock { $0 = result }
    semaphore.signal()
  }

  func wait(milliseconds: Int) -> Bool {
    semaphore.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  var result: Result<ProgramResult, ProgramError> {
    stored.withLock { $0 ?? .failure(.failed("", "it was not awaited")) }
  }
}
