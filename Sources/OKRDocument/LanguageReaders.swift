import OKRModel
import Synchronization

/// The readers of numbers, dates and targets of one language.
final class LanguageReaders: Sendable {
  let quantities: QuantityReader
  let targets: TargetReader
  let dates: DateReader
  let confidences: ConfidenceReader
  let planPoints: PlanReader

  init(style: NumberStyle, words: TargetWords, dates: DateReader) {
    quantities = QuantityReader(style: style)
    targets = TargetReader(style: style, words: words)
    confidences = ConfidenceReader(style: style)
    planPoints = PlanReader(dates: dates, style: style)
    self.dates = dates
  }
}

/// The readers of a language, made when the first file of it is read.
final class LazyReaders: Sendable {
  private let made: Mutex<LanguageReaders?>
  private let make: @Sendable () -> LanguageReaders

  init(_ make: @escaping @Sendable () -> LanguageReaders) {
    self.make = make
    made = Mutex(nil)
  }

  var value: LanguageReaders {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }
}
