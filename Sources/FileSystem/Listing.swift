extension Folder {
  /// The relative paths of all regular files below a folder whose names end in a suffix, in byte
  /// order. Names that begin with a dot and links of any kind are left out.
  public func files(below relative: String, ending suffix: String) throws(FileError) -> [String] {
    let (paths, unreadable) = try filesAndFailures(below: relative, ending: suffix)
    if let error = unreadable.first { throw error }
    return paths
  }

  /// The same, going on where a folder below cannot be listed, with those failures in the order of
  /// their paths.
  public func filesAndFailures(
    below relative: String, ending suffix: String
  ) throws(FileError) -> (paths: [String], unreadable: [FileError]) {
    var found: [String] = []
    var unreadable: [FileError] = []
    var open = [relative]
    while let folder = open.popLast() {
      let members: [Entry]
      do throws(FileError) {
        members = try entries(of: folder)
      } catch {
        if folder == relative { throw error }
        // A folder that has vanished meanwhile holds nothing.
        if !error.isMissing { unreadable.append(error) }
        continue
      }
      for entry in members where !entry.name.hasPrefix(".") {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        switch entry.kind {
        case .folder: open.append(path)
        case .file where entry.name.hasSuffix(suffix): found.append(path)
        default: break
        }
      }
    }
    return (
      found.sorted(by: precedesInBytes),
      unreadable.sorted { precedesInBytes($0.path, $1.path) }
    )
  }

  public struct Entry: Sendable {
    public enum Kind: Sendable { case file, folder, link, other }
    public var name: String
    public var kind: Kind
  }

  /// What stands in a folder, in no order; names that are no UTF-8 are left out.
  public func entries(of relative: String) throws(FileError) -> [Entry] {
    let path = absolute(relative)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (relative.isEmpty ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw .last(.list, path) }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw .last(.list, path)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
          String(validatingCString: UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
        }
      }
      guard let name, name != ".", name != ".." else { continue }
      entries.append(
        Entry(name: name, kind: kind(of: Int32(entry.pointee.d_type), at: path + "/" + name)))
    }
    return entries
  }

  private func kind(of type: Int32, at path: String) -> Entry.Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }

  /// What stands at a path, seen without following a link at its end; nil for nothing.
  public static func kind(at path: String) -> Entry.Kind? {
    FileStatus(absolute: path)?.kind
  }

  /// The first component of a relative path that is a link; nil where none is.
  public func link(on relative: String) -> String? {
    var walked = ""
    for component in relative.split(separator: "/") {
      walked += walked.isEmpty ? String(component) : "/" + component
      if Self.kind(at: absolute(walked)) == .link { return walked }
    }
    return nil
  }

  /// The path that leads from this folder to an absolute one, with `..` where it lies elsewhere; `.`
  /// for the folder itself.
  public func relative(to absolute: String) -> String {
    let own = path.split(separator: "/")
    let other = absolute.split(separator: "/")
    let shared = zip(own, other).prefix { $0 == $1 }.count
    let parts =
      Array(repeating: "..", count: own.count - shared) + other.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The same folder by the path on which no link lies; nil where it is not there.
  public var withoutLinks: Folder? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return Folder(String(cString: pointer))
  }

  /// The folder above; nil for the root.
  public var parent: Folder? {
    guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
    return Folder(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// The folder that the program was started in.
  public static func current() throws(FileError) -> Folder {
    guard let pointer = getcwd(nil, 0) else { throw .last(.open, ".") }
    defer { free(pointer) }
    return Folder(String(cString: pointer))
  }

  /// An absolute path for one that may be relative to this folder, without `.`, `..` and doubled
  /// slashes. Works on the text alone.
  public func resolving(_ path: String) -> String {
    var components: [Substring] = []
    let whole = path.hasPrefix("/") ? path : absolute(path)
    for component in whole.split(separator: "/") {
      if component == ".." {
        _ = components.popLast()
      } else if component != "." {
        components.append(component)
      }
    }
    return "/" + components.joined(separator: "/")
  }
}

/// Whether a text comes before another in the order of their bytes.
private func precedesInBytes(_ left: String, _ right: String) -> Bool {
  let order = left.utf8.withContiguousStorageIfAvailable { first in
    right.utf8.withContiguousStorageIfAvailable { second in
      let shared = min(first.count, second.count)
      guard shared > 0, let start = first.baseAddress, let other = second.baseAddress else {
        return 0
      }
      return Int(memcmp(start, other, shared))
    }
  }
  guard let order = order ?? nil else { return left.utf8.lexicographicallyPrecedes(right.utf8) }
  return order == 0 ? left.utf8.count < right.utf8.count : order < 0
}
