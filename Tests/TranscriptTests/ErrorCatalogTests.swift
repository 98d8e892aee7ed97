import Foundation
import Testing

/// `docs/errors.md` against the sources and against the transcripts in `Transcripts/errors`: every
/// message is listed, every listed message is provoked.
@Suite struct ErrorCatalogTests {
  @Test func everyMessageOfTheSourcesIsListed() throws {
    let listed = try Set(ErrorCatalog.listed)
    let inSources = try ErrorCatalog.inSources
    #expect(inSources.count > 35)
    #expect(inSources.subtracting(listed).sorted() == [], "not in docs/errors.md")
  }

  @Test func everyListedMessageIsProvoked() throws {
    let printed = try ErrorCatalog.printed
    let silent = try ErrorCatalog.listed.filter { template in
      !ErrorCatalog.unprovoked.contains(template)
        && !printed.contains { ErrorCatalog.fits($0, template) }
    }
    #expect(silent == [], "in no transcript")
  }

  @Test func everyPrintedMessageIsListed() throws {
    let listed = try ErrorCatalog.listed
    let unknown = try ErrorCatalog.printed.filter { line in
      !listed.contains { ErrorCatalog.fits(line, $0) }
    }
    #expect(unknown == [], "not in docs/errors.md")
  }

  @Test func theCatalogueListsEachMessageOnce() throws {
    let listed = try ErrorCatalog.listed
    #expect(Set(listed).count == listed.count)
  }
}

private enum ErrorCatalog {
  /// What only a disk that fails, rights that the tests need not have, or the moment between reading
  /// and writing can bring about.
  static let unprovoked = [
    "“{path}” cannot be removed: {reason}.", "“{path}” has changed meanwhile.",
    "“{path}” cannot be merged: {reason}.", "Git could not {attempt}: {reason}.",
    "“{name}” cannot be run: {reason}.",
    "What you edited meanwhile and what came from the others do not go together.",
  ]

  /// The headings of the catalogue that hold a message.
  static var listed: [String] {
    get throws {
      try TranscriptFile(path: "docs/errors.md").text.split(separator: "\n")
        .filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    }
  }

  /// The messages in the sources of the commands: those of a `CommandFailure` or a `UsageError`, the
  /// causes that the world gives, and those of the settings.
  static var inSources: Set<String> {
    get throws {
      var found: Set<String> = []
      let failure = /(?:CommandFailure\(|self\.init\(|message = )\s*(?:Message\(\s*)?"([^"]+)"/
      let cause = /case \.[^:]+: (?:Message\()?"([^"]+)"/
      for path in swiftFiles(below: "Sources/OKRCommands") {
        let text = try TranscriptFile(path: path).text
        if text.contains("CommandFailure(") || text.contains("UsageError") {
          found.formUnion(text.matches(of: failure).map { String($0.1) })
        }
        if path.hasSuffix("CommandFailure+Causes.swift") {
          found.formUnion(text.matches(of: failure).map { String($0.1) })
          found.formUnion(text.matches(of: cause).map { String($0.1) })
        } else if path.hasSuffix("SettingsProblem+Diagnostic.swift") {
          let message = text.split(separator: "private var help")[0]
          found.formUnion(message.matches(of: cause).map { String($0.1) })
          found.formUnion(
            message.matches(of: /^ +Message\("([^"]+)"/.anchorsMatchLineEndings()).map {
              String($0.1)
            })
        }
      }
      // The sentence of another message stands for itself.
      return found.subtracting(["{sentence}"])
    }
  }

  /// The messages in the transcripts of errors; behind the number of a line of standard input a
  /// message stands by itself as well.
  static var printed: [String] {
    get throws {
      try TranscriptFile.files(below: "Tests/TranscriptTests/Transcripts/errors").flatMap { file in
        Transcript(try file.text).commands.flatMap(\.output).flatMap { line -> [String] in
          let message = line.firstMatch(of: /(?:^okr: error: |error\[okr\.yml settings\]: )(.*)$/)
          let numbered = line.firstMatch(of: /^okr: error: line [0-9]+: (.*)$/)
          return [message, numbered].compactMap { $0.map { String($0.1) } }
        }
      }
    }
  }

  /// Whether a printed line is a template with its parts filled in.
  static func fits(_ line: String, _ template: String) -> Bool {
    let pieces = template.split(separator: /\{[a-z]+\}/, omittingEmptySubsequences: false)
    var rest = line[...]
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return false }
        rest = ""
      } else {
        guard let range = rest.firstRange(of: piece) else { return false }
        rest = rest[range.upperBound...]
      }
    }
    return rest.isEmpty
  }

  private static func swiftFiles(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(
      atPath: TranscriptFile.project.path + "/" + folder)
    return (names?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }
      .map { folder + "/" + $0 }
  }
}
