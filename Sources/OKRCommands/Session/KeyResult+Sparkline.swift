import OKRModel
import OKRReport

extension KeyResult {
  /// The way that the values have gone, as a line of small bars; empty for fewer than two.
  var sparkline: String {
    let ordered = checkIns.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.compactMap(\.element.value)
    return Sparkline.text(ordered.suffix(12).map(\.number.doubleValue))
  }
}
