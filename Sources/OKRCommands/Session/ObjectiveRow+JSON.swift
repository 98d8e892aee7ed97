import JSON
import OKRModel
import OKRWorkspace

extension ObjectiveRow {
  /// The objective for other programs; numbers are exact, null stands for what is not said.
  func json(_ settings: Settings) -> JSONValue {
    .object([
      ("id", .string(summary.id.path)), ("path", .string(summary.path)),
      ("title", .optional(summary.title)), ("owner", .optional(summary.owner)),
      ("type", .string((summary.type ?? settings.defaultType).rawValue)),
      ("status", .string(summary.status.rawValue)), ("cycle", .optional(summary.cycle)),
      ("team", .optional(summary.team)), ("tags", .strings(summary.tags)),
      ("parents", .strings(summary.parents.map(\.reference.description))),
      ("dependsOn", .strings(summary.dependsOn.map(\.reference.description))),
      ("score", score.mean.json),
      ("weakest", score.mean == nil ? .null : score.weakest.map { .integer($0) } ?? .null),
      ("breachedGuardrails", .array(score.breachedGuardrails.map { .integer($0) })),
      ("latestCheckIn", .optional(latestCheckIn?.description)),
      ("unresolvedMerge", .bool(summary.hasUnresolvedMerge)),
      ("keyResults", .array(keyResults.map(\.json))),
    ])
  }
}

extension ObjectiveRow.KeyResultRow {
  var json: JSONValue {
    .object([
      ("label", .optional(keyResult.label)), ("title", .string(keyResult.title)),
      ("owner", .optional(keyResult.owner)), ("due", .optional(keyResult.due?.description)),
      ("kind", .optional(keyResult.target?.kind.rawValue)),
      ("target", .array((keyResult.target?.quantities ?? []).map(\.json))),
      ("latest", progress.latest.map(\.json) ?? .null),
      ("progress", progress.progress.json), ("score", progress.score.json),
      ("isGuardrail", .bool(progress.isGuardrail)),
      ("isMet", progress.isMet.map { .bool($0) } ?? .null),
      ("checkIns", .array(keyResult.checkIns.map(\.json))),
    ])
  }
}

extension Ratio? {
  /// Rounded to four places.
  var json: JSONValue {
    map { .number($0.rounded(toPlaces: 4).description) } ?? .null
  }
}

extension Quantity {
  fileprivate var json: JSONValue {
    .object([
      ("number", .number(number.description)), ("unit", .string(unit)),
      ("spelling", .string(spelling)),
    ])
  }
}

extension CheckIn {
  var json: JSONValue {
    .object([
      ("date", .string(date.description)), ("value", value.map(\.json) ?? .null),
      ("confidence", confidence.map { .number($0.description) } ?? .null),
      ("by", .optional(author)), ("note", .optional(note)),
    ])
  }
}
