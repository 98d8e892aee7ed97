import OKRDocument
import OKRDocumentLaws
import SourceText
import Testing

/// Every change of every fixture, stored in one manner after the other: it is made, states its fact
/// and leaves all others.
@Suite struct ChangeTests {
  enum Storage: CaseIterable {
    case asItIs, windowsLineEndings, byteOrderMark, noFinalLineEnding

    func bytes(_ bytes: [UInt8]) -> [UInt8] {
      switch self {
      case .asItIs: bytes
      case .windowsLineEndings:
        bytes.contains(0x0D) ? bytes : bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      case .byteOrderMark:
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes : [0xEF, 0xBB, 0xBF] + bytes
      case .noFinalLineEnding:
        Array(bytes.prefix((bytes.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1) + 1))
      }
    }
  }

  private static let values: [FieldName: String] = [
    .target: "3 → 9 leads", .owner: "ines", .due: "2026-09-20", .weight: "2",
    .source: "<https://a>",
    .metric: "what is counted", .guards: "KR1", .plan: "2026-08-31 5", .commit: "5",
    .stretch: "12", .score: "0.6", .reason: "half: of it",
  ]

  private static let row: [CheckInColumn: String] = [
    .value: "5", .confidence: "0.4", .by: "ines", .note: "either | or",
  ]

  @Test(arguments: FixtureFiles.wellFormed)
  func everyFieldCanBeSet(file: FixtureFile) {
    let stored = Stored(file)
    for index in stored.first.keyResults.indices {
      for (field, value) in Self.values { expectMade(.field(field, index, value), of: stored) }
    }
  }

  @Test(arguments: FixtureFiles.wellFormed)
  func everyKeyCanBeSet(file: FixtureFile) {
    let stored = Stored(file)
    for key in FrontMatterKey.allCases {
      let value = key == .language ? stored.first.language.code : "any: value #1"
      expectMade(.frontMatter(key, [value]), of: stored)
    }
    expectMade(.frontMatter(.tags, ["one", "two: three", "# four"]), of: stored)
    expectMade(.frontMatter(.parent, []), of: stored)
  }

  @Test(arguments: FixtureFiles.wellFormed)
  func everyKeyResultTakesACheckInAndATitle(file: FixtureFile) {
    let stored = Stored(file)
    for _ in Storage.allCases { expectMade(.title("Learn C #"), of: stored) }
    for (index, node) in stored.first.keyResults.enumerated() {
      expectMade(.checkIn(index, Self.row), of: stored)
      expectMade(.keyResultTitle(index, "Fewer bugs: from 9 to 4 \u{1F41B}"), of: stored)
      for milestone in node.milestones.indices {
        expectMade(.milestone(milestone, index, true), of: stored)
        expectMade(.milestone(milestone, index, false), of: stored)
      }
    }
  }

  @Test(arguments: FixtureFiles.wellFormed)
  func everyObjectiveCanEndAndGoOn(file: FixtureFile) {
    let stored = Stored(file)
    for _ in Storage.allCases {
      expectMade(.retrospective("# What we learnt: ask first"), of: stored)
      if stored.first.title != nil { expectMade(.introduction("It goes on."), of: stored) }
      if stored.first.sections.contains(where: { $0.name == .retrospective }) {
        expectMade(.retrospectiveRemoval, of: stored)
      }
      for (index, node) in stored.first.keyResults.enumerated()
      where node.checkIns?.rows.isEmpty == false {
        expectMade(.checkInRemoval(index), of: stored)
      }
    }
  }

  @Test(arguments: FixtureFiles.all)
  func noTextIsWrittenSoThatItSaysSomethingElse(file: FixtureFile) {
    let stored = Stored(file)
    for text in 0..<UInt8(DocumentChange.textCount) {
      let kinds: [UInt8] = [0, 1, 3, 4, 5, 9, 12, 14]
      var rest: ArraySlice<UInt8> = []
      let change = DocumentChange(
        choosing: [kinds[Int(text) % kinds.count], text % 12, text, text], text: &rest)
      #expect(DocumentLaws.broken(by: change, of: stored.next()) == [])
    }
  }

  private func expectMade(
    _ change: DocumentChange, of stored: Stored,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let document = stored.next()
    #expect(!change.edits(of: document).isEmpty, "\(change)", sourceLocation: sourceLocation)
    #expect(
      DocumentLaws.broken(by: change, of: document) == [], "\(change)",
      sourceLocation: sourceLocation)
  }
}

/// A file in all manners of storage, given in turn.
private final class Stored {
  private let documents: [ObjectiveDocument]
  private var count = 0

  var first: ObjectiveDocument { documents[0] }

  init(_ file: FixtureFile) {
    documents = ChangeTests.Storage.allCases.map {
      ObjectiveDocument(SourceText($0.bytes(file.bytes)))
    }
  }

  func next() -> ObjectiveDocument {
    count += 1
    return documents[count % documents.count]
  }
}
