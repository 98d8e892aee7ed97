/// A conflict with the fact that it is about, and what each version says of it.
public struct NamedConflict: Sendable, Equatable {
  /// nil where there are several facts in it.
  public var fact: MergeDecision.Fact?
  /// The label of the key result that it is in.
  public var keyResult: String?
  /// The name of the field or key, the day of a check-in; empty where the fact needs none.
  public var name: String
  /// The lines of each version; empty where it has none, and nil for a base that is not known.
  public var ours: String
  public var base: String?
  public var theirs: String
  /// What each version says, in short: the value of a field, the cells of a check-in; nil where it
  /// says nothing there.
  public var words: Words

  public struct Words: Sendable, Equatable {
    public var ours: String?
    public var base: String?
    public var theirs: String?
  }

  init(
    _ conflict: ConflictText.Conflict, ours: [NamedFact], base: [NamedFact]?, theirs: [NamedFact]
  ) {
    func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    (self.ours, self.theirs) = (string(conflict.ours), string(conflict.theirs))
    self.base = conflict.base.map(string)
    func words(_ facts: [NamedFact]) -> String? {
      facts.isEmpty ? nil : facts.map(\.words).joined(separator: "; ")
    }
    self.words = Words(ours: words(ours), base: base.flatMap(words), theirs: words(theirs))
    let (first, second) = (ours.first ?? theirs.first, theirs.first ?? ours.first)
    let isOne =
      ours.count <= 1 && theirs.count <= 1 && first?.fact == second?.fact
      && (first?.name == second?.name || first?.fact.isNamedByWords == true)
    keyResult = first?.keyResult == second?.keyResult ? first?.keyResult : nil
    fact = isOne ? first?.fact : nil
    name = isOne ? first?.name ?? "" : ""
  }

  /// Whether both versions may stay, one behind the other.
  public var mayBeBoth: Bool {
    guard !ours.isEmpty, !theirs.isEmpty else { return false }
    return fact.map { [.checkIn, .item, .prose].contains($0) } ?? false
  }
}

extension MergeDecision.Fact {
  /// Whether its name is what it says, which may differ between two versions of one thing.
  fileprivate var isNamedByWords: Bool {
    switch self {
    case .title, .heading, .section, .item, .keyResult: true
    default: false
    }
  }
}
