public import OKRWording
public import OKRWorkspace

extension WordingChanges {
  /// What a workspace sets under `wording`.
  public init(_ settings: Settings) {
    self.init(
      vague: settings.vagueWords, accepted: settings.acceptedWords, metrics: settings.metricWords)
  }
}
