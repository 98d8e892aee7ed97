import OKRModel
import OKRReport

extension KeyResult {
  /// The way that the values have gone, a small bar for each day with one; empty for fewer than two.
  var sparkline: String {
    Sparkline.text(valuesByDay.suffix(12).compactMap { $0.value?.number.doubleValue })
  }
}
