// The one place where C libraries differ.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

/// The type that `readdir` takes.
#if canImport(Darwin)
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  typealias DirectoryStream = OpaquePointer
#endif

extension Folder {
  /// The number of processors that this process may use.
  public static var processorCount: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// When the content of a file was written, and when anything about it was.
func times(of status: stat) -> (modified: timespec, changed: timespec) {
  #if canImport(Darwin)
    (status.st_mtimespec, status.st_ctimespec)
  #else
    (status.st_mtim, status.st_ctim)
  #endif
}
