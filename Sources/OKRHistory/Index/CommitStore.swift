import Git

/// Something about commits, by their IDs, in the bytes in which it is kept.
///
/// A block is a row of IDs, each with a text behind it that says what is known.
struct CommitStore: Sendable {
  private(set) var blocks: [[UInt8]] = []
  private var places: [ObjectID: Place] = [:]

  private struct Place {
    var block: Int32
    /// Where the length of the text stands.
    var offset: Int32
  }

  var count: Int { places.count }

  /// Takes a block; what it says of a commit holds instead of what was there.
  ///
  /// - Returns: Whether the block is in order; otherwise nothing of it is taken.
  @discardableResult
  mutating func add(_ block: [UInt8]) -> Bool {
    var found: [(ObjectID, Int32)] = []
    let isInOrder = block.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      while !reader.isAtEnd {
        guard let id = reader.id(), let offset = Int32(exactly: reader.place),
          reader.skipText() != nil
        else { return false }
        found.append((id, offset))
      }
      return true
    }
    guard isInOrder else { return false }
    for (id, offset) in found {
      places[id] = Place(block: Int32(blocks.count), offset: offset)
    }
    blocks.append(block)
    return true
  }

  func contains(_ id: ObjectID) -> Bool { places[id] != nil }

  /// Whether what is known of a commit holds one of some texts.
  func mentions(_ id: ObjectID, oneOf texts: [[UInt8]]) -> Bool {
    guard let place = places[id] else { return false }
    return blocks[Int(place.block)].withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: Int(place.offset))
      guard let range = reader.skipText() else { return false }
      let record = UnsafeRawBufferPointer(rebasing: bytes[range])
      return texts.contains { record.contains($0) }
    }
  }

  func read<Value>(_ id: ObjectID, _ make: (inout ByteReader) -> Value?) -> Value? {
    guard let place = places[id] else { return nil }
    return blocks[Int(place.block)].withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: Int(place.offset))
      guard reader.count() != nil else { return nil }
      return make(&reader)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether some bytes stand anywhere in these.
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.last, count >= wanted.count else { return false }
    // Paths end differently more often than they begin.
    var place = wanted.count - 1
    while place < count {
      if self[place] == first {
        let start = place - wanted.count + 1
        if (0..<wanted.count).allSatisfy({ self[start + $0] == wanted[$0] }) { return true }
      }
      place += 1
    }
    return false
  }
}

/// The records of all commits that were read.
typealias HistoryIndex = CommitStore

extension HistoryIndex {
  func node(_ id: ObjectID) -> HistoryNode? { read(id) { HistoryNode(id, &$0) } }

  func record(_ id: ObjectID) -> HistoryRecord? { read(id) { HistoryRecord(id, &$0) } }
}
