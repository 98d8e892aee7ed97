import Diagnostics
import OKRDocument

/// A check of the comments that silence checks. It comes last, when all others have run.
protocol SuppressionCheck: Check {
  func check(_ state: SuppressionState, running: Set<String>) -> [Finding]
}

extension Suppression {
  /// What findings about it are about.
  var subject: String { "suppression " + checks.map(\.name).joined(separator: " ") }
}
