import SourceText

/// A text with unresolved conflicts between Git's markers, in pieces: what is not in doubt, and the
/// conflicts.
public struct ConflictText: Sendable, Equatable {
  /// What two sides say at one place, in whole lines.
  public struct Conflict: Sendable, Equatable {
    public var ours: [UInt8]
    /// What stood there before; nil where the markers do not tell.
    public var base: [UInt8]?
    public var theirs: [UInt8]
    /// What stands behind the markers.
    public var labels: Labels
  }

  public struct Labels: Sendable, Equatable {
    public var ours: String
    public var base: String?
    public var theirs: String

    public init(ours: String = "ours", base: String? = nil, theirs: String = "theirs") {
      self.ours = ours
      self.base = base
      self.theirs = theirs
    }
  }

  enum Segment: Sendable, Equatable {
    case text([UInt8])
    case conflict(Conflict)
  }

  /// The end of a line of markers, as the lines around it have it.
  let ending: [UInt8]
  /// How many signs a marker has.
  let markerSize: Int
  /// Whether the last line is ended. A marker in it is not, then.
  var isEnded: Bool
  var segments: [Segment]

  public var conflicts: [Conflict] {
    segments.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  /// Reads a text. One without markers has no conflict.
  ///
  /// - Throws: ``MarkerFault`` where it cannot be told where a conflict begins or ends.
  public init(_ bytes: [UInt8]) throws(MarkerFault) {
    var reader = MarkerReader(SourceText(bytes))
    segments = try reader.read()
    markerSize = reader.size ?? 7
    ending = Array(reader.source.lineEnding.utf8)
    isEnded = bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D
  }
}

/// Markers of a conflict that do not fit each other: one is missing, or there are two where there
/// should be one.
public struct MarkerFault: Error, Equatable {
  /// The number of the line at which it shows, from 1.
  public var line: Int
}

/// The reading of markers, line by line.
private struct MarkerReader {
  enum Place { case outside, ours, base, theirs }

  let source: SourceText
  private(set) var size: Int?
  private var place = Place.outside
  private var segments: [ConflictText.Segment] = []
  private var text: [UInt8] = []
  private var conflict = ConflictText.Conflict(ours: [], theirs: [], labels: .init())

  init(_ source: SourceText) { self.source = source }

  mutating func read() throws(MarkerFault) -> [ConflictText.Segment] {
    var open = 0
    for line in 0..<source.lineCount {
      let whole = source.lineRange(line)
      guard !whole.isEmpty else { continue }
      switch (place, marker(source.lineContent(line))) {
      case (.outside, (0x3C, let label)?):
        segments.append(.text(text))
        text = []
        conflict = .init(ours: [], theirs: [], labels: .init(ours: label))
        (place, open) = (.ours, line)
      case (.outside, _): text += source.bytes[whole]
      case (.ours, (0x7C, let label)?):
        conflict.base = []
        conflict.labels.base = label
        place = .base
      case (.ours, (0x3D, _)?), (.base, (0x3D, _)?): place = .theirs
      case (.theirs, (0x3E, let label)?):
        conflict.labels.theirs = label
        segments.append(.conflict(conflict))
        place = .outside
      case (_, _?): throw MarkerFault(line: line + 1)
      case (.ours, nil): conflict.ours += source.bytes[whole]
      case (.base, nil): conflict.base?.append(contentsOf: source.bytes[whole])
      case (.theirs, nil): conflict.theirs += source.bytes[whole]
      }
    }
    guard place == .outside else { throw MarkerFault(line: open + 1) }
    return segments + [.text(text)]
  }

  /// The sign of a marker and its label. Inside of a conflict only markers of its own length count,
  /// as the versions of an older merge may hold longer ones.
  private mutating func marker(_ content: Range<Int>) -> (sign: UInt8, label: String)? {
    let bytes = source.bytes[content]
    guard let sign = bytes.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(sign) else { return nil }
    let count = bytes.prefix { $0 == sign }.count
    let rest = bytes.dropFirst(count)
    guard rest.isEmpty || (rest.first == 0x20 && sign != 0x3D) else { return nil }
    if place == .outside {
      guard sign == 0x3C, count >= 7 else { return nil }
      size = count
    } else if count != size {
      return nil
    }
    return (sign, String(decoding: rest.dropFirst(), as: UTF8.self))
  }
}
