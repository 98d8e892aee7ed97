public import Git
import OKRDocument
import SourceText

/// The merge of three versions of an objective by the facts in them, or by lines where these cannot
/// be told apart. Texts in, text out.
public struct ThreeWayMerge: Sendable {
  public let base: [UInt8]
  public let ours: [UInt8]
  public let theirs: [UInt8]
  /// The language that a text is read in where it does not show its own.
  public let language: String
  public let markers: TextMerge.Markers

  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], language: String = "en",
    markers: TextMerge.Markers = TextMerge.Markers()
  ) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.language = language
    self.markers = markers
  }

  /// Merges. Where no fact can be doubted and none is in conflict, or where conflicts are left for
  /// lines as well, by facts; else by lines, so that what Git merges rightly is merged.
  public func result() throws(GitError) -> MergeResult {
    let facts: MergeResult
    do throws(MergeDoubt) {
      facts = try resultByFacts()
    } catch {
      return try resultByLines(error)
    }
    if facts.isClean { return facts }
    let lines = try TextMerge(base: base, ours: ours, theirs: theirs, markers: markers)
    guard lines.isClean, !repeats(lines.bytes) else { return facts }
    return MergeResult(
      bytes: lines.bytes, isClean: true, method: .lines, reason: .clean, decisions: [])
  }

  private func resultByLines(_ doubt: MergeDoubt) throws(GitError) -> MergeResult {
    let reason: MergeResult.Reason =
      switch doubt {
      case .unclear, .overlap: .unclear
      case .order: .order
      case .columns: .columns
      case .result, .git: .unproven
      }
    var lines = try TextMerge(base: base, ours: ours, theirs: theirs, markers: markers)
    if reason != .unclear, lines.isClean, repeats(lines.bytes) {
      // All that differs is in conflict where neither way says each fact once.
      lines = try TextMerge(base: [], ours: ours, theirs: theirs, markers: markers)
    }
    return MergeResult(
      bytes: lines.bytes, isClean: lines.isClean, method: .lines, reason: reason, decisions: [])
  }

  /// Whether a text says a fact twice that neither side does.
  private func repeats(_ bytes: [UInt8]) -> Bool {
    func count(_ bytes: [UInt8]) -> Int { document(SourceText(bytes)).repetitions }
    return count(bytes) > max(count(ours), count(theirs))
  }

  func document(_ source: SourceText) -> ObjectiveDocument {
    ObjectiveDocument(source, language: language)
  }
}
