public import Git

/// Which files of two states are the same objective under another path.
///
/// Of the paths that are on one side only, two are the same where the content is the same; else where the
/// name is the same in another folder, as when a cycle goes over into the next; else where the titles are
/// mostly the same, of the objectives or of their key results.
public struct MovedFiles: Sendable {
  /// A path that one side alone has, with Git's name for its content where that is known.
  public struct File: Sendable {
    public var path: String
    public var contentID: ObjectID?

    public init(path: String, contentID: ObjectID?) {
      self.path = path
      self.contentID = contentID
    }
  }

  /// What an objective is known by.
  public struct Titles: Sendable {
    public var objective: String?
    public var keyResults: [String]

    public init(objective: String?, keyResults: [String]) {
      self.objective = objective
      self.keyResults = keyResults
    }
  }

  /// For paths of the second side, those of the first.
  public private(set) var partners: [String: String] = [:]
  private var gone: [File]
  private var come: [File]

  /// So many pairs of titles are compared at most.
  private static let mostPairs = 40_000

  /// - Parameters:
  ///   - gone: Those that the first side alone has, in path order.
  ///   - come: Those that the second side alone has.
  ///   - titles: What a file says, asked for only where its path and content told nothing; true for the
  ///     second side, nil for what cannot be read.
  public init<Failure: Error>(
    gone: [File], come: [File], titles: (String, Bool) throws(Failure) -> Titles?
  ) throws(Failure) {
    (self.gone, self.come) = (gone, come)
    join(by: \.contentID)
    joinByName()
    guard !self.gone.isEmpty, !self.come.isEmpty,
      self.gone.count * self.come.count <= Self.mostPairs
    else { return }
    var mine: [Words?] = []
    for file in self.gone { mine.append(try titles(file.path, false).map(Words.init)) }
    var others: [Words?] = []
    for file in self.come { others.append(try titles(file.path, true).map(Words.init)) }
    joinByTitles(mine, others)
  }

  private mutating func join(by key: (File) -> ObjectID?) {
    var places = Dictionary(grouping: gone.indices.reversed()) { key(gone[$0]) }
    var taken: Set<Int> = []
    for file in come {
      guard let key = key(file), let candidates = places[key], !candidates.isEmpty else { continue }
      // Of several copies the one of the same name; else the first.
      let place = candidates.last { gone[$0].path.name == file.path.name } ?? candidates.last!
      places[key]?.removeAll { $0 == place }
      partners[file.path] = gone[place].path
      taken.insert(place)
    }
    remove(taken)
  }

  /// Of several files of a name the one whose path ends most alike.
  private mutating func joinByName() {
    let longest = (gone + come).map { $0.path.split(separator: "/").count }.max() ?? 0
    for count in (1...max(1, longest)).reversed() {
      var places = Dictionary(grouping: gone.indices.reversed()) { gone[$0].path.end(count) }
      var taken: Set<Int> = []
      for file in come {
        guard let end = file.path.end(count), let place = places[end]?.popLast() else { continue }
        partners[file.path] = gone[place].path
        taken.insert(place)
      }
      remove(taken)
    }
  }

  /// The most alike first.
  private mutating func joinByTitles(_ mine: [Words?], _ others: [Words?]) {
    var pairs: [(likeness: Double, place: Int, other: Int)] = []
    for (place, words) in mine.enumerated() {
      for (other, otherWords) in others.enumerated() {
        guard let words, let otherWords else { continue }
        let likeness = words.likeness(to: otherWords)
        if likeness >= Matching.leastLikeness { pairs.append((likeness, place, other)) }
      }
    }
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: {
      ($1.likeness, $0.place, $0.other) < ($0.likeness, $1.place, $1.other)
    })
    where !taken.contains(pair.place) && partners[come[pair.other].path] == nil {
      partners[come[pair.other].path] = gone[pair.place].path
      taken.insert(pair.place)
    }
    remove(taken)
  }

  private mutating func remove(_ taken: Set<Int>) {
    gone = gone.indices.filter { !taken.contains($0) }.map { gone[$0] }
    come.removeAll { partners[$0.path] != nil }
  }

  /// The words of titles.
  private struct Words {
    var objective: Set<Substring>
    var keyResults: Set<Substring>

    init(_ titles: Titles) {
      objective = titles.objective?.wordSet ?? []
      keyResults = titles.keyResults.joined(separator: " ").wordSet
    }

    func likeness(to other: Words) -> Double {
      [(objective, other.objective), (keyResults, other.keyResults)]
        .filter { !$0.isEmpty && !$1.isEmpty }
        .map { String.likeness($0, $1) }.max() ?? 0
    }
  }
}

extension String {
  /// The last component of a path.
  fileprivate var name: Substring {
    lastIndex(of: "/").map { self[index(after: $0)...] } ?? self[...]
  }

  /// The last components of a path; nil where it has fewer.
  fileprivate func end(_ count: Int) -> Substring? {
    var start = endIndex
    for number in 0..<count {
      guard let slash = self[..<start].lastIndex(of: "/") else {
        return number == count - 1 ? self[...] : nil
      }
      if number == count - 1 { return self[index(after: slash)...] }
      start = slash
    }
    return nil
  }
}
