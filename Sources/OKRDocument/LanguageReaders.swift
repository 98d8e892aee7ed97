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
    targets = TargetReader(quantities: quantities, words: words)
    confidences = ConfidenceReader(quantities: quantities)
    planPoints = PlanReader(dates: dates, quantities: quantities)
    self.dates = dates
  }
}

/// The readers of a language, made when the first file of it is read.
final class LazyReaders: Sendable {
  private let made = AtomicLazyReference<LanguageReaders>()
  private let make: @Sendable () -> LanguageReaders

  init(_ make: @escaping @Sendable () -> LanguageReaders) {
    self.make = make
  }

  /// The same for all; threads that come first together may make some in vain.
  var value: LanguageReaders { made.load() ?? made.storeIfNil(make()) }
}
