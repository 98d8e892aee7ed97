import Diagnostics
import Dispatch
import FileSystem
import Synchronization

/// The texts of many findings, made on all cores a few pieces at a time, in the order of the findings.
struct RenderedPieces: Sequence, IteratorProtocol {
  private let diagnostics: [Diagnostic]
  private let render: @Sendable (ArraySlice<Diagnostic>) -> String
  private var position = 0

  init(
    _ diagnostics: [Diagnostic], _ render: @escaping @Sendable (ArraySlice<Diagnostic>) -> String
  ) {
    self.diagnostics = diagnostics
    self.render = render
  }

  private static let pieceSize = 200

  /// The texts of the next pieces; nil behind the last.
  mutating func next() -> [String]? {
    var pieces: [ArraySlice<Diagnostic>] = []
    while pieces.count < Folder.processorCount * 4, let piece = nextPiece() { pieces.append(piece) }
    guard pieces.count > 1 else { return pieces.isEmpty ? nil : [render(pieces[0])] }
    return Self.rendered(pieces, render)
  }

  private static func rendered(
    _ pieces: [ArraySlice<Diagnostic>],
    _ render: @Sendable (ArraySlice<Diagnostic>) -> String
  ) -> [String] {
    let texts = Mutex([String](repeating: "", count: pieces.count))
    DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
      let text = render(pieces[index])
      texts.withLock { $0[index] = text }
    }
    return texts.withLock { $0 }
  }

  /// Some findings, up to the last one of a file, so that no file is read twice.
  private mutating func nextPiece() -> ArraySlice<Diagnostic>? {
    guard position < diagnostics.count else { return nil }
    var end = Swift.min(position + Self.pieceSize, diagnostics.count)
    while end < diagnostics.count, diagnostics[end].path == diagnostics[end - 1].path { end += 1 }
    defer { position = end }
    return diagnostics[position..<end]
  }
}
