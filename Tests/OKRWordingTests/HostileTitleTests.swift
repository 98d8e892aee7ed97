import TestSupport
import Testing

@testable import OKRWording

/// Titles that nobody writes in good faith.
@Suite struct HostileTitleTests {
  static let titles: [[UInt8]] = [
    [], [0x20], [0x00], [0xFF, 0xFE, 0x00, 0x80], [0xE2], [0xE2, 0x82], [0xC2], Array("€".utf8),
    Array("1".utf8), Array("%".utf8), Array("->".utf8), Array("from to".utf8),
    Array("\u{1B}[31mImprove\u{7}".utf8), Array("::error::Improve".utf8),
    Array("1,2,3,4,5,6,7,8,9".utf8), Array("1.1.1.1.1".utf8), Array("--- --- ---".utf8),
    Array("((((((((((".utf8), Array("))))))))))".utf8), Array("X%X%X%".utf8),
    Array("999999999999999999999999999999 users".utf8), Array("0.00000000000000000001 %".utf8),
    Array("9999999999999999 billion trillion".utf8), Array("de de de de à à à 5".utf8),
    Array("d'd'd'd'l'l'".utf8), Array("\u{301}\u{301}\u{301}".utf8), Array("👩‍👩‍👧‍👦 5 👩‍👩‍👧‍👦".utf8),
  ]

  @Test(arguments: titles, WordingLanguage.allCases)
  func anyTitleIsReadAndRangesAreInside(title: [UInt8], language: WordingLanguage) {
    let analyser = WordingAnalyser(language)
    let reading = analyser.keyResult(title)
    let ranges =
      reading.figures.map(\.range) + reading.vagueWords.map(\.range)
      + [reading.placeholder, reading.deadline, reading.verb, reading.metric].compactMap(\.self)
    for range in ranges { #expect(0 <= range.lowerBound && range.upperBound <= title.count) }
    _ = analyser.objective(title)
  }

  /// Every beginning of a title, in bytes, so that each scalar is cut as well.
  @Test(arguments: [
    "Réduire le délai de 4,5 jours à < 2 h d’ici le 30 juin (actuellement 12 000 €/mois) — tout en gardant 99,9 %",
    "Grow ARR from $1.2M → €400k (vs 3/5) by 2026-09-15 & keep NPS ≥ 50+; twice a week, 7:1, 2h30, v2.0, ABC-12",
  ])
  func everyBeginningOfATitleIsRead(title: String) {
    let bytes = Array(title.utf8)
    for count in 0...bytes.count {
      for language in WordingLanguage.allCases {
        let reading = WordingAnalyser(language).keyResult(Array(bytes.prefix(count)))
        #expect(reading.figures.allSatisfy { $0.range.upperBound <= count })
      }
    }
  }

  /// Of a title only so much is read that no shape of it can take long.
  @Test(arguments: shapes, WordingLanguage.allCases)
  func ofAMegabyteTheBeginningIsRead(shape: String, language: WordingLanguage) {
    let title = Array(String(repeating: shape, count: 1_000_000 / shape.utf8.count).utf8)
    let analyser = WordingAnalyser(language)
    let beginning = Array(title.prefix(WordingAnalyser.longest))
    #expect(analyser.keyResult(title) == analyser.keyResult(beginning))
    #expect(analyser.objective(title) == analyser.objective(beginning))
  }

  /// Twice the title gives no more than twice the tokens, amounts and figures.
  @Test(arguments: shapes, WordingLanguage.allCases)
  func whatIsReadGrowsWithTheTitle(shape: String, language: WordingLanguage) {
    let vocabulary = WordingVocabulary(language)
    func sizes(_ count: Int) -> [Int] {
      let title = Array(String(repeating: shape, count: count).utf8)
      let reading = TitleReading(title, vocabulary)
      return [reading.tokens.count, reading.amounts.count, reading.found.count]
    }
    for (once, twice) in zip(sizes(40), sizes(80)) { #expect(twice <= 2 * once + 2) }
  }

  static let shapes = [
    "a", "1", "é", "(", "-", "X ", "de 1 à ", "1,", "and ", "from 1 to 2 ", "%", ".", "\0", "[x](",
    "https://", "twenty-", "increase ", "réduire le ", "50 % ", "#1 ", "<a>", "et ", "\u{FEFF}",
  ]

  /// Bytes without sense, and words of the vocabularies in no order.
  @Test(arguments: 0..<40) func whateverIsReadHasItsRangesInside(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<50 {
      let title = random.title()
      for analyser in Self.analysers {
        let reading = analyser.keyResult(title)
        let ranges =
          reading.figures.map(\.range) + reading.vagueWords.map(\.range)
          + [
            reading.placeholder, reading.deadline, reading.verb, reading.metric, reading.bundling,
          ].compactMap(\.self)
        #expect(ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= title.count })
        #expect(ranges.allSatisfy { !$0.isEmpty })
        #expect(reading == analyser.keyResult(title))
        #expect(!reading.isQuantified || !reading.figures.isEmpty)
        #expect(reading.placeholder == nil || reading.isQuantified || !reading.isMeasurable)
        _ = analyser.objective(title)
        _ = analyser.parts(of: String(decoding: title, as: UTF8.self), reading)
      }
    }
  }

  private static let analysers = WordingLanguage.allCases.map { WordingAnalyser($0) }
}

extension SplitMix64 {
  fileprivate static let pieces = [
    "increase", "réduire", "de", "à", "from", "to", "5", "5 %", "1.200", "€", "$", "k€", "(", ")",
    "[", "](", "X", "N", "??", "…", "et", "and", "d'ici", "by", "Q3", "juin", "2026", "→", "->",
    "#",
    "<", ">", "=", "NPS", "clients", "users", "twenty", "-", "vingt", "cinq", "double", "un tiers",
    "sur", "out of", ";", ",", ".", "+", "more", "moins", "\u{301}", "\u{202F}", "h", "min", "/",
    "mois", "per", "while", "sans",
  ]

  /// The same titles in every run.
  fileprivate mutating func title() -> [UInt8] {
    if Bool.random(using: &self) {
      return (0..<Int.random(in: 0...80, using: &self)).map { _ in
        UInt8.random(in: 0...255, using: &self)
      }
    }
    var title: [UInt8] = []
    for _ in 0..<Int.random(in: 0...16, using: &self) {
      title += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)].utf8
      if Int.random(in: 0..<5, using: &self) > 0 { title.append(0x20) }
    }
    return title
  }
}
