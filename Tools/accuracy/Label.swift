import FoundationEssentials

/// One labelled text of the corpus.
struct Label: Decodable {
  struct Figure: Decodable {
    var baseline: Value?
    var target: Value?
    var unit: String?
  }

  /// A number, or a word that stands for one.
  enum Value: Decodable, Equatable {
    case number(Double)
    case word(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .word(try container.decode(String.self))
      }
    }
  }

  var kind: String
  var lang: String
  var org: String
  var text: String
  var measurable: Bool?
  var quantified: Bool?
  var hasBaseline: Bool?
  var timeBoundInText: Bool?
  var placeholder: Bool?
  var outcomeVsOutput: String?
  var direction: String?
  var vagueTerms: [String]?
  var multiple: Bool?
  var figures: [Figure]?
  var qualitative: Bool?
  var containsMetric: Bool?
  var vague: Bool?
  var isActivity: Bool?
  var authorLabel: String?

  /// The half of the organisations that it belongs to, 0 or 1: one is developed on, the other only
  /// measured.
  var half: Int { Self.half(of: org) }

  static func half(of org: String) -> Int {
    var checksum: UInt32 = ~0
    for byte in org.utf8 {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~checksum % 2)
  }

  static func read(_ bytes: [UInt8]) throws -> [Label] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Label.self, from: Data($0))
    }
  }
}
