import OKRModel
import Testing

@Suite struct DateReaderTests {
  static let english = DateReader(
    dayFirst: false, monthNames: ["September": 9, "Sep": 9, "Sept": 9, "May": 5],
    ignoredWords: ["the", "of", "Tuesday"])
  static let french = DateReader(
    dayFirst: true, monthNames: ["septembre": 9, "sept": 9, "août": 8, "mars": 3],
    ignoredWords: ["le", "mardi"])

  @Test(arguments: [
    ("2026-09-15", "2026-09-15"), (" 2026/09/15 ", "2026-09-15"), ("2026.9.5", "2026-09-05"),
    ("2026-9-5", "2026-09-05"), ("15/09/2026", "2026-09-15"), ("09/15/2026", "2026-09-15"),
    ("5/5/2026", "2026-05-05"), ("15 September 2026", "2026-09-15"),
    ("Sep 15, 2026", "2026-09-15"), ("Sept. 15, 2026", "2026-09-15"),
    ("15th of September 2026", "2026-09-15"), ("Tuesday, September 15th, 2026", "2026-09-15"),
    ("15-Sep-2026", "2026-09-15"), ("15-Sep-26", "2026-09-15"), ("2026 September 15", "2026-09-15"),
    ("2026-07-14T10:30:00Z", "2026-07-14"), ("2026-07-14 10:30", "2026-07-14"),
    ("may 1 2026", "2026-05-01"),
  ])
  func readsEnglishDates(text: String, iso: String) throws {
    let reading = try #require(Self.english.read(text))
    #expect(reading.date.description == iso)
    #expect(reading.isISO == (text == iso))
  }

  @Test(arguments: [
    ("15/09/2026", "2026-09-15"), ("05/09/2026", "2026-09-05"), ("15.09.2026", "2026-09-15"),
    ("15-9-26", "2026-09-15"), ("1er septembre 2026", "2026-09-01"), ("2026-09-15", "2026-09-15"),
    ("le 3 aout 2026", "2026-08-03"), ("mardi 15 sept. 2026", "2026-09-15"),
    ("3 MARS 2026", "2026-03-03"), ("3\u{A0}août\u{202F}2026", "2026-08-03"),
  ])
  func readsFrenchDates(text: String, iso: String) throws {
    #expect(try #require(Self.french.read(text)).date.description == iso)
  }

  @Test(arguments: [
    "05/09/2026", "15/9/26", "", "2026", "2026-09", "2026-02-30", "2026-13-01", "15 2026",
    "September 2026", "15 Brumaire 2026", "2026/09-15", "2026,09,15", "15 9 2026", "1/2/3/4",
    "2026-09-15-01", "99999-01-01", "15 September September 2026", "2026-09-15 later",
    "-2026-09-15x",
    "soon", "15 2026 September",
  ])
  func whatIsNoDateOrCouldBeTwoIsNil(text: String) {
    #expect(Self.english.read(text) == nil)
  }

  @Test func hostileBytesAreReadWithoutATrap() {
    var generator = SeededGenerator(state: 2)
    for _ in 0..<20_000 {
      let bytes = generator.hostileText()
      _ = Self.english.read(bytes[...])
      _ = Self.french.read(bytes[...])
    }
  }
}
