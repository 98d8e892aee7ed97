extension Process {
  /// The path of the program that this process runs, to be run once more; its name where the system does
  /// not tell.
  public static var programPath: String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let path = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    return count > 0 && Folder.isProgram(path) ? path : CommandLine.arguments.first ?? "okr"
  }
}
