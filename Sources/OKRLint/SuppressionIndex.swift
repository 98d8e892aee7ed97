import OKRDocument

/// The comments of a file that silence one check, found by place without looking at all of them.
///
/// Scopes are the file, key results, which follow one another, and rows, which lie in key results
/// and follow one another as well. So they are two lists in which no scope overlaps the next but
/// for its end, which counts to both.
struct SuppressionIndex: Sendable {
  /// A name in a comment: the number of the comment, and that of the name in it.
  struct Entry: Sendable {
    var suppression: Int
    var position: Int
  }

  private struct Scope: Sendable {
    var range: Range<Int>
    var entries: [Entry]
  }

  private var silencesWhole: Bool
  private var whole: [Entry]
  private var outer: [Scope] = []
  private var inner: [Scope] = []

  /// - Parameter entries: Those that name the check and hold, with their scopes.
  init(_ entries: [(entry: Entry, scope: Range<Int>?)]) {
    whole = entries.filter { $0.scope == nil }.map(\.entry)
    silencesWhole = !whole.isEmpty
    let scoped = entries.compactMap { entry, scope in scope.map { (entry: entry, scope: $0) } }
      .sorted {
        ($0.scope.lowerBound, $1.scope.upperBound) < ($1.scope.lowerBound, $0.scope.upperBound)
      }
    for (entry, scope) in scoped {
      if let last = outer.last, last.range != scope, scope.lowerBound < last.range.upperBound {
        Self.add(entry, scope, to: &inner)
      } else {
        Self.add(entry, scope, to: &outer)
      }
    }
  }

  private static func add(_ entry: Entry, _ range: Range<Int>, to scopes: inout [Scope]) {
    if scopes.last?.range == range {
      scopes[scopes.count - 1].entries.append(entry)
    } else {
      scopes.append(Scope(range: range, entries: [entry]))
    }
  }

  /// Whether a finding at a place is silenced.
  ///
  /// - Returns: The entries that do so and that no call before has given.
  mutating func take(at offset: Int) -> (isSilenced: Bool, new: [Entry]) {
    var isSilenced = silencesWhole
    var new = whole
    whole = []
    Self.take(at: offset, from: &outer, &isSilenced, &new)
    Self.take(at: offset, from: &inner, &isSilenced, &new)
    return (isSilenced, new)
  }

  private static func take(
    at offset: Int, from scopes: inout [Scope], _ isSilenced: inout Bool, _ new: inout [Entry]
  ) {
    var low = 0
    var high = scopes.count
    while low < high {
      let middle = (low + high) / 2
      if scopes[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    for index in max(0, low - 2)..<low where offset <= scopes[index].range.upperBound {
      isSilenced = true
      new += scopes[index].entries
      scopes[index].entries = []
    }
  }
}
