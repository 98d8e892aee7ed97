/// The hash of a word, or of several in a row, as a vocabulary lists them.
struct WordSequence {
  /// Of the whole.
  private(set) var hash: UInt64 = 0
  /// Of the first word.
  private(set) var first: UInt64 = 0
  private(set) var count = 0

  init(_ text: some StringProtocol) {
    HashedWord.forEach(in: text) { add($0) }
  }

  private mutating func add(_ word: HashedWord) {
    let hash = word.byteCount > FoldedWord.longest ? 0 : word.hash
    if count == 0 { first = hash }
    self.hash = count == 0 ? hash : FoldedWord.joined(self.hash, hash)
    count += 1
  }
}
