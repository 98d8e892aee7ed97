import OKRModel
import OKRReport

extension KeyResult {
  /// The check-ins with a value, in the order of their days.
  var checkInsWithValue: [CheckIn] {
    checkIns.enumerated().filter { $0.element.value != nil }
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The way that the values have gone, as a line of small bars; empty for fewer than two.
  var sparkline: String {
    Sparkline.text(checkInsWithValue.suffix(12).compactMap { $0.value?.number.doubleValue })
  }
}
