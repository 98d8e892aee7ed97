import FileSystem
import Glibc
import Testing

/// A file with its name, as an argument of a test.
struct FixtureFile: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }
}

/// The folders that the tests of documents read.
enum FixtureFiles {
  static let all = files(in: root + "/Tests/OKRDocumentTests/Fixtures", ending: ".md")
  static let wellFormed = all.filter { !$0.name.hasPrefix("broken") && !$0.bytes.isEmpty }

  static func named(_ name: String) -> [UInt8] { all.first { $0.name == name }?.bytes ?? [] }

  /// The inputs that the fuzzer of a target has found worth keeping.
  static func fuzzCorpus(_ target: String) -> [FixtureFile] {
    files(in: root + "/Fuzz/Corpus/" + target, ending: "")
  }

  static func languagePack(_ code: String) -> [UInt8] {
    (try? Folder(root + "/Sources/OKRDocument/Languages").read(code + ".yml")) ?? []
  }

  /// Pairs of a file and the same after formatting: `x.md` and `x.formatted.md`.
  static let formatting: [(before: FixtureFile, after: FixtureFile)] = {
    let found = files(in: root + "/Tests/OKRDocumentTests/Fixtures/formatting", ending: ".md")
    return found.compactMap { file in
      let name = file.name.dropLast(3) + ".formatted.md"
      return found.first { $0.name == name }.map { (file, $0) }
    }
  }()

  /// Texts of other people, where they are on this machine: the folder that OKR_CORPUS names, or
  /// one beside the package.
  static let corpus: [FixtureFile] = {
    let folder = environment("OKR_CORPUS") ?? root + "/../shared/corpus/markdown"
    let found = files(in: folder, ending: ".md")
    if found.isEmpty { print("No texts in \(folder); set OKR_CORPUS to use others.") }
    return found
  }()

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  private static func files(in folder: String, ending: String) -> [FixtureFile] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().compactMap { name in
      (try? Folder(folder).read(name)).map { FixtureFile(name: name, bytes: $0) }
    }
  }
}
