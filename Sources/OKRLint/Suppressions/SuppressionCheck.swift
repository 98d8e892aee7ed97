import Diagnostics

/// A check of the comments that silence checks. It comes last, when all others have run.
protocol SuppressionCheck: Check {
  func check(_ state: SuppressionState, running: Set<String>) -> [Finding]
}
