import JSON
import OKRModel
import OKRWording

/// What was understood of one sentence.
enum Assessment {
  case keyResult(KeyResultReading)
  case objective(ObjectiveReading)

  /// The keys that other programs read; they never change their meaning.
  var json: JSONValue {
    switch self {
    case .keyResult(let reading): Self.json(reading)
    case .objective(let reading): Self.json(reading)
    }
  }

  private static func json(_ reading: KeyResultReading) -> JSONValue {
    .object([
      ("kind", "key-result"), ("language", .string(reading.language.rawValue)),
      ("measurable", .bool(reading.isMeasurable)), ("quantified", .bool(reading.isQuantified)),
      ("has_baseline", .bool(reading.hasBaseline)), ("time_bound", .bool(reading.isTimeBound)),
      ("placeholder", .bool(reading.placeholder != nil)), ("form", .string(reading.form.rawValue)),
      ("direction", .string(reading.direction.rawValue)),
      ("figures", .array(reading.figures.map(json))),
      ("vague_terms", .strings(reading.vagueWords.map(\.text))),
      ("multiple", .bool(reading.isMultiple)),
    ])
  }

  private static func json(_ reading: ObjectiveReading) -> JSONValue {
    .object([
      ("kind", "objective"), ("language", .string(reading.language.rawValue)),
      ("qualitative", .bool(reading.isQualitative)),
      ("contains_metric", .bool(reading.containsMetric)), ("vague", .bool(reading.isVague)),
      ("is_activity", .bool(reading.isActivity)),
    ])
  }

  private static func json(_ figure: Figure) -> JSONValue {
    .object([
      ("baseline", json(figure.baseline)), ("target", json(figure.target)),
      ("unit", .optional(figure.unit)),
    ])
  }

  /// A number as a number; a fraction or a named step, which has none, as its text.
  private static func json(_ value: FigureValue?) -> JSONValue {
    switch value {
    case .number(let number): .number(number.description)
    case .word(let word): .string(word)
    case nil: .null
    }
  }
}
