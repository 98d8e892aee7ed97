import OKRModel
import Testing

@Suite struct ConfidenceReaderTests {
  static let english = ConfidenceReader(quantities: QuantityReader(style: .english))
  static let french = ConfidenceReader(quantities: QuantityReader(style: .french))

  @Test(arguments: [
    ("0.7", "0.7"), ("0,7", "0.7"), ("7/10", "0.7"), ("7 / 10", "0.7"), ("70 %", "0.7"),
    ("70%", "0.7"), ("0", "0"), ("1", "1"), ("1.0", "1"), ("5/5", "1"), ("1/3", "0.3333"),
    (".5", "0.5"),
  ])
  func readsEveryWayOfWritingIt(text: String, number: String) {
    #expect(Self.english.read(text)?.description == number)
    #expect(Self.french.read(text)?.description == number)
  }

  @Test(arguments: ["", "7", "70", "-0.1", "1.1", "101 %", "11/10", "7/0", "high", "0.7 points"])
  func whatIsOutsideOrNoneIsNil(text: String) {
    #expect(Self.english.read(text) == nil)
  }

  @Test func hostileBytesAreReadWithoutATrap() {
    var generator = SeededGenerator(state: 6)
    for _ in 0..<20_000 {
      if let confidence = Self.english.read(generator.hostileText()[...]) {
        #expect(confidence >= .zero && confidence <= .one)
      }
    }
  }

  @Test(arguments: [("committed", ObjectiveType.committed), (" Learning ", .learning)])
  func typesAreReadInAnyCase(text: String, type: ObjectiveType) {
    #expect(ObjectiveType(reading: text) == type)
    #expect(ObjectiveType(reading: text + "x") == nil)
  }

  @Test(arguments: [("DRAFT", ObjectiveStatus.draft), ("abandoned", .abandoned)])
  func statusesAreReadInAnyCase(text: String, status: ObjectiveStatus) {
    #expect(ObjectiveStatus(reading: text) == status)
    #expect(ObjectiveStatus(reading: "x" + text) == nil)
  }
}
