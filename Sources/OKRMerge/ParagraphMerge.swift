import Git
import SourceText

/// The merge of prose: by lines as Git does it, and where that leaves a conflict, by paragraphs. One
/// that a side has edited does not get in the way of one that the other has put beside it.
struct ParagraphMerge {
  let result: TextMerge

  init(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ markers: TextMerge.Markers
  ) throws(GitError) {
    let lines = try TextMerge(base: base, ours: ours, theirs: theirs, markers: markers)
    let isDoubtful = !lines.isClean || Paragraph.areRepeated(in: lines.bytes, ours, theirs)
    if isDoubtful, let merged = try Self.merged(base, ours, theirs) {
      result = TextMerge(bytes: merged, isClean: true)
    } else {
      result = lines
    }
  }

  /// nil where both sides have changed one paragraph differently, or put some at one place.
  private static func merged(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(GitError) -> [UInt8]? {
    let old = Paragraph.all(of: base)
    guard old.count <= mostParagraphs, !old.isEmpty else { return nil }
    guard let mine = Version(of: ours, from: old), var others = Version(of: theirs, from: old)
    else {
      return nil
    }
    // What both have added is there once, where ours has it.
    others.remove(mine.addedTexts)
    var merged: [Paragraph] = []
    for place in -1..<old.count {
      if place >= 0 {
        let (one, other) = (mine.kept[place], others.kept[place])
        if one?.text == other?.text || other?.text == old[place].text {
          if let one { merged.append(one) }
        } else if one?.text == old[place].text {
          if let other { merged.append(other) }
        } else {
          guard let one, let other else { return nil }
          let lines = try TextMerge(base: old[place].text, ours: one.text, theirs: other.text)
          guard lines.isClean else { return nil }
          merged.append(Paragraph(gap: one.gap, text: lines.bytes))
        }
      }
      let (one, other) = (mine.added[place] ?? [], others.added[place] ?? [])
      guard one.isEmpty || other.isEmpty else { return nil }
      merged += one.isEmpty ? other : one
    }
    var bytes: [UInt8] = []
    for (place, paragraph) in merged.enumerated() {
      // What was the first has no blank lines before it.
      let gap = paragraph.gap.isEmpty ? merged.first { !$0.gap.isEmpty }?.gap ?? [] : paragraph.gap
      bytes += (place == 0 ? [] : gap.isEmpty ? [0x0A] : gap) + paragraph.text
    }
    return bytes
  }

  private static let mostParagraphs = 300
}

/// Lines without a blank one between them, and the blank ones before them.
private struct Paragraph: Equatable {
  var gap: [UInt8]
  var text: [UInt8]

  static func all(of bytes: [UInt8]) -> [Paragraph] {
    let source = SourceText(bytes)
    var paragraphs: [Paragraph] = []
    var gap: [UInt8] = []
    var isOpen = false
    for line in 0..<source.lineCount where !source.lineRange(line).isEmpty {
      let whole = source.bytes[source.lineRange(line)]
      if source.trimmed(source.lineContent(line)).isEmpty {
        gap += whole
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1].text += whole
      } else {
        paragraphs.append(Paragraph(gap: gap, text: Array(whole)))
        gap = []
        isOpen = true
      }
    }
    return paragraphs
  }

  /// Whether a text says a paragraph more often than two others do.
  static func areRepeated(in bytes: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> Bool {
    func repetitions(_ bytes: [UInt8]) -> Int {
      let texts = all(of: bytes).map(\.text)
      return texts.count - Set(texts).count
    }
    return repetitions(bytes) > max(repetitions(ours), repetitions(theirs))
  }

  var words: Set<Substring> { String(decoding: text, as: UTF8.self).wordSet }
}

/// What became of the paragraphs of a base in one version.
private struct Version {
  var addedTexts: Set<[UInt8]> { Set(added.values.flatMap { $0.map(\.text) }) }

  mutating func remove(_ texts: Set<[UInt8]>) {
    if !texts.isEmpty {
      added = added.mapValues { $0.filter { !texts.contains($0.text) } }
    }
  }

  /// By the number in the base; nil for one that has gone.
  private(set) var kept: [Paragraph?]
  /// Those that are new, by the number of the one in the base behind which they stand; -1 for the
  /// beginning.
  private(set) var added: [Int: [Paragraph]] = [:]

  /// nil where the order has changed or there is too much to compare.
  init?(of bytes: [UInt8], from old: [Paragraph]) {
    let new = Paragraph.all(of: bytes)
    guard new.count <= 300 else { return nil }
    kept = Array(repeating: nil, count: old.count)
    let pairs = Self.pairs(old, new)
    for (one, other) in pairs { kept[one] = new[other] }
    let partners = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
    var last = -1
    for (number, paragraph) in new.enumerated() {
      if let partner = partners[number] {
        last = partner
      } else {
        added[last, default: []].append(paragraph)
      }
    }
  }

  /// The most alike pairs in one order: the greatest sum of likeness, where the same text counts more
  /// than all that is alike.
  private static func pairs(_ old: [Paragraph], _ new: [Paragraph]) -> [(Int, Int)] {
    let (oldWords, newWords) = (old.map(\.words), new.map(\.words))
    func weight(_ one: Int, _ other: Int) -> Double {
      if old[one].text == new[other].text { return 4 }
      let likeness = String.likeness(oldWords[one], newWords[other])
      return likeness >= 0.5 ? likeness : 0
    }
    var best = Array(
      repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
    for one in old.indices.reversed() {
      for other in new.indices.reversed() {
        best[one][other] = max(
          best[one + 1][other], best[one][other + 1],
          {
            let weight = weight(one, other)
            return weight > 0 ? weight + best[one + 1][other + 1] : 0
          }())
      }
    }
    var pairs: [(Int, Int)] = []
    var (one, other) = (0, 0)
    while one < old.count, other < new.count {
      let weight = weight(one, other)
      if weight > 0, best[one][other] == weight + best[one + 1][other + 1] {
        pairs.append((one, other))
        (one, other) = (one + 1, other + 1)
      } else if best[one][other] == best[one + 1][other] {
        one += 1
      } else {
        other += 1
      }
    }
    return pairs
  }
}
