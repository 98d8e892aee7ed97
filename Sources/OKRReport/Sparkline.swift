/// A line of small bars for numbers in their order: `▁▃▄█`. The lowest of them is the lowest bar.
public enum Sparkline {
  public static func text(_ numbers: [Double]) -> String {
    let numbers = numbers.filter(\.isFinite)
    guard let low = numbers.min(), let high = numbers.max(), numbers.count > 1 else { return "" }
    return String(
      numbers.map { number in
        let share = high > low ? (number - low) / (high - low) : 0.5
        return bars[min(bars.count - 1, Int(share * Double(bars.count)))]
      })
  }

  private static let bars = Array("▁▂▃▄▅▆▇█")
}
