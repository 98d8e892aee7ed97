import OKRModel
import OKRWording
import Testing

/// Numbers as people write them.
@Suite struct NumberReadingTests {
  struct Sample: Sendable {
    var title: String
    var language: WordingLanguage
    var baseline: String?
    var target: String
    var unit: String?

    init(
      _ title: String, _ language: WordingLanguage, _ baseline: String?, _ target: String,
      _ unit: String?
    ) {
      self.title = title
      self.language = language
      self.baseline = baseline
      self.target = target
      self.unit = unit
    }
  }

  static let samples = [
    Sample("Earn $50k", .english, nil, "50000", "USD"),
    Sample("Earn £15,000", .english, nil, "15000", "GBP"),
    Sample("Earn 500K€", .english, nil, "500000", "EUR"),
    Sample("Gagner 500 K€", .french, nil, "500000", "EUR"),
    Sample("Gagner 2 millions d’euros", .french, nil, "2000000", "EUR"),
    Sample("Gagner 500M FCFA", .french, nil, "500000000", "FCFA"),
    Sample("Coût de 37,50€", .french, nil, "37.5", "EUR"),
    Sample("Coût de 37,50\u{202F}€", .french, nil, "37.5", "EUR"),
    Sample("Atteindre 1\u{A0}200 clients", .french, nil, "1200", "clients"),
    Sample("Atteindre 1\u{2009}200 clients", .french, nil, "1200", "clients"),
    Sample("Atteindre 1.200 clients", .french, nil, "1200", "clients"),
    Sample("Reach 1,200,300 users", .english, nil, "1200300", "users"),
    Sample("Availability of 99.9%", .english, nil, "99.9", "%"),
    Sample("Disponibilité de 99,9 pour cent", .french, nil, "99.9", "%"),
    Sample("Note de 3,2 / 5", .french, nil, "3.2", "/5"),
    Sample("Note de 4 sur 5", .french, nil, "4", "/5"),
    Sample("Throughput of 10MiB/s", .english, nil, "10", "MiB/s"),
    Sample("Fewer than 20 tickets/month", .english, nil, "20", "tickets/month"),
    Sample("Attract 10+ partners", .english, nil, "10", "partners"),
    Sample("Defect rate of .65 or below", .english, nil, "0.65", nil),
    Sample("NPS 32 → 45", .english, "32", "45", "NPS"),
    Sample("NPS 32 -> 45", .english, "32", "45", "NPS"),
    Sample("NPS 32 => 45", .english, "32", "45", "NPS"),
    Sample("Conversion 18% to 28%", .english, "18", "28", "%"),
    Sample("Conversion up from 18% to 28%", .english, "18", "28", "%"),
    Sample("Conversion of 28% (currently 18%)", .english, "18", "28", "%"),
    Sample("Conversion of 28% (up from 18%)", .english, "18", "28", "%"),
    Sample("Conversion à 28 % (vs 18 %)", .french, "18", "28", "%"),
    Sample("Conversion à 28 % (contre 18 % aujourd’hui)", .french, "18", "28", "%"),
    Sample("Faire passer le délai de 45 min à 10 min", .french, "45", "10", "min"),
    Sample("Solde de -5 à +20", .french, "-5", "20", nil),
    Sample("Réduire de 25 % le coût (de 50 € à 37,50 €)", .french, "50", "37.5", "EUR"),
    Sample("Double the number of guides", .english, nil, "2", "x"),
    Sample("Diviser par 3 les délais", .french, nil, "3", "x"),
    Sample("Baisser les retours de 10 %", .french, nil, "10", "%"),
  ]

  @Test(arguments: samples) func aNumberIsReadWithItsStartAndUnit(sample: Sample) throws {
    let figures = WordingAnalyser(sample.language).keyResult(sample.title).figures
    try #require(figures.count == 1)
    #expect(figures[0].baseline?.number?.description == sample.baseline)
    #expect(figures[0].target?.number?.description == sample.target)
    #expect(figures[0].unit == sample.unit)
  }

  @Test(arguments: [
    "Launch the Q3 roadmap", "Ship version 2", "Release Foo 4.1", "Close RFC 118", "Fix ABC-123",
    "Patch Log4J", "Serve K12 schools", "Write the B2B guide", "Publish the 2026 plan",
    "Hold the summit on 12 May", "Hold the 2-day workshop", "Finish step 3", "Close issue #45",
    "Move the 3rd office", "Answer 24/7",
  ])
  func digitsThatCountNothingAreNoFigures(title: String) {
    #expect(WordingAnalyser(.english).keyResult(title).figures == [])
  }

  @Test func theRangeOfAFigureIsWhereItStands() throws {
    let title = "Réduire l’attente de 14 min à 6 min d’ici juin"
    let reading = WordingAnalyser(.french).keyResult(title)
    let bytes = Array(title.utf8)
    let figure = try #require(reading.figures.first)
    #expect(String(decoding: bytes[figure.range], as: UTF8.self) == "14 min à 6 min")
    let deadline = try #require(reading.deadline)
    #expect(String(decoding: bytes[deadline], as: UTF8.self) == "d’ici juin")
  }
}
