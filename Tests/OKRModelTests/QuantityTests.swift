import OKRModel
import Testing

@Suite struct QuantityTests {
  static let reader = QuantityReader(style: .english)

  static func quantity(_ text: String) throws -> Quantity {
    try #require(reader.read(text)).quantity
  }

  @Test(arguments: [
    ("2 h", "30 min", "120"), ("90 min", "1 h", "1.5"), ("10 min", "1 h", "0.166666666667"),
    ("412", "640 leads/month", "412"), ("412 leads", "640 leads/month", "412"),
    ("1 incident", "3 Incidents", "1"), ("3 boxes", "1 box", "3"), ("5 %", "5", "5"),
    ("$5", "6 $ ARR", "5"), ("3", "2 h", "3"), ("1 lead/month", "2 leads/month", "1"),
  ])
  func convertsToTheUnitOfAnother(text: String, other: String, number: String) throws {
    let converted = try #require(
      try Self.quantity(text).converted(toUnitOf: Self.quantity(other)))
    #expect(converted.number.description == number)
  }

  @Test(arguments: [
    ("5 %", "5 leads"), ("5 €", "$5"), ("5 h", "5 leads"), ("4/5", "4/50"), ("3 new", "3 newer"),
    ("5 lead", "5 leadership"), ("5 a/month", "5 a/week"),
  ])
  func unitsThatDifferDoNotCompare(left: String, right: String) throws {
    let (first, second) = (try Self.quantity(left), try Self.quantity(right))
    #expect(first.converted(toUnitOf: second) == nil)
    #expect(second.converted(toUnitOf: first) == nil)
    #expect(!first.hasSameValue(as: second))
  }

  @Test func sameValuesMayBeSpeltDifferently() throws {
    #expect(try Self.quantity("1.2M").hasSameValue(as: Self.quantity("1,200,000")))
    #expect(try Self.quantity("2h 30min").hasSameValue(as: Self.quantity("2.5 h")))
    #expect(try Self.quantity("412") != Self.quantity("412.0"))
  }

  @Test(arguments: [
    ("Référence", "reference"), ("  AOÛT\u{A0}", "aout"), ("Cœur", "coeur"), ("d’ici", "d'ici"),
    ("e\u{301}tat", "etat"), ("a \t b", "a b"), ("İ", "i"), ("日本", "日本"), ("", ""),
  ])
  func foldingForgetsCaseAccentsAndSpaces(text: String, plain: String) {
    #expect(folded(text) == plain)
    #expect(folded(plain) == plain)
  }
}
