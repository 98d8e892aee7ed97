import Glibc

/// The loop of libFuzzer over one target, with the arguments of the program.
public enum FuzzDriver {
  /// Runs until a law is broken or the time is over, and returns the program's status.
  ///
  /// - Parameter laws: Gives the laws that an input breaks, each as a sentence.
  public static func run(_ laws: @escaping ([UInt8]) -> [String]) -> CInt {
    check = laws
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    return runDriver(&count, &arguments) { start, count in
      let broken = check(Array(UnsafeBufferPointer(start: start, count: count)))
      guard !broken.isEmpty else { return 0 }
      for law in broken { write(2, law + "\n", law.utf8.count + 1) }
      abort()
    }
  }
}

/// libFuzzer calls a plain function; it runs on one thread.
nonisolated(unsafe) private var check: ([UInt8]) -> [String] = { _ in [] }

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
