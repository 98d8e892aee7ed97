public import SourceText

/// A YAML document that should be a mapping: front matter, or a file of settings.
///
/// Reading never fails as a whole because of one entry. Where libyaml refuses the document, it is
/// read again entry by entry; what parses is kept and each broken entry gives one problem.
public struct YAMLDocument: Sendable {
  /// Nil for a document that holds nothing but comments, or of which nothing could be read.
  public let root: YAMLNode?
  /// In the order of their places.
  public let problems: [YAMLProblem]

  /// Reads a range of whole lines.
  ///
  /// - Parameter limit: the most bytes that are read; a longer range gives one problem, `tooLarge`.
  public init(_ source: SourceText, in range: Range<Int>, limit: Int = 65_536) {
    guard range.count <= limit else {
      root = nil
      problems = [
        YAMLProblem(
          .tooLarge,
          "This YAML is \(range.count) bytes long; no more than \(limit) are read.",
          range: range)
      ]
      return
    }
    let range = Self.withoutByteOrderMark(range, of: source)
    let input = ParserInput(source, range)
    var root: YAMLNode?
    var problems: [YAMLProblem] = []
    switch input.parse() {
    case .success(let parsed) where parsed.root == nil || parsed.root?.pairs != nil:
      (root, problems) = (parsed.root, parsed.problems)
    case .success(let parsed) where parsed.root?.items != nil:
      root = parsed.root
      problems = parsed.problems + [Self.notAMapping(range: parsed.root?.range ?? range)]
    case .success:
      (root, problems) = EntryRecovery.entries(of: source, in: range)
    case .failure(let failure):
      (root, problems) = EntryRecovery.entries(of: source, in: range)
      if problems.isEmpty, case .refused = failure.reason {
        problems = [ProblemClassifier(source, range).problem(for: failure)]
      }
    }
    problems += input.problems
    if let root { DuplicateKeys.collect(in: root, into: &problems) }
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    self.root = root
    self.problems = problems
  }

  static func notAMapping(range: Range<Int>) -> YAMLProblem {
    YAMLProblem(
      .notAMapping, "A key, a colon and a space are expected here, not a list or a single value.",
      range: range)
  }

  private static func withoutByteOrderMark(
    _ range: Range<Int>, of source: SourceText
  ) -> Range<Int> {
    let start = range.lowerBound
    guard range.count >= 3, source.bytes[start] == 0xEF, source.bytes[start + 1] == 0xBB,
      source.bytes[start + 2] == 0xBF
    else { return range }
    return (start + 3)..<range.upperBound
  }
}
