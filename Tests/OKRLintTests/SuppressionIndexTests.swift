import Testing

@testable import OKRDocument
@testable import OKRLint

@Suite struct SuppressionIndexTests {
  /// Two key results that touch, rows in both, the same scope twice, a gap, and the file.
  static let scopes: [Range<Int>?] = [
    0..<50, 10..<20, 21..<30, 21..<30, 50..<90, 60..<70, 100..<120,
  ]

  private func index(_ scopes: [Range<Int>?]) -> SuppressionIndex {
    SuppressionIndex(
      scopes.enumerated().map { (.init(suppression: $0.offset, position: 0), $0.element) })
  }

  @Test(arguments: 0...130)
  func findsTheScopesThatHoldAPlace(offset: Int) {
    var index = index(Self.scopes)
    let expected = Self.scopes.indices.filter { number in
      Suppression(range: 0..<0, checks: [], reason: nil, until: nil, scope: Self.scopes[number])
        .covers(offset..<offset)
    }
    let found = index.take(at: offset)
    #expect(found.isSilenced == !expected.isEmpty)
    #expect(found.new.map(\.suppression).sorted() == expected)
  }

  @Test func givesEachEntryOnce() {
    var index = index([0..<50, nil])
    #expect(index.take(at: 10).new.map(\.suppression).sorted() == [0, 1])
    let second = index.take(at: 10)
    #expect(second.isSilenced)
    #expect(second.new.isEmpty)
  }
}
