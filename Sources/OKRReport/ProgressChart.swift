import Diagnostics
public import OKRModel

/// The values of a key result over time against the line that was planned, in plain characters:
/// `o` a value, `.` the line, or the limits of a guardrail.
///
/// Only the drawing goes by binary numbers.
public struct ProgressChart: Sendable {
  private struct Point {
    var day: Int
    var value: Double
  }

  private var values: [Point]
  private var line: [Point]
  /// What is written beside the row of a value.
  private var marks: [(value: Double, text: String)]
  private let days: ClosedRange<Int>
  private let today: Int

  /// The chart from the first to the last day of a key result; nil for fewer than two days with a value,
  /// and where the target is no number.
  public init?(
    _ keyResult: KeyResult, from start: CalendarDate, to end: CalendarDate, today: CalendarDate
  ) {
    guard let target = keyResult.target, let scale = target.scale else { return nil }
    let dated = keyResult.valuesByDay
    guard dated.count > 1, let first = dated.first?.date, let latest = dated.last?.date else {
      return nil
    }
    values = dated.compactMap { checkIn in
      checkIn.value?.converted(toUnitOf: scale).map {
        Point(day: checkIn.date.daysSince1970, value: $0.number.doubleValue)
      }
    }
    days = min(start, first).daysSince1970...max(end, latest, start).daysSince1970
    self.today = today.daysSince1970
    let baseline: Quantity? =
      switch target {
      case .change(let from, _): from.converted(toUnitOf: scale)
      case .reach: Quantity(.zero, unit: scale.unit, duration: scale.duration, spelling: "0")
      default: nil
      }
    if let baseline {
      marks = [(baseline, baseline.spelling), (scale, scale.spelling)]
        .map { ($0.number.doubleValue, $1) }
      let (low, way) = (marks[0].value, marks[1].value - marks[0].value)
      line = Self.sampled(days).compactMap { day in
        keyResult.expectedProgress(
          on: CalendarDate(daysSince1970: day), from: start, to: end
        ).map { Point(day: day, value: low + way * $0.doubleValue) }
      }
    } else {
      marks = target.quantities.compactMap { quantity in
        quantity.converted(toUnitOf: scale).map { ($0.number.doubleValue, quantity.spelling) }
      }
      let limits = marks
      line = Self.sampled(days).flatMap { day in limits.map { Point(day: day, value: $0.value) } }
    }
  }

  /// Days close enough together for every column, however far apart the first and the last are.
  private static func sampled(_ days: ClosedRange<Int>) -> [Int] {
    let step = max(1, (days.upperBound - days.lowerBound) / (4 * mostColumns))
    return Array(stride(from: days.lowerBound, to: days.upperBound, by: step)) + [days.upperBound]
  }

  private static let mostColumns = 52

  /// A day of the axis as it is written.
  private static let dateColumns = 10

  /// The lines of the chart. Where there is little room the labels are cut, and the last day stands below
  /// the first; none where there are not even columns for a day.
  ///
  /// - Parameter width: The most columns that a line takes.
  public func lines(width: Int, height: Int = 6) -> [String] {
    let all = values.map(\.value) + marks.map(\.value)
    guard let low = all.min(), let high = all.max(), all.allSatisfy(\.isFinite) else { return [] }
    let fewest = 2 * Self.dateColumns + 1
    let mostLabel = max(6, min(16, width - 2 - fewest))
    let labels = marks.map { $0.text.safeForTerminal.truncated(to: mostLabel) }
    let labelWidth = labels.map(\.displayWidth).max() ?? 0
    let columns = min(Self.mostColumns, width - labelWidth - 2)
    guard columns >= Self.dateColumns else { return [] }
    func row(_ value: Double) -> Int {
      let share = high > low ? (value - low) / (high - low) : 0.5
      return height - 1 - Int((share * Double(height - 1)).rounded())
    }
    func column(_ day: Int) -> Int {
      let span = max(1, days.upperBound - days.lowerBound)
      return Int((Double(day - days.lowerBound) / Double(span) * Double(columns - 1)).rounded())
    }
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: height)
    for point in line { grid[row(point.value)][column(point.day)] = "." }
    for point in values { grid[row(point.value)][column(point.day)] = "o" }
    var named = Array(repeating: "", count: height)
    for (mark, label) in zip(marks, labels) where named[row(mark.value)].isEmpty {
      named[row(mark.value)] = label
    }
    var axis = Array(repeating: Character("-"), count: columns)
    if days.contains(today) { axis[column(today)] = "^" }
    let (first, last) = (
      "\(CalendarDate(daysSince1970: days.lowerBound))",
      "\(CalendarDate(daysSince1970: days.upperBound))"
    )
    let indentation = String(repeating: " ", count: labelWidth + 2)
    func fill(_ text: String) -> String {
      String(repeating: " ", count: labelWidth - text.displayWidth) + text
    }
    let gap = columns - first.count - last.count
    let dates =
      gap > 0
      ? [first + String(repeating: " ", count: gap) + last]
      : [first, String(repeating: " ", count: max(0, columns - last.count)) + last]
    return zip(named, grid).map { fill($0) + " |" + String($1) }
      + [fill("") + " +" + String(axis)] + dates.map { indentation + $0 }
  }
}
