import Git

/// A record in the index: ID, length of the rest, parents, time of the commit; then what is read only of
/// the commits that are told.
extension HistoryRecord {
  func write(to writer: inout ByteWriter) {
    var rest = ByteWriter()
    rest.number(parents.count)
    for parent in parents { rest.id(parent) }
    rest.number(committed)
    rest.text(author.name)
    rest.text(author.email)
    rest.number(author.time)
    rest.number(author.offset)
    rest.text(subject)
    rest.number(moves.count)
    for move in moves {
      rest.text(move.old)
      rest.text(move.new)
    }
    rest.number(changes.count)
    for change in changes { change.write(to: &rest) }
    writer.id(id)
    writer.number(rest.bytes.count)
    writer.bytes(rest.bytes)
  }

  /// Reads the record whose rest begins where the reader stands.
  init?(_ id: ObjectID, _ reader: inout ByteReader) {
    guard let node = HistoryNode(id, &reader), let name = reader.text(), let email = reader.text(),
      let time = reader.number(), let offset = reader.number(), let subject = reader.text(),
      let moveCount = reader.count()
    else { return nil }
    self.id = id
    parents = node.parents
    committed = node.committed
    author = Commit.Signature(name: name, email: email, time: time, offset: Int(offset))
    self.subject = subject
    moves = []
    for _ in 0..<moveCount {
      guard let old = reader.text(), let new = reader.text() else { return nil }
      moves.append(Move(old: old, new: new))
    }
    changes = []
    guard let count = reader.count() else { return nil }
    changes.reserveCapacity(count)
    for _ in 0..<count {
      guard let change = FileChange(&reader) else { return nil }
      changes.append(change)
    }
  }
}

/// What is needed of every commit to know their order.
struct HistoryNode {
  var id: ObjectID
  var parents: [ObjectID]
  var committed: Int64

  init(id: ObjectID, parents: [ObjectID], committed: Int64) {
    self.id = id
    self.parents = parents
    self.committed = committed
  }

  init?(_ id: ObjectID, _ reader: inout ByteReader) {
    self.id = id
    guard let count = reader.count() else { return nil }
    parents = []
    for _ in 0..<count {
      guard let parent = reader.id() else { return nil }
      parents.append(parent)
    }
    guard let committed = reader.number() else { return nil }
    self.committed = committed
  }
}

extension FileChange {
  fileprivate func write(to writer: inout ByteWriter) {
    // Most files keep their path, which is written once then.
    let isMoved = old != nil && new != nil && old?.path != new?.path
    writer.number((sides == nil ? 0 : 1) + (isMoved ? 2 : 0))
    writer.text(path)
    writer.id(orNone: old?.id)
    writer.id(orNone: new?.id)
    if isMoved { writer.text(old?.path ?? "") }
    guard let sides else { return }
    sides.base.write(to: &writer)
    writer.number(sides.parents.count)
    for parent in sides.parents { parent.write(to: &writer) }
  }

  fileprivate init?(_ reader: inout ByteReader) {
    guard let form = reader.number(), (0...3).contains(form), let path = reader.text(),
      let old = reader.idOrNone(), let new = reader.idOrNone()
    else { return nil }
    var oldPath = path
    if form & 2 != 0 {
      guard let text = reader.text() else { return nil }
      oldPath = text
    }
    self.init(
      old: old.map { FilePlace(path: oldPath, id: $0) },
      new: new.map { FilePlace(path: path, id: $0) })
    guard form & 1 != 0 else { return }
    guard let base = FilePlace?.read(&reader), let count = reader.count() else { return nil }
    var parents: [FilePlace?] = []
    for _ in 0..<count {
      guard let parent = FilePlace?.read(&reader) else { return nil }
      parents.append(parent)
    }
    sides = Sides(base: base, parents: parents)
  }
}

extension FilePlace? {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(self?.path ?? "")
    writer.id(orNone: self?.id)
  }

  /// A place or none; nil for what is neither.
  fileprivate static func read(_ reader: inout ByteReader) -> FilePlace?? {
    guard let path = reader.text(), let id = reader.idOrNone() else { return nil }
    return .some(id.map { FilePlace(path: path, id: $0) })
  }
}
