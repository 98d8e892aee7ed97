import OKRModel
import Testing

@Suite struct QuantityReaderTests {
  static let english = QuantityReader(style: .english)
  static let french = QuantityReader(style: .french)

  @Test(arguments: [
    ("412", "412", ""), ("1,200", "1200", ""), ("1.5", "1.5", ""), ("1,200.50", "1200.5", ""),
    ("1,200,300", "1200300", ""), ("12,34,567", "1234567", ""), ("400k", "400000", ""),
    ("1.2M", "1200000", ""), ("$1.2M", "1200000", "$"), ("€400k", "400000", "€"),
    ("500K€", "500000", "€"), ("35 %", "35", "%"), ("35%", "35", "%"), ("4.5/5", "4.5", "/5"),
    ("4.5 / 5", "4.5", "/5"), ("4 out of 5", "4", "/5"), ("120 ms", "120", "ms"),
    ("10MiB/s", "10", "MiB/s"), ("20/month", "20", "/month"), ("-5", "-5", ""), ("−5", "-5", ""),
    ("+20", "20", ""), ("10+", "10", ""), (".65", "0.65", ""), ("5m", "5", "min"),
    ("5M", "5000000", ""), ("3bn", "3000000000", ""), ("2 million users", "2000000", "users"),
    ("2 million of users", "2000000", "users"), ("640 leads/month", "640", "leads/month"),
    ("640 leads / month", "640", "leads/month"), ("640 qualified  leads", "640", "qualified leads"),
    ("400k/month", "400000", "/month"), ("$5/month", "5", "$/month"), ("-$5", "-5", "$"),
    ("$-5", "-5", "$"), ("EUR 500", "500", "€"), ("500 EUR", "500", "€"), ("US$3", "3", "$"),
    ("£15,000", "15000", "£"), ("2 MUSD", "2000000", "$"), ("35 percent", "35", "%"),
    ("35 Per Cent", "35", "%"), ("12 t CO2", "12", "t CO2"), ("99.999 %", "99.999", "%"),
    ("48 hours", "48", "h"), ("10 min/day", "10", "min/day"), ("12 sign-ups", "12", "sign-ups"),
    ("1'200", "1200", ""), ("12 000 users", "12000", "users"), ("0.5", "0.5", ""),
    ("18 °C", "18", "°C"), ("  7\t", "7", ""), ("5 m²", "5", "m²"),
    ("$ 1.2M ARR", "1200000", "$ ARR"),
    ("123456789012345678901234567890", "123456789012345678901234567890", ""),
  ])
  func readsEnglish(text: String, number: String, unit: String) throws {
    let reading = try #require(Self.english.read(text))
    #expect(reading.quantity.number.description == number)
    #expect(reading.quantity.unit == unit)
    #expect(!reading.isAmbiguous)
  }

  @Test(arguments: [
    ("1 200", "1200", ""), ("1\u{A0}200", "1200", ""), ("1\u{202F}200", "1200", ""),
    ("1\u{2009}200,5", "1200.5", ""), ("1,5", "1.5", ""), ("1.5", "1.5", ""),
    ("37,50€", "37.5", "€"), ("3,2 / 5", "3.2", "/5"), ("3,2 sur 5", "3.2", "/5"),
    ("35\u{A0}%", "35", "%"), ("500K€", "500000", "€"), ("500M FCFA", "500000000", "FCFA"),
    ("2 millions", "2000000", ""), ("2 millions d'euros", "2000000", "€"),
    ("2 millions d’euros", "2000000", "€"), ("1,5 Md€", "1500000000", "€"),
    ("2 millions de vues", "2000000", "vues"), ("640 prospects/mois", "640", "prospects/mois"),
    ("5 €/mois", "5", "€/mois"), ("3 j", "3", "j"), (",5", "0.5", ""), ("12 pour cent", "12", "%"),
    ("1.200,50", "1200.5", ""), ("32 000 abonnés", "32000", "abonnés"),
    ("1 200 300", "1200300", ""),
  ])
  func readsFrench(text: String, number: String, unit: String) throws {
    let reading = try #require(Self.french.read(text))
    #expect(reading.quantity.number.description == number)
    #expect(reading.quantity.unit == unit)
    #expect(!reading.isAmbiguous)
  }

