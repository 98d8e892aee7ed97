/// Where a key result will be at its end if it goes on as it has gone.
///
/// The trend is the median of the slopes between all pairs of values (Theil 1950, Sen 1968), which up to
/// 29 % of freak values do not move. The range comes from the first and the third quartile of the
/// slopes. All of it is exact.
public struct Forecast: Sendable, Hashable {
  /// The progress at the end: 0 at the baseline, 1 at the target, without bounds.
  public let progress: Ratio
  /// Where half of all pairs of values would lead.
  public let range: ClosedRange<Ratio>

  /// Why nothing can be told.
  public enum Unknown: Error, Sendable, Hashable {
    /// Fewer days with a value than a trend needs.
    case tooFew(Int)
    /// Fewer days between the first value and the last.
    case tooShort(days: Int)
    /// It is no number that grows or shrinks on the way.
    case notGradual
    /// It is reached, or its end has passed.
    case over
  }

  /// The fewest days with a value, and between the first of them and the last.
  public static let fewestValues = 3
  public static let fewestDays = 14
  /// The latest days with a value that are looked at, so that time stays bounded.
  static let mostValues = 100

  /// The forecast for a day, from the value that counted on each day.
  public init(_ history: [DatedProgress], end: CalendarDate) throws(Unknown) {
    let points = history.suffix(Self.mostValues)
    guard let first = points.first, let last = points.last, points.count >= Self.fewestValues
    else { throw .tooFew(points.count) }
    let span = first.date.days(until: last.date)
    guard span >= Self.fewestDays else { throw .tooShort(days: span) }
    var slopes: [Ratio] = []
    for (index, point) in points.enumerated() {
      for later in points.dropFirst(index + 1) {
        let days = point.date.days(until: later.date)
        guard let slope = (later.progress - point.progress) / Ratio(DecimalNumber(days)) else {
          continue
        }
        slopes.append(slope)
      }
    }
    slopes.sort()
    func reached(_ slope: Ratio) -> Ratio {
      let ends = points.map { point in
        point.progress + slope * Ratio(DecimalNumber(point.date.days(until: end)))
      }
      return quantile(ends.sorted(), 1, 2)
    }
    let ends = [reached(quantile(slopes, 1, 4)), reached(quantile(slopes, 3, 4))]
    progress = reached(quantile(slopes, 1, 2))
    range = min(ends[0], ends[1], progress)...max(ends[0], ends[1], progress)
  }
}

/// The progress that a key result had from a day on.
public struct DatedProgress: Sendable, Hashable {
  public var date: CalendarDate
  public var progress: Ratio

  public init(date: CalendarDate, progress: Ratio) {
    self.date = date
    self.progress = progress
  }
}

extension KeyResult {
  /// The progress by the check-ins, one for each day with a value that counts: the last of that day.
  public var history: [DatedProgress] {
    valuesByDay.compactMap { checkIn in
      guard let value = checkIn.value, let progress = target?.progress(at: value) else {
        return nil
      }
      return DatedProgress(date: checkIn.date, progress: progress)
    }
  }

  /// Where it will be at its end by the check-ins until a day.
  public func forecast(on day: CalendarDate, to end: CalendarDate) throws(Forecast.Unknown)
    -> Forecast
  {
    switch target?.kind {
    case .increase, .decrease, .reach: break
    case .milestones where milestones.isEmpty: break
    default: throw .notGradual
    }
    let history = history.filter { $0.date <= day }
    if day > end || (history.last.map { $0.progress >= .one } ?? false) { throw .over }
    return try Forecast(history, end: end)
  }
}

/// The quantile of sorted numbers, between the two nearest in proportion (Hyndman and Fan 1996, type 7).
func quantile(_ sorted: [Ratio], _ numerator: Int, _ denominator: Int) -> Ratio {
  guard let last = sorted.last else { return .zero }
  let (index, rest) = ((sorted.count - 1) * numerator).quotientAndRemainder(dividingBy: denominator)
  guard index + 1 < sorted.count, let share = Ratio(Int128(rest), Int128(denominator)) else {
    return last
  }
  return sorted[index] + (sorted[index + 1] - sorted[index]) * share
}
