import Diagnostics
import JSON
import OKRModel
import OKRReport
import OKRWorkspace

/// Where a key result stands against its line, and where its trend leads.
struct KeyResultOutlook {
  let status: KeyResultStatus
  let forecast: Result<Forecast, Forecast.Unknown>
  private let keyResult: KeyResult
  /// The first day of its cycle.
  private let start: CalendarDate
  private let today: CalendarDate
  private let isGoingOn: Bool
  private let catalog: MessageCatalog

  /// - Returns: nil where the workspace does not know the objective's cycle.
  init?(
    _ file: ObjectiveFile, _ index: Int, today: CalendarDate, _ settings: Settings,
    _ catalog: MessageCatalog
  ) {
    guard let cycle = file.knownCycle(settings) else { return nil }
    status = KeyResultStatus(file, index, in: cycle, today: today, settings)
    keyResult = file.objective.keyResults[index]
    start = cycle.start
    let (keyResult, due) = (keyResult, status.due)
    do throws(Forecast.Unknown) {
      forecast = .success(try keyResult.forecast(on: today, to: due))
    } catch {
      forecast = .failure(error)
    }
    isGoingOn = file.isActive
    self.today = today
    self.catalog = catalog
  }

  private func word(_ message: Message) -> String { message.text(in: catalog) }

  /// The expected progress, the status and the point that is reached, for the line of facts.
  var facts: [String] {
    guard isGoingOn else { return [] }
    var facts: [String] = []
    if let expected = status.expected, status.standing != .done {
      facts.append(word(Message("expected {percent}", ["percent": expected.signedPercent])))
    }
    if let standing = status.standing { facts.append(word(standing.word)) }
    switch status.point {
    case .commit?: facts.append(word("commit point reached"))
    case .stretch?: facts.append(word("stretch point reached"))
    case .target?, nil: break
    }
    return facts
  }

  /// The chart and the sentence below it; nothing for fewer than two values.
  func chart(width: Int?) -> [String] {
    guard let drawing = ProgressChart(keyResult, from: start, to: status.due, today: today) else {
      return []
    }
    let room = (width ?? 80) - Self.indentation.count
    return drawing.lines(width: room).map { Self.indentation + $0 }
      + [Self.indentation + sentence.safeForTerminal.wrapped(to: width, indentation: 4)]
  }

  private static let indentation = "    "

  /// What the chart shows, in words.
  var sentence: String {
    let dated = keyResult.valuesByDay
    guard let first = dated.first, let last = dated.last else { return "" }
    let way = word(
      Message(
        "{first} on {start}, {last} on {end}, {count} days with a value",
        [
          "first": first.value?.spelling ?? "", "start": first.date.description,
          "last": last.value?.spelling ?? "", "end": last.date.description,
          "count": "\(dated.count)",
        ]))
    guard let outlook else { return way + "." }
    return word(Message("{way}; {outlook}.", ["way": way, "outlook": outlook]))
  }

  /// Where the trend leads, or why that is not known; nil where it does not matter.
  private var outlook: String? {
    switch forecast {
    case .success(let forecast):
      word(
        Message(
          "at this pace {percent} on {date} ({low} to {high})",
          [
            "percent": forecast.progress.signedPercent, "date": status.due.description,
            "low": forecast.range.lowerBound.signedPercent,
            "high": forecast.range.upperBound.signedPercent,
          ]))
    case .failure(.tooFew):
      word(
        Message(
          "the end is not known: a forecast needs values of {count} days",
          ["count": "\(Forecast.fewestValues)"]))
    case .failure(.tooShort):
      word(
        Message(
          "the end is not known: a forecast needs values over {days} days",
          ["days": "\(Forecast.fewestDays)"]))
    case .failure(.notGradual), .failure(.over): nil
    }
  }

  var json: JSONValue {
    .object([
      ("label", .optional(status.label)), ("expected", status.expected.json),
      ("status", isGoingOn ? .optional(status.standing?.rawValue) : .null),
      ("reached", .optional(status.point?.rawValue)), ("due", .string(status.due.description)),
      ("forecast", forecastJSON),
    ])
  }

  private var forecastJSON: JSONValue {
    guard case .success(let forecast) = forecast else { return .null }
    return .object([
      ("progress", Optional(forecast.progress).json),
      ("low", Optional(forecast.range.lowerBound).json),
      ("high", Optional(forecast.range.upperBound).json),
    ])
  }
}
