/// What a workspace settles about scores.
public struct ScoreRules: Sendable, Hashable {
  public enum GuardrailGrading: String, Sendable, Hashable, CaseIterable {
    /// Met or not by the latest check-in.
    case latest
    /// The share of check-ins that met it.
    case share
  }

  public var guardrails: GuardrailGrading
  /// Whether a score may run beyond 1 up to where the stretch point lies.
  public var runsToStretch: Bool

  public init(guardrails: GuardrailGrading = .latest, runsToStretch: Bool = false) {
    self.guardrails = guardrails
    self.runsToStretch = runsToStretch
  }
}
