import OKRDocument
import OKRWording
import OKRWorkspace
import SourceText

/// A check that looks at what the title of an objective says.
protocol ObjectiveCheck: Check {
  func check(_ view: ObjectiveView, in context: CheckContext) -> [Finding]
}

/// An objective with what its title says, made once for all checks.
final class ObjectiveView {
  let file: ObjectiveFile
  let title: Range<Int>
  private let context: CheckContext
  private(set) lazy var reading = context.wording.analyser(of: file.document.language)
    .objective(Array(file.document.source.bytes[title]))

  /// - Returns: nil for a file without a title.
  init?(_ file: ObjectiveFile, in context: CheckContext) {
    guard let title = file.document.title else { return nil }
    self.file = file
    self.title = title
    self.context = context
  }

  var text: String { file.document.text(title) }

  /// Bytes of the title as bytes of the file.
  func place(_ range: Range<Int>) -> Range<Int> { range.moved(by: title.lowerBound) }

  func text(_ range: Range<Int>) -> String { file.document.text(place(range)) }
}

extension WordingAnalysers {
  /// The analyser for the titles of a file by its language.
  func analyser(of language: LanguagePack) -> WordingAnalyser {
    self[language.code] ?? self[.english]
  }
}

extension Range<Int> {
  func moved(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
