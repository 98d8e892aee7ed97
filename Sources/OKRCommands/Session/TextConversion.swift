import Diagnostics
import FileSystem
import OKRDocument
import OKRMerge
import SourceText

/// `okr diff --textconv` as Git's conversion of one file to text: the facts of an objective, a line each.
///
/// Git may keep what is written for a content (`cachetextconv`), so it depends on the bytes alone: no
/// workspace is looked for, and the words are those of the file's own language.
struct TextConversion {
  let session: Session
  /// The file that Git gives, most often a temporary one.
  let path: String

  func run() throws {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Folder.read(absolute: session.folder.resolving(path))
    } catch {
      throw CommandFailure(error)
    }
    let document = ObjectiveDocument(SourceText(bytes), language: "en")
    guard let facts = FactText(document) else {
      session.console.print(bytes)
      return
    }
    session.console.print(
      Array(
        facts.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { String($0).safeForTerminal }.joined(separator: "\n").utf8))
  }
}
