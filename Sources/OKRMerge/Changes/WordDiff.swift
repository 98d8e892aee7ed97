/// A run of words that both sides have, or one of them.
public struct WordChange: Sendable, Equatable {
  public enum Kind: String, Sendable { case same, removed, added }

  public var kind: Kind
  public var text: String

  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// The runs of two texts, in their order; what was removed stands before what was added there.
  ///
  /// Words are what stands between blanks; how they are parted makes no difference. Of texts too long
  /// to be compared word by word only the beginning and the end are.
  public static func between(_ old: String, _ new: String) -> [WordChange] {
    var first = old.split(whereSeparator: \.isWhitespace)[...]
    var second = new.split(whereSeparator: \.isWhitespace)[...]
    let start = zip(first, second).prefix { $0 == $1 }.count
    let head = first.prefix(start)
    (first, second) = (first.dropFirst(start), second.dropFirst(start))
    let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let tail = first.suffix(end)
    (first, second) = (first.dropLast(end), second.dropLast(end))

    var runs: [WordChange] = []
    add(head, .same, to: &runs)
    for (kind, words) in middle(Array(first), Array(second)) { add(words, kind, to: &runs) }
    add(tail, .same, to: &runs)
    return runs
  }

  private static let mostCells = 1_000_000

  /// The words of two texts by a longest common sequence.
  private static func middle(
    _ first: [Substring], _ second: [Substring]
  ) -> [(Kind, ArraySlice<Substring>)] {
    guard !first.isEmpty, !second.isEmpty, first.count * second.count <= mostCells else {
      return [(.removed, first[...]), (.added, second[...])]
    }
    // The lengths of the common sequences of all ends of both.
    let width = second.count + 1
    var lengths = Array(repeating: Int32(0), count: (first.count + 1) * width)
    for i in first.indices.reversed() {
      for j in second.indices.reversed() {
        lengths[i * width + j] =
          first[i] == second[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var runs: [(Kind, ArraySlice<Substring>)] = []
    while i < first.count || j < second.count {
      if i < first.count, j < second.count, first[i] == second[j] {
        runs.append((.same, first[i...i]))
        (i, j) = (i + 1, j + 1)
      } else if j == second.count
        || (i < first.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
      {
        runs.append((.removed, first[i...i]))
        i += 1
      } else {
        runs.append((.added, second[j...j]))
        j += 1
      }
    }
    return runs
  }

  private static func add(
    _ words: ArraySlice<Substring>, _ kind: Kind, to runs: inout [WordChange]
  ) {
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    // Between two words that are the same, all that is gone comes first.
    if kind == .removed, let last = runs.last, last.kind == .added {
      if runs.count > 1, runs[runs.count - 2].kind == .removed {
        runs[runs.count - 2].text += " " + text
      } else {
        runs.insert(WordChange(kind: .removed, text: text), at: runs.count - 1)
      }
    } else if runs.last?.kind == kind {
      runs[runs.count - 1].text += " " + text
    } else {
      runs.append(WordChange(kind: kind, text: text))
    }
  }
}