  @Test(arguments: [
    ("2h 30min", "150", "min"), ("2 h 30 min", "150", "min"), ("2h30", "150", "min"),
    ("2 h 30", "150", "min"), ("1\u{A0}h\u{202F}05", "65", "min"),
    ("1h 0min 5s", "3605", "s"), ("1d 2h", "26", "h"), ("-1h 30min", "-90", "min"),
    ("1s 250ms", "1250", "ms"),
  ])
  func addsTheUnitsOfOneTime(text: String, number: String, unit: String) throws {
    let quantity = try #require(Self.english.read(text)).quantity
    #expect(quantity.number.description == number)
    #expect(quantity.unit == unit)
    #expect(quantity.duration != nil)
  }

  @Test func marksOfTheOtherLanguageAreReadAndDoubtIsSaid() throws {
    let comma = try #require(Self.english.read("1,5"))
    #expect(comma.quantity.number.description == "1.5")
    #expect(comma.isAmbiguous)
    let point = try #require(Self.french.read("1.200"))
    #expect(point.quantity.number.description == "1200")
    #expect(point.isAmbiguous)
  }

  @Test(arguments: [
    "", " ", "-", "%", "k", "abc", "1e3", "1E-3", "2026-07-14", "15/09/2026", "30/60/90", "1.2.3",
    "1,2,3", "1,,2", "5 → 6", "412 (up from 400)", "412, up", "a5", "Q3", "--5", "+-5", "$", "$$5",
    "1234567890123456789012345678901", "5\u{0}", "5 🎉", "5 <b>", "5|6", "3 4 5", "12 34",
    "5 we lost two weeks to the migration of the billing system and its tests",
  ])
  func whatIsNotOneQuantityIsNil(text: String) {
    #expect(Self.english.read(text) == nil)
    #expect(Self.french.read(text) == nil)
  }

  @Test(arguments: [
    ("400 to 640", 3, "400", ""), ("1,200, 3", 5, "1200", ""), ("35 % of users", 4, "35", "%"),
    ("$1.2M ARR", 5, "1200000", "$"), ("2h 30min later", 8, "150", "min"),
    ("640 leads/month", 3, "640", ""), ("20/month now", 8, "20", "/month"),
    ("4.5 / 5 stars", 7, "4.5", "/5"), ("10MiB/s.", 7, "10", "MiB/s"), ("7.", 1, "7", ""),
    ("10+ calls", 3, "10", ""), ("3 days left", 6, "3", "d"), ("5 million €", 13, "5000000", "€"),
    ("3 k-users", 1, "3", ""), ("12 000 users", 6, "12000", ""), ("5 min/day", 9, "5", "min/day"),
  ])
  func aPrefixTakesOnlyWhatSurelyBelongsToIt(
    text: String, length: Int, number: String, unit: String
  ) throws {
    let (reading, used) = try #require(Self.english.read(prefix: text))
    #expect(used == length)
    #expect(reading.quantity.number.description == number)
    #expect(reading.quantity.unit == unit)
    #expect(reading.quantity.spelling == String(Substring(text.utf8.prefix(length))))
  }

  @Test func theSpellingStays() throws {
    #expect(try #require(Self.english.read(" $1.20M ")).quantity.spelling == "$1.20M")
  }

  @Test func hostileBytesAreReadWithoutATrap() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<20_000 {
      let bytes = generator.hostileText()
      for reader in [Self.english, Self.french] {
        _ = reader.read(bytes[...])
        if let (_, length) = reader.read(prefix: bytes[...]) {
          #expect(length > 0 && length <= bytes.count)
        }
      }
    }
  }
}
