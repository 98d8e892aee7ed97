/// What a team promises with an objective.
public enum ObjectiveType: String, Sendable, Hashable, CaseIterable {
  /// Expected at 1.0; a miss asks for an explanation.
  case committed
  /// Reaching 0.7 is good.
  case aspirational
  case learning
  case health

  /// The type with an English identifier, in any case and with spaces around it.
  public init?(reading text: some StringProtocol) {
    self.init(rawValue: folded(text))
  }
}

/// Where an objective is in its life.
public enum ObjectiveStatus: String, Sendable, Hashable, CaseIterable {
  case draft, active, closed, abandoned

  /// The status with an English identifier, in any case and with spaces around it.
  public init?(reading text: some StringProtocol) {
    self.init(rawValue: folded(text))
  }
}
