import OKRModel
import Testing

@Suite struct PlanReaderTests {
  static let english = PlanReader(
    dates: DateReader(dayFirst: false, monthNames: [:]),
    quantities: QuantityReader(style: .english))
  static let french = PlanReader(
    dates: DateReader(dayFirst: true, monthNames: [:]),
    quantities: QuantityReader(style: .french))

  static func written(_ points: [PlanPoint]) -> String {
    points.map { "\($0.date) \($0.quantity.number)\($0.quantity.unit)" }.joined(separator: ", ")
  }

  @Test(arguments: [
    ("2026-07-31 450, 2026-08-31 560", "2026-07-31 450, 2026-08-31 560"),
    ("2026-07-31 450; 2026-08-31 1,560;", "2026-07-31 450, 2026-08-31 1560"),
    ("2026-07-31 450,2026-08-31 560", "2026-07-31 450, 2026-08-31 560"),
    ("2026-07-31 450 2026-08-31 560", "2026-07-31 450, 2026-08-31 560"),
    (" 2026-07-31: 4.5 %", "2026-07-31 4.5%"), ("2026/07/31 = 450", "2026-07-31 450"),
    ("2026-07-31 → 450", "2026-07-31 450"),
  ])
  func readsEnglish(text: String, expected: String) throws {
    #expect(Self.written(try Self.english.read(text).get()) == expected)
  }

  @Test(arguments: [
    ("2026-07-31 1,5, 2026-08-31 2,5", "2026-07-31 1.5, 2026-08-31 2.5"),
    ("31/07/2026 1 450 ; 31/08/2026 1 560", "2026-07-31 1450, 2026-08-31 1560"),
    ("31.07.2026 450, 31.08.2026 560", "2026-07-31 450, 2026-08-31 560"),
    ("2026-07-31 1.200.300, 2026-08-31 2 h", "2026-07-31 1200300, 2026-08-31 2h"),
  ])
  func readsFrench(text: String, expected: String) throws {
    #expect(Self.written(try Self.french.read(text).get()) == expected)
  }

  @Test(arguments: [
    ("", PlanProblem.empty), ("450", .notADate(0..<3)), ("450 2026-07-31", .notADate(0..<4)),
    ("2026-07-31", .notANumber(10..<10)), ("2026-07-31 soon", .notANumber(11..<15)),
    ("2026-02-30 5", .notADate(0..<10)),
    ("2026-07-31 450, 2026-08-31", .notANumber(26..<26)),
  ])
  func saysWhatIsWrongAndWhere(text: String, problem: PlanProblem) {
    #expect(Self.english.read(text) == .failure(problem))
  }

  @Test func hostileBytesAreReadWithoutATrap() {
    var generator = SeededGenerator(state: 5)
    for _ in 0..<20_000 {
      let bytes = generator.hostileText()
      _ = Self.english.read(bytes[...])
      _ = Self.french.read(bytes[...])
    }
  }
}
