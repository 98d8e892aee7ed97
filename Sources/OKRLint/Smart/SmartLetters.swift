import Diagnostics

/// The five SMART letters of an objective or key result, each with what was found about it.
public struct SmartLetters: Sendable {
  /// In the order of the letters.
  public static let criteria: [Criterion] = [
    .specific, .measurable, .achievable, .relevant, .timeBound,
  ]

  private var marks: [Criterion: [SmartMark]] = [:]

  mutating func add(_ mark: SmartMark) {
    let isKnown = marks[mark.criterion]?.contains { $0.reason.english == mark.reason.english }
    if isKnown != true { marks[mark.criterion, default: []].append(mark) }
  }

  /// What is to be said against a letter, the worst first.
  public subscript(criterion: Criterion) -> [SmartMark] {
    let marks = marks[criterion] ?? []
    return marks.filter { $0.level == .missing } + marks.filter { $0.level != .missing }
  }

  public func level(_ criterion: Criterion) -> SmartLevel {
    self[criterion].map(\.level).max() ?? .met
  }
}
