import FileSystem
import Git

extension WorkTreeScan {
  /// Compares what stands in a folder with what the index knows of it.
  func look(at level: Level, known: [String: Int]) -> Found {
    var found = Found()
    var isThere = Array(repeating: false, count: level.entries.count)
    var isRepository = false
    do throws(FileError) {
      try top.visit(level.path) { visit in
        guard visit.name[0] != Self.dot else {
          isRepository = isRepository || visit.name.elementsEqual(".git".utf8)
          return
        }
        switch visit.kind {
        case .folder:
          guard let path = path(of: visit.name, in: level) else { return }
          if known[path] == nil { found.folders.append(path) }
        case .file where isWanted(visit.name[...]):
          let places = places(of: visit.name, in: level.entries)
          if places.isEmpty {
            if let path = path(of: visit.name, in: level) { found.unknown.append(path) }
            return
          }
          for place in places { isThere[place] = true }
          let number = level.entries[places.lowerBound]
          if !isUntouched(index.entries[number], visit.traits) { found.touched.append(number) }
        default: return
        }
      }
    } catch {
      // Where no folder is any more, nothing stands in it; behind a link neither.
      if !error.isMissing, error.reason != .isLink { found.failure = error }
    }
    // The files of another repository are not those of this one.
    if isRepository, !level.path.isEmpty, level.entries.isEmpty { return Found() }
    found.missing = level.entries.indices.filter { !isThere[$0] }.map { level.entries[$0] }
    return found
  }

  private static var dot: UInt8 { UInt8(ascii: ".") }

  /// Whether a file can only hold what it held when the index noted it.
  private func isUntouched(_ entry: IndexFile.Entry, _ traits: FileTraits?) -> Bool {
    guard let traits, let known = entry.stamp, let written, !entry.isConflict, !entry.isIntent,
      entry.mode.isRegular
    else { return false }
    return IndexFile.Stamp(traits) == known && !known.isNotBefore(written)
  }

  /// Where in the numbers of a folder's entries those of a name are; several after a merge.
  private func places(of name: UnsafeBufferPointer<UInt8>, in entries: [Int]) -> Range<Int> {
    func first(_ isBefore: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> Int {
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        let entry = index.entries[entries[middle]]
        let isLower = index.paths.withUnsafeBufferPointer { paths in
          isBefore(paths[entry.name..<entry.path.upperBound])
        }
        if isLower { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first { $0.lexicographicallyPrecedes(name) }
    return start..<max(start, first { !name.lexicographicallyPrecedes($0) })
  }

  private func path(of name: UnsafeBufferPointer<UInt8>, in level: Level) -> String? {
    String(validating: name, as: UTF8.self).map {
      level.path.isEmpty ? $0 : level.path + "/" + $0
    }
  }

  /// Whether a name is that of a file that is looked for.
  func isWanted(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    name.first != Self.dot && name.count >= suffix.count
      && name.suffix(suffix.count).elementsEqual(suffix)
  }

  /// Whether a component of a path begins with a dot.
  func isHidden(_ path: ArraySlice<UInt8>) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { $0.first == Self.dot }
  }
}

extension IndexFile.Stamp {
  init(_ traits: FileTraits) {
    self.init(
      changed: traits.changed, changedNanoseconds: traits.changedNanoseconds,
      modified: traits.modified, modifiedNanoseconds: traits.modifiedNanoseconds,
      inode: traits.inode, user: traits.user, group: traits.group, size: traits.size)
  }
}
