import Git
import OKRDocument
import OKRWorkspace
import SourceText

/// Reads versions of objectives; the last ones stay at hand, because the next commit has them as well.
struct VersionReader: ~Copyable {
  private let reader: ObjectReader
  private let workspace: Workspace
  private var texts = Recent<[UInt8]>()
  private var documents = Recent<ObjectiveDocument>()
  /// A version with more bytes is told without what stands in it.
  static let mostBytes = 8 << 20

  init(_ reader: consuming ObjectReader, _ workspace: Workspace) {
    self.reader = reader
    self.workspace = workspace
  }

  /// The bytes of a version; nil where it is too large, or not in this clone.
  mutating func text(_ id: ObjectID) throws(GitError) -> [UInt8]? {
    if let known = texts[id] { return known }
    do throws(GitError) {
      guard let bytes = try reader.blob(id, limit: Self.mostBytes) else { return nil }
      texts[id] = bytes
      return bytes
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  mutating func file(_ place: FilePlace) throws(GitError) -> ObjectiveFile? {
    let document: ObjectiveDocument
    if let known = documents[place.id] {
      document = known
    } else {
      guard let bytes = try text(place.id) else { return nil }
      document = ObjectiveDocument(
        SourceText(bytes), language: workspace.settings.language, packs: workspace.packs)
      documents[place.id] = document
    }
    return ObjectiveFile(
      placement: Placement(path: place.path, settings: workspace.settings), document: document)
  }
}

/// The values that were needed last, by the contents that they are made of: eight at least, and sixteen at
/// most.
private struct Recent<Value> {
  private var newer: [ObjectID: Value] = [:]
  private var older: [ObjectID: Value] = [:]

  subscript(id: ObjectID) -> Value? {
    get { newer[id] ?? older[id] }
    set {
      if newer.count >= 8 {
        older = newer
        newer = [:]
      }
      newer[id] = newValue
    }
  }
}
