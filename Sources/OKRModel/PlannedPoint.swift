/// One of the points on the scale of a key result.
public enum PlannedPoint: String, Sendable, Hashable, CaseIterable {
  /// The value that is promised: `Commit:`.
  case commit
  case target
  /// The value that is hoped for: `Stretch:`.
  case stretch
}

extension KeyResult {
  /// How far on the way from the baseline (0) to the target (1) a point lies; nil where there is none.
  public func progress(at point: PlannedPoint) -> Ratio? {
    switch point {
    case .commit: commit.flatMap { target?.progress(at: $0) }
    case .target: target.map { _ in .one }
    case .stretch: stretch.flatMap { target?.progress(at: $0) }
    }
  }

  /// The farthest point that is reached; nil before any is.
  public func pointReached(_ progress: KeyResultProgress) -> PlannedPoint? {
    guard !progress.isGuardrail, let reached = progress.progress else { return nil }
    return PlannedPoint.allCases.filter { point in
      self.progress(at: point).map { $0 <= reached } ?? false
    }.max { left, right in
      self.progress(at: left) ?? .zero < self.progress(at: right) ?? .zero
    }
  }
}
