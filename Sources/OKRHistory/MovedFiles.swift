import Git

/// Which of the files that are gone are those that have come elsewhere.
///
/// Two are the same where the content is the same; else where the name is the same in another folder, as
/// when a cycle goes over into the next; else where the titles are mostly the same.
public struct MovedFiles: Sendable {
  /// What a new path was before.
  public private(set) var partners: [String: FilePlace] = [:]

  /// - Parameters:
  ///   - gone: In path order.
  ///   - come: In path order.
  ///   - areAlike: Whether two files have titles that are mostly the same.
  public init(
    gone: [FilePlace], come: [FilePlace], areAlike: ((FilePlace, FilePlace) -> Bool)? = nil
  ) {
    guard !gone.isEmpty, !come.isEmpty else { return }
    var (gone, come) = (gone, come)
    join(&gone, &come) { Key(id: $0.id, name: $0.name) }
    join(&gone, &come) { $0.id }
    join(&gone, &come) { $0.name }
    guard let areAlike, gone.count * come.count <= Self.mostTitles else { return }
    for file in come {
      guard let place = gone.firstIndex(where: { areAlike($0, file) }) else { continue }
      partners[file.path] = gone.remove(at: place)
    }
  }

  private struct Key: Hashable {
    var id: ObjectID
    var name: Substring
  }

  /// Pairs files with the same key, in their order.
  private mutating func join<Key: Hashable>(
    _ gone: inout [FilePlace], _ come: inout [FilePlace], _ key: (FilePlace) -> Key
  ) {
    var free = Dictionary(grouping: gone.reversed(), by: key)
    for file in come {
      if let partner = free[key(file)]?.popLast() { partners[file.path] = partner }
    }
    let taken = Set(partners.values.map(\.path))
    gone.removeAll { taken.contains($0.path) }
    come.removeAll { partners[$0.path] != nil }
  }

  /// So many pairs of titles are compared.
  static let mostTitles = 40_000
}

extension FilePlace {
  fileprivate var name: Substring { path.split(separator: "/").last ?? "" }
}
