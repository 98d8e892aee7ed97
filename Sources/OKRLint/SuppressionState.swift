import Diagnostics
import OKRDocument
import OKRModel

/// The suppressions of a file, and which of them have silenced something in this run.
struct SuppressionState: Sendable {
  let suppressions: [Suppression]
  private let codes: [[Set<String>]]
  private var isUsed: [[Bool]]
  /// By the code of the check.
  private var indexes: [String: SuppressionIndex] = [:]
  let today: CalendarDate?

  init(_ suppressions: [Suppression], today: CalendarDate?) {
    self.suppressions = suppressions
    self.today = today
    var known: [String: Set<String>] = [:]
    codes = suppressions.map { suppression in
      suppression.checks.map { check in
        if let codes = known[check.name] { return codes }
        let codes = Set(CheckSelection.codes(matching: check.name))
        known[check.name] = codes
        return codes
      }
    }
    isUsed = codes.map { $0.map { _ in false } }
    var entries: [String: [(entry: SuppressionIndex.Entry, scope: Range<Int>?)]] = [:]
    for (index, suppression) in suppressions.enumerated() where !isExpired(suppression) {
      for (position, codes) in codes[index].enumerated() {
        let entry = SuppressionIndex.Entry(suppression: index, position: position)
        for code in codes { entries[code, default: []].append((entry, suppression.scope)) }
      }
    }
    indexes = entries.mapValues { SuppressionIndex($0) }
  }

  func isExpired(_ suppression: Suppression) -> Bool {
    guard let until = suppression.until, let today else { return false }
    return until < today
  }

  /// Whether a finding is silenced; marks the suppressions that do so as used.
  mutating func silences(_ code: String, at range: Range<Int>) -> Bool {
    guard !indexes.isEmpty,
      let (isSilenced, new) = indexes[code]?.take(at: range.lowerBound)
    else { return false }
    for entry in new { isUsed[entry.suppression][entry.position] = true }
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
