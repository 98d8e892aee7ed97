public import Git
import OKRDocument
import SourceText

/// The conflicts of a file, each about as little as can be told apart, with the names of the facts.
public struct ConflictedText: Sendable {
  /// The three versions of a merge, as Git's index keeps them.
  public struct Stages: Sendable, Equatable {
    /// nil where both sides have added the file.
    public var base: [UInt8]?
    public var ours: [UInt8]
    public var theirs: [UInt8]

    public init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) {
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  public let text: ConflictText
  public let conflicts: [NamedConflict]
  let language: String
  /// The text with all of ours, and with all of theirs.
  let sides: (ours: NamedPlaces, theirs: NamedPlaces)

  /// Reads the conflicts of a file.
  ///
  /// Where the file is as the merge left it, they are those that are left by facts, whether Git
  /// merged it by lines or not. What somebody has edited since stays; a conflict in it is split where
  /// it is known what stood there before.
  ///
  /// - Parameter current: What the file holds now; nil where it is not there.
  public init(
    _ current: [UInt8]?, stages: Stages?, language: String = "en"
  ) throws(ConflictFault) {
    var text = try Self.reading(current ?? [])
    if let stages = stages.map({ $0.ended(as: current) }) {
      let merge = try Merged(stages, language, like: text)
      if merge.isUntouched(text, current, stages) {
        text = merge.byFacts
      } else {
        text = text.withBases(of: merge.byFacts)
      }
    }
    if let split = try Self.split(text, language) { text = split }
    self.text = text
    self.language = language
    let ours = NamedPlaces(text, language) { $0.ours }
    let theirs = NamedPlaces(text, language) { $0.theirs }
    let base =
      text.conflicts.allSatisfy({ $0.base != nil })
      ? NamedPlaces(text, language) { $0.base ?? [] } : nil
    sides = (ours, theirs)
    conflicts = text.conflicts.enumerated().map { number, conflict in
      NamedConflict(
        conflict, ours: ours.names[number], base: base?.names[number],
        theirs: theirs.names[number])
    }
  }

  private static func reading(_ bytes: [UInt8]) throws(ConflictFault) -> ConflictText {
    do throws(MarkerFault) {
      return try ConflictText(bytes)
    } catch {
      throw .markers(line: error.line)
    }
  }

  /// The conflicts by facts, where all of them say what stood there before.
  private static func split(_ text: ConflictText, _ language: String) throws(ConflictFault)
    -> ConflictText?
  {
    guard !text.conflicts.isEmpty, let base = text.version(\.base),
      let ours = text.version({ $0.ours }), let theirs = text.version({ $0.theirs })
    else { return nil }
    let stages = Stages(base: base, ours: ours, theirs: theirs)
    var split = try Merged(stages, language, like: text).byFacts
    split.isEnded = text.isEnded
    return split
  }
}

/// Why the conflicts of a file cannot be told.
public enum ConflictFault: Error, Equatable {
  /// The markers do not fit each other, first at a line.
  case markers(line: Int)
  case git(GitError)
}

extension ConflictedText.Stages {
  /// The versions as a checkout would write them that turns every line ending into CRLF, where the
  /// file has been written so.
  fileprivate func ended(as current: [UInt8]?) -> Self {
    guard let current, current.contains(0x0D),
      TextForm(SourceText(current)).ending == [0x0D, 0x0A],
      ![base ?? [], ours, theirs].contains(where: { $0.contains(0x0D) })
    else { return self }
    func written(_ bytes: [UInt8]) -> [UInt8] { bytes.replacing([0x0A], with: [0x0D, 0x0A]) }
    return Self(base: base.map(written), ours: written(ours), theirs: written(theirs))
  }
}

/// A merge made again, to see what of it is still in the file.
private struct Merged {
  let byFacts: ConflictText
  private let others: [ConflictText]

  init(
    _ stages: ConflictedText.Stages, _ language: String, like text: ConflictText
  ) throws(ConflictFault) {
    // Markers of a length that no line of the versions has.
    let texts = [stages.base ?? [], stages.ours, stages.theirs]
    let size = 7 + (texts.map(\.longestRunOfMarks).max() ?? 0)
    do throws(GitError) {
      func merge(_ base: String?) throws(GitError) -> [UInt8] {
        try ThreeWayMerge(
          base: texts[0], ours: texts[1], theirs: texts[2], language: language,
          markers: TextMerge.Markers(base: base, size: size)
        ).result().bytes
      }
      func lines(_ areSimplified: Bool) throws(GitError) -> [UInt8] {
        try TextMerge(
          base: texts[0], ours: texts[1], theirs: texts[2],
          markers: TextMerge.Markers(size: size), simplifies: areSimplified
        ).bytes
      }
      let labels = text.conflicts.first?.labels ?? .init()
      byFacts = try Self.read(merge("base")).relabelled(labels, size: text.markerSize)
      others = try [merge(nil), lines(true), lines(false)].compactMap { try? ConflictText($0) }
    } catch {
      throw .git(error)
    }
  }

  private static func read(_ bytes: [UInt8]) -> ConflictText {
    guard let text = try? ConflictText(bytes) else {
      preconditionFailure("a merge writes its markers in pairs")
    }
    return text
  }

  /// Whether a file is as a merge by lines or by facts has left it, or as it was before on one side,
  /// which is how Git leaves what a driver could not merge.
  func isUntouched(
    _ text: ConflictText, _ bytes: [UInt8]?, _ stages: ConflictedText.Stages
  ) -> Bool {
    guard let bytes else { return true }
    guard !text.conflicts.isEmpty else { return bytes == stages.ours || bytes == stages.theirs }
    return ([byFacts] + others).contains { $0.says(theSameAs: text) }
  }
}

extension ConflictText {
  fileprivate func relabelled(_ labels: Labels, size: Int) -> ConflictText {
    let segments = segments.map { segment -> Segment in
      guard case .conflict(var conflict) = segment else { return segment }
      conflict.labels = labels
      return .conflict(conflict)
    }
    return ConflictText(
      ending: ending, markerSize: size, isEnded: isEnded, segments: segments)
  }

  /// The text with what stood before in each conflict that is also one of another text.
  fileprivate func withBases(of other: ConflictText) -> ConflictText {
    var text = self
    text.segments = segments.map { segment in
      guard case .conflict(var conflict) = segment, conflict.base == nil else { return segment }
      let same = other.conflicts.first {
        $0.ours == conflict.ours && $0.theirs == conflict.theirs
      }
      conflict.base = same?.base
      return .conflict(conflict)
    }
    return text
  }

  private init(ending: [UInt8], markerSize: Int, isEnded: Bool, segments: [Segment]) {
    self.ending = ending
    self.markerSize = markerSize
    self.isEnded = isEnded
    self.segments = segments
  }
}

extension [UInt8] {
  /// The most signs of one kind that a line begins with, of those that markers are made of.
  fileprivate var longestRunOfMarks: Int {
    let source = SourceText(self)
    return (0..<source.lineCount).map { line in
      let content = source.bytes[source.lineContent(line)]
      guard let first = content.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(first) else { return 0 }
      return content.prefix { $0 == first }.count
    }.max() ?? 0
  }
}
