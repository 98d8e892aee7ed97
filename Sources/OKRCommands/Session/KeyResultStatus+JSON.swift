import JSON
import OKRModel

extension StatusGroups {
  /// The key results for other programs, each with the group that it is in.
  var json: JSONValue {
    .array(
      [("mine", mine), ("team", teams), ("other", others)].flatMap { group, rows in
        rows.map { $0.json(group: group) }
      })
  }
}

extension KeyResultStatus {
  /// The key result for other programs; numbers are exact to four places, null stands for what is not
  /// known.
  func json(group: String) -> JSONValue {
    .object([
      ("objective", .string(objective.path)), ("label", .optional(label)),
      ("index", .integer(index)), ("title", .string(title)), ("team", .optional(team)),
      ("owner", .optional(owner)), ("group", .string(group)),
      ("value", .optional(latest?.spelling)), ("kind", .optional(target?.kind.rawValue)),
      ("progress", progress.json), ("score", score.json), ("expected", expected.json),
      ("isMet", isMet.map { .bool($0) } ?? .null), ("reached", .optional(point?.rawValue)),
      ("confidence", confidence.map { .number($0.description) } ?? .null),
      ("confidenceDate", .optional(confidenceDate?.description)),
      ("status", .optional(standing?.rawValue)),
      ("lastCheckIn", .optional(lastCheckIn?.description)), ("due", .string(due.description)),
    ])
  }
}
