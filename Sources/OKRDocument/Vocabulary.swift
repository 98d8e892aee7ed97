/// A section of an objective that means something to the program.
public enum SectionName: String, Sendable, CaseIterable {
  case keyResults = "key-results"
  case initiatives
  case retrospective
}

/// A field of a key result.
public enum FieldName: String, Sendable, CaseIterable {
  case target, owner, due, weight, source, metric, guards, plan, commit, stretch, score, reason
}

/// A column of a check-in table.
public enum CheckInColumn: String, Sendable, CaseIterable {
  case date, value, confidence, by, note
  case keyResult = "key-result"
}

/// A key of the front matter; English in every language.
public enum FrontMatterKey: String, Sendable, CaseIterable {
  case owner, contributors, type, status, parent
  case dependsOn = "depends-on"
  case weight, cycle, team, due, tags, language

  /// Whether the key takes one value; the others take one or a list.
  public var takesOneValue: Bool {
    switch self {
    case .contributors, .parent, .dependsOn, .tags: false
    default: true
    }
  }
}
