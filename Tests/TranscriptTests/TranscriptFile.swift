import Foundation

/// A file of the project that holds sessions.
struct TranscriptFile: Sendable, CustomStringConvertible {
  /// Relative to the project.
  let path: String

  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let isRecording = ProcessInfo.processInfo.environment["OKR_RECORD"] == "1"

  /// All transcripts, and the pages of the documentation that have a `console` block.
  static let all: [TranscriptFile] =
    files(below: "Tests/TranscriptTests/Transcripts")
    + (files(below: "docs") + [TranscriptFile(path: "README.md")]).filter { file in
      ((try? file.text) ?? "").contains("```console")
    }

  static func files(below folder: String) -> [TranscriptFile] {
    let names = FileManager.default.enumerator(atPath: project.path + "/" + folder)
    return (names?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".md") }.sorted()
      .map { TranscriptFile(path: folder + "/" + $0) }
  }

  var text: String {
    get throws {
      try String(contentsOf: Self.project.appendingPathComponent(path), encoding: .utf8)
    }
  }

  func write(_ text: String) throws {
    let url = Self.project.appendingPathComponent(path)
    if text != (try? self.text) { try Data(text.utf8).write(to: url) }
  }

  var description: String { path }
}
