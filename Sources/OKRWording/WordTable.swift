/// What is known of words, by their hashes: a table with open addressing, which is all that is needed
/// where the keys are hashes already.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var places: [Int32]
  private var entries: [WordEntry] = []

  init(capacity: Int = 8192) {
    keys = Array(repeating: 0, count: capacity)
    places = Array(repeating: -1, count: capacity)
    entries.reserveCapacity(capacity / 2)
  }

  subscript(key: UInt64) -> WordEntry? {
    let slot = slot(of: key)
    return places[slot] < 0 ? nil : entries[Int(places[slot])]
  }

  /// Changes an entry; one that is not there is made.
  mutating func change(
    _ key: UInt64, default entry: WordEntry, _ body: (inout WordEntry) -> Void
  ) {
    var slot = slot(of: key)
    if places[slot] < 0 {
      if (entries.count + 1) * 2 > keys.count {
        grow()
        slot = self.slot(of: key)
      }
      keys[slot] = key
      places[slot] = Int32(entries.count)
      entries.append(entry)
    }
    body(&entries[Int(places[slot])])
  }

  /// The slot that holds a key, or the free one where it belongs; at most half of all are taken.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while places[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    places = Array(repeating: -1, count: oldKeys.count * 2)
    for (key, place) in zip(oldKeys, oldPlaces) where place >= 0 {
      let slot = slot(of: key)
      (keys[slot], places[slot]) = (key, place)
    }
  }
}
