import OKRModel

extension NumberStyle {
  static let english = NumberStyle(
    decimalSeparators: ["."], groupSeparators: [","],
    magnitudes: ["k": 3, "M": 6, "bn": 9, "million": 6, "billion": 9],
    currencies: ["EUR": "€", "USD": "$", "US$": "$", "euros": "€", "CHF": "CHF"],
    durations: durations.merging(["m": DurationUnit("min", seconds: 60)]) { first, _ in first },
    unitNames: ["percent": "%", "per cent": "%"], outOfWords: ["out of"], linkWords: ["of"])

  static let french = NumberStyle(
    decimalSeparators: [","], groupSeparators: [" "],
    magnitudes: ["k": 3, "M": 6, "Md": 9, "million": 6, "millions": 6, "milliard": 9],
    currencies: ["EUR": "€", "euro": "€", "euros": "€", "FCFA": "FCFA"],
    durations: durations.merging(["j": DurationUnit("j", seconds: 86_400)]) { first, _ in first },
    unitNames: ["pour cent": "%"], outOfWords: ["sur"], linkWords: ["de", "d'"])

  private static let durations = [
    "ms": DurationUnit("ms", nanoseconds: 1_000_000), "s": DurationUnit("s", seconds: 1),
    "min": DurationUnit("min", seconds: 60), "h": DurationUnit("h", seconds: 3600),
    "hours": DurationUnit("h", seconds: 3600), "d": DurationUnit("d", seconds: 86_400),
    "days": DurationUnit("d", seconds: 86_400),
  ]
}

/// A linear congruential generator, so that hostile input is the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// Pieces that readers look for, in an order that nobody would write.
  mutating func hostileText() -> [UInt8] {
    let pieces = [
      "0", "1", "9", "999999999999999999", ".", ",", " ", "\u{A0}", "\u{202F}", "-", "−", "+", "k",
      "M", "Md", "€", "$", "%", "/", "h", "min", "ms", "e", "\n", "→", "->", "=>", "≥", "<=", "to",
      "from", "à", "de", "2026-07-31", "2026", "Q3", "FY", ";", "’", "é", "e\u{301}", "\u{0}",
      "15/09/26", "sept", "–", "…", "٣", "🎉", "US$", "out of", "d'", "millions", "\u{FEFF}",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...9, using: &self) {
      if Int.random(in: 0..<8, using: &self) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &self))
      } else {
        bytes += Array(pieces.randomElement(using: &self)?.utf8 ?? "".utf8)
      }
    }
    return bytes
  }
}
