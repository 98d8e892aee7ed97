import OKRModel
import Testing

@Suite struct TargetReaderTests {
  static let english = TargetReader(
    quantities: QuantityReader(style: .english),
    words: TargetWords(
      milestones: ["milestones"], baseline: ["baseline"], done: ["done", "yes or no"],
      from: ["from"], to: ["to"], between: ["between"], and: ["and"],
      atLeast: ["at least", "no less than"], atMost: ["at most"], orMore: ["or more"],
      orLess: ["or less", "or below"]))
  static let french = TargetReader(
    quantities: QuantityReader(style: .french),
    words: TargetWords(
      milestones: ["jalons"], baseline: ["référence"], done: ["fait"], from: ["de"], to: ["à"],
      between: ["entre"], and: ["et"], atLeast: ["au moins"], atMost: ["au plus"],
      orMore: ["ou plus"], orLess: ["ou moins"]))

  /// The kind, then each number with its unit.
  static func written(_ target: Target) -> String {
    ([target.kind.rawValue] + target.quantities.map { "\($0.number)[\($0.unit)]" })
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("400 → 640 leads/month", "increase 400[leads/month] 640[leads/month]"),
    ("400 -> 640 leads/month", "increase 400[leads/month] 640[leads/month]"),
    ("400=>640", "increase 400[] 640[]"), ("400 --> 640", "increase 400[] 640[]"),
    ("400 –> 640", "increase 400[] 640[]"), ("400 ➡️ 640", "increase 400[] 640[]"),
    ("12 → 3 incidents", "decrease 12[incidents] 3[incidents]"),
    ("18% → 28%", "increase 18[%] 28[%]"), ("-5 → +20", "increase -5[] 20[]"),
    ("-5->-2", "increase -5[] -2[]"), ("$400k → 640k", "increase 400000[$] 640000[$]"),
    ("2 h → 30 min", "decrease 2[h] 30[min]"), ("from 400 to 640", "increase 400[] 640[]"),
    ("From 400 leads to 640 leads", "increase 400[leads] 640[leads]"),
    ("from 400 → 640", "increase 400[] 640[]"), ("5 → 5", "increase 5[] 5[]"),
    ("640 leads", "reach 640[leads]"), ("1.2M", "reach 1200000[]"),
    ("≥ 99.9 %", "stayAbove 99.9[%]"), (">= 99.9%", "stayAbove 99.9[%]"),
    (">95 %", "stayAbove 95[%]"), ("at least 95 %", "stayAbove 95[%]"),
    ("No less than 3", "stayAbove 3[]"), ("10 or more", "stayAbove 10[]"),
    ("≤ 8 %", "stayBelow 8[%]"), ("<= 8", "stayBelow 8[]"), ("at most 8", "stayBelow 8[]"),
    (".65 or below", "stayBelow 0.65[]"), ("8 % or less", "stayBelow 8[%]"),
    ("95 % to 105 %", "stayWithin 95[%] 105[%]"), ("95 to 105 %", "stayWithin 95[%] 105[%]"),
    ("95–105 %", "stayWithin 95[%] 105[%]"), ("95 - 105 %", "stayWithin 95[%] 105[%]"),
    ("-5 - 5", "stayWithin -5[] 5[]"), ("95..105", "stayWithin 95[] 105[]"),
    ("between 95 and 105 %", "stayWithin 95[%] 105[%]"), ("baseline", "baseline"),
    ("Milestones", "milestones"), ("  DONE ", "binary"), ("Yes or  no", "binary"),
    ("3 days to market", "reach 3[days to market]"), ("12 sign-ups", "reach 12[sign-ups]"),
  ])
  func readsEnglish(text: String, expected: String) throws {
    #expect(Self.written(try Self.english.read(text).get().target) == expected)
  }

  @Test(arguments: [
    ("400 → 640 prospects/mois", "increase 400[prospects/mois] 640[prospects/mois]"),
    ("de 400 à 640", "increase 400[] 640[]"), ("de 45 min à 10 min", "decrease 45[min] 10[min]"),
    ("de 96,2 % à 99,5 %", "increase 96.2[%] 99.5[%]"),
    ("de 1 200 a 2 400", "increase 1200[] 2400[]"),
    ("95 % à 105 %", "stayWithin 95[%] 105[%]"), ("entre 95 et 105 %", "stayWithin 95[%] 105[%]"),
    ("au moins 95\u{A0}%", "stayAbove 95[%]"), ("8 ou moins", "stayBelow 8[]"),
    ("jalons", "milestones"), ("Reference", "baseline"), ("fait", "binary"),
    ("de\u{A0}-5 à +20", "increase -5[] 20[]"),
  ])
  func readsFrench(text: String, expected: String) throws {
    #expect(Self.written(try Self.french.read(text).get().target) == expected)
  }

  @Test(arguments: [
    ("", TargetProblem.empty), ("  ", .empty), ("soon", .notANumber(0..<4)),
    (" X% ", .notANumber(1..<3)), ("400 → lots", .notANumber(8..<12)),
    ("many → 640", .notANumber(0..<4)), ("→ 640", .notANumber(0..<0)),
    ("400 →", .notANumber(7..<7)), ("≥", .notANumber(3..<3)),
    ("at least many", .notANumber(9..<13)),
    ("400 → 500 → 640", .notANumber(8..<19)), ("400 to lots", .notANumber(7..<11)),
    ("5 % → 7 leads", .unitsDiffer(0..<3, 8..<15)), ("105 to 95 %", .boundsReversed(0..<11)),
    ("weekly → daily", .notANumber(0..<6)), (String(repeating: "9", count: 401), .tooLong),
  ])
  func saysWhatIsWrongAndWhere(text: String, problem: TargetProblem) {
    #expect(Self.english.read(text) == .failure(problem))
  }

  @Test func rangesPointAtTheQuantitiesOfTheTextGiven() throws {
    let reading = try Self.english.read("  400 → 640 leads ").get()
    #expect(reading.ranges == [2..<5, 10..<19])
    let bytes = Array("xx≤ 8 %".utf8)
    #expect(try Self.english.read(bytes[2...]).get().ranges == [4..<7])
  }

  @Test func doubtAboutANumberIsDoubtAboutTheTarget() throws {
    #expect(try Self.english.read("1,5 → 3").get().isAmbiguous)
    #expect(!(try Self.english.read("1.5 → 3").get().isAmbiguous))
  }

  @Test func guardrailsAreLimits() {
    let kinds = TargetKind.allCases.filter(\.isGuardrail)
    #expect(kinds == [.stayAbove, .stayBelow, .stayWithin])
  }

  @Test func hostileBytesAreReadWithoutATrap() {
    var generator = SeededGenerator(state: 4)
    for _ in 0..<20_000 {
      let bytes = generator.hostileText()
      for reader in [Self.english, Self.french] {
        switch reader.read(bytes[...]) {
        case .success(let reading):
          #expect(reading.ranges.allSatisfy { $0.upperBound <= bytes.count })
        case .failure(let problem):
          #expect(problem.range(inTextOfLength: bytes.count).upperBound <= bytes.count)
        }
      }
    }
  }
}
