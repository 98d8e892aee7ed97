import Diagnostics
import OKRDocument
import OKRModel

/// The suppressions of a file, and which of them have silenced something in this run.
struct SuppressionState: Sendable {
  let suppressions: [Suppression]
  private let codes: [[Set<String>]]
  private var isUsed: [[Bool]]
  let today: CalendarDate?

  init(_ suppressions: [Suppression], today: CalendarDate?) {
    self.suppressions = suppressions
    self.today = today
    codes = suppressions.map { suppression in
      suppression.checks.map { Set(CheckSelection.codes(matching: $0.name)) }
    }
    isUsed = codes.map { $0.map { _ in false } }
  }

  func isExpired(_ suppression: Suppression) -> Bool {
    guard let until = suppression.until, let today else { return false }
    return until < today
  }

  /// Whether a finding is silenced; marks the suppressions that do so as used.
  mutating func silences(_ diagnostic: Diagnostic) -> Bool {
    var isSilenced = false
    for (index, suppression) in suppressions.enumerated()
    where suppression.covers(diagnostic.range) && !isExpired(suppression) {
      for (position, codes) in codes[index].enumerated() where codes.contains(diagnostic.code) {
        isUsed[index][position] = true
        isSilenced = true
      }
    }
    return isSilenced
  }

  /// The names that silenced nothing although their checks have run.
  ///
  /// - Parameter running: The codes of the checks of this run.
  func unused(
    running: Set<String>
  ) -> [(suppression: Suppression, name: String, range: Range<Int>)] {
    suppressions.enumerated().flatMap { index, suppression in
      suppression.checks.enumerated().compactMap { position, check in
        let codes = codes[index][position]
        guard !isUsed[index][position], !isExpired(suppression), !codes.isEmpty,
          codes.isSubset(of: running)
        else { return nil }
        return (suppression, check.name, check.range)
      }
    }
  }

  var expired: [Suppression] { suppressions.filter(isExpired) }
}
