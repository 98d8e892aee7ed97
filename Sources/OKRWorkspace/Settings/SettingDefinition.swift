/// One setting of `okr.yml`: where it stands, what it takes, what holds where it is left out.
///
/// The reader, the JSON Schema and the documentation are made from these definitions.
public struct SettingDefinition: Sendable {
  public enum Shape: Sendable, Equatable {
    case text
    case integer(ClosedRange<Int>)
    case boolean
    case choice([String])
    case listOfTexts
    /// Cycles of the workspace's own: a list of name, start and end.
    case cycles
    /// People: a handle each, with a name and an e-mail address.
    case people
    /// A check's code or name each, with `off`, a severity, or settings of its own.
    case checks
  }

  /// The keys from the top, joined by dots: `check-ins.grace-days`.
  public var path: String
  public var shape: Shape
  /// As it would be written; nil where nothing holds.
  public var standard: String?
  public var summary: String

  init(_ path: String, _ shape: Shape, _ standard: String?, _ summary: String) {
    self.path = path
    self.shape = shape
    self.standard = standard
    self.summary = summary
  }

  public static let all: [SettingDefinition] = [
    SettingDefinition("version", .integer(1...1), "1", "The version of this file's format."),
    SettingDefinition(
      "language", .text, "en", "The language of new files, of messages and of files without one."),
    SettingDefinition("root", .text, "okrs", "The folder of the objectives."),
    SettingDefinition(
      "layout", .text, "{cycle}/{team}/{slug}", "The path of an objective below the root."),
    SettingDefinition(
      "cycles.kind", .choice(["quarter", "half", "year", "custom"]), "quarter",
      "How long a cycle is."),
    SettingDefinition(
      "cycles.fiscal-year-start", .integer(1...12), "1", "The month in which a year begins."),
    SettingDefinition(
      "cycles.fiscal-year-named-by", .choice(["start", "end"]), "end",
      "Whether a fiscal year is named by the calendar year in which it starts or ends."),
    SettingDefinition(
      "cycles.list", .cycles, nil, "Cycles of your own: a list of name, start and end."),
    SettingDefinition(
      "check-ins.rhythm", .choice(["weekly", "fortnightly", "monthly"]), "weekly",
      "How often a key result is checked in on."),
    SettingDefinition(
      "check-ins.grace-days", .integer(0...366), "3", "Days that a check-in may be late."),
    SettingDefinition(
      "check-ins.write-to", .choice(["objective", "note"]), "objective",
      "Where a check-in is written: into the objective, or into a note per person."),
    SettingDefinition(
      "check-ins.notes", .text, "{cycle}/check-ins/{person}",
      "The path of a person's check-in notes below the root."),
    SettingDefinition(
      "defaults.type", .choice(["committed", "aspirational", "learning", "health"]),
      "aspirational", "The type of an objective that states none."),
    SettingDefinition(
      "limits.objectives-per-team", .integer(1...1000), "5", "Objectives of a team in a cycle."),
    SettingDefinition(
      "limits.key-results-per-objective", .integer(1...1000), "5", "Key results of an objective."),
    SettingDefinition(
      "limits.key-results-per-owner", .integer(1...1000), "7", "Key results of one person."),
    SettingDefinition(
      "people", .people, nil, "The people who may own something; anyone where the list is empty."),
    SettingDefinition(
      "teams", .listOfTexts, nil, "The teams; any folder is one where the list is empty."),
    SettingDefinition(
      "scores.guardrails", .choice(["latest", "share"]), "latest",
      "Whether a guardrail is graded by its latest check-in or by the share that met it."),
    SettingDefinition(
      "scores.beyond-target", .boolean, "false", "Whether a score may run on to the stretch point."),
    SettingDefinition(
      "fields.allow", .listOfTexts, nil, "Further keys and fields that are not reported."),
    SettingDefinition(
      "wording.vague", .listOfTexts, nil,
      "Words of titles that promise without saying how much, besides the built-in ones."),
    SettingDefinition(
      "wording.accepted", .listOfTexts, nil, "Built-in vague words that are not vague here."),
    SettingDefinition(
      "wording.metrics", .listOfTexts, nil,
      "Words for what is measured here, besides the built-in ones."),
    SettingDefinition(
      "checks", .checks, nil,
      "A preset, and per check: off, a severity, or its settings (docs/checks)."),
    SettingDefinition(
      "sync.block-push-on", .choice(["error", "warning", "advice", "never"]), "error",
      "The severity of findings that stop a push."),
  ]
}
