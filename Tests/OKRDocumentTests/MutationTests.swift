import OKRDocument
import OKRDocumentLaws
import SourceText
import TestSupport
import Testing

/// Thousands of texts that are nearly objectives. OKR_MUTATIONS says how many.
@Suite struct MutationTests {
  static let count = FixtureFiles.environment("OKR_MUTATIONS").flatMap { Int($0) } ?? 1000
  static let shards = 8

  @Test(arguments: 0..<shards) func lawsHoldForMutatedFiles(shard: Int) {
    let files = (FixtureFiles.all + FixtureFiles.corpus).map(\.bytes)
    var mutations = Mutations(files: files, generator: SplitMix64(seed: UInt64(shard)))
    var failures = 0
    for number in 0..<(Self.count / Self.shards) {
      let bytes = mutations.next()
      var broken = DocumentLaws.broken(byReading: bytes)
      let language = mutations.below(2) == 0 ? "en" : "fr"
      let document = ObjectiveDocument(SourceText(bytes), language: language)
      var text: ArraySlice<UInt8> = []
      let choice = (0..<4).map { _ in UInt8(mutations.below(128)) }
      let change = DocumentChange(choosing: choice, text: &text)
      for change in [change, .formatting] {
        broken += DocumentLaws.broken(by: change, of: document, language: language).map {
          "\(change.fitted(to: document)): \($0)"
        }
      }
      guard !broken.isEmpty else { continue }
      failures += 1
      Issue.record(
        "text \(number) of shard \(shard): \(broken.joined(separator: "; "))\n\(document.source.string(in: 0..<min(400, bytes.count)).debugDescription)"
      )
      if failures > 4 { return }
    }
  }
}
