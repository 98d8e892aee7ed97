import Git
import OKRModel

/// The merge of three trees, piece by piece.
struct Merger {
  let markers: TextMerge.Markers
  let ending: [UInt8]
  private(set) var output: [UInt8] = []
  private(set) var decisions: [MergeDecision] = []
  private(set) var isClean = true
  /// The key result that is being merged.
  var keyResult: String?
  /// The sign that the last item of the list that is being merged stands behind.
  private var listMarker: UInt8?

  init(markers: TextMerge.Markers, ending: [UInt8]) {
    self.markers = markers
    self.ending = ending
  }

  mutating func merge(_ base: MergeTree, _ ours: MergeTree, _ theirs: MergeTree) throws(MergeDoubt)
  {
    try mergeProse(base.root.text, ours.root.text, theirs.root.text)
    try mergeChildren(base.root.children, ours.root.children, theirs.root.children)
    output += Self.gap(base.end, ours.end, theirs.end)
  }

  mutating func mergeChildren(
    _ base: [MergeNode], _ ours: [MergeNode], _ theirs: [MergeNode]
  ) throws(MergeDoubt) {
    let siblings = Siblings(base, ours, theirs)
    for number in try inDateOrder(siblings.order(), siblings) {
      try merge(siblings.base[number], siblings.ours[number], siblings.theirs[number])
    }
  }

  private mutating func merge(
    _ base: MergeNode?, _ ours: MergeNode?, _ theirs: MergeNode?
  ) throws(MergeDoubt) {
    guard let ours, let theirs else {
      try mergeOneSided(base, ours, theirs)
      return
    }
    output += Self.gap(base?.gap ?? [], ours.gap, theirs.gap)
    if ours.isContainer {
      var (base, ours, theirs) = (base, ours, theirs)
      if ours.kind == .table {
        let layout = try TableLayout(base, ours, theirs, ending: ending)
        (base, ours, theirs) = (layout.base, layout.ours, layout.theirs)
      }
      let outer = keyResult
      if ours.kind == .keyResult { keyResult = ours.name }
      listMarker = nil
      try mergeProse(base?.text ?? [], ours.text, theirs.text)
      try mergeChildren(base?.children ?? [], ours.children, theirs.children)
      if ours.kind == .keyResult { keyResult = outer }
    } else if ours.kind == .prose {
      try mergeProse(base?.text ?? [], ours.text, theirs.text)
    } else {
      let start = output.count
      mergeLeaf(base, ours, theirs)
      if ours.kind == .field || ours.kind == .item {
        listMarker = output[start...].first { $0 > 0x20 }.flatMap { $0.isListMarker ? $0 : nil }
      }
    }
    try mergeProse(base?.tail ?? [], ours.tail, theirs.tail)
  }

  /// A piece that one side has not.
  private mutating func mergeOneSided(
    _ base: MergeNode?, _ ours: MergeNode?, _ theirs: MergeNode?
  ) throws(MergeDoubt) {
    guard let kept = ours ?? theirs else { return }
    guard let base else {
      output += kept.gap + inList(kept)
      decide(ours == nil ? .theirs : .ours, base, ours, theirs)
      return
    }
    if base.says(theSameAs: kept) {
      decide(ours == nil ? .ours : .theirs, base, ours, theirs)
      return
    }
    output += kept.gap
    if kept.kind == .prose {
      return try mergeProse(base.text, ours?.text ?? [], theirs?.text ?? [])
    }
    conflict(base.content, ours?.content ?? [], theirs?.content ?? [])
    decide(.conflict, base, ours, theirs)
  }

  /// A piece that one side has added: behind the sign that the list has by now, as another one would
  /// begin another list.
  private func inList(_ node: MergeNode) -> [UInt8] {
    var bytes = node.content
    guard node.kind == .field || node.kind == .item, let listMarker,
      let place = bytes.firstIndex(where: { $0 > 0x20 }), bytes[place].isListMarker
    else { return bytes }
    bytes[place] = listMarker
    return bytes
  }

  private mutating func mergeLeaf(_ base: MergeNode?, _ ours: MergeNode, _ theirs: MergeNode) {
    let outcome: MergeDecision.Outcome
    if ours.text == theirs.text {
      output += ours.text
      outcome = .same
    } else if let base, let side = base.changedSide(ours, theirs) {
      output += side == .ours ? ours.text : theirs.text
      outcome = side
    } else if ours.meaning == theirs.meaning {
      // The padding alone differs; the longer one is as good on either side.
      output += Self.gap([], ours.text, theirs.text)
      outcome = .same
    } else if let text = Self.joined(base, ours, theirs) {
      output += text
      outcome = .both
    } else {
      conflict(base?.text ?? [], ours.text, theirs.text)
      outcome = .conflict
    }
    if let base, base.meaning == ours.meaning, base.meaning == theirs.meaning { return }
    decide(outcome, base, ours, theirs)
  }

  /// Merges lines that mean nothing to the program, as Git does.
  private mutating func mergeProse(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(MergeDoubt) {
    if ours == theirs || base == theirs {
      output += ours
    } else if base == ours {
      output += theirs
    } else {
      do throws(GitError) {
        let merge = try ParagraphMerge(base, ours, theirs, markers).result
        output += merge.bytes
        isClean = isClean && merge.isClean
        note(.prose, "", merge.isClean ? .both : .conflict, base, ours, theirs)
        return
      } catch {
        throw .git
      }
    }
    if ours != base || theirs != base {
      note(
        .prose, "", ours == theirs ? .same : base == theirs ? .ours : .theirs, base, ours, theirs)
    }
  }

  /// Both texts between Git's markers.
  private mutating func conflict(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) {
    isClean = false
    func marker(_ sign: UInt8, _ label: String) {
      output += Array(repeating: sign, count: markers.size)
      if !label.isEmpty { output += [0x20] + Array(label.utf8) }
      output += ending
    }
    marker(0x3C, markers.ours)
    output += ours
    if let label = markers.base {
      marker(0x7C, label)
      output += base
    }
    marker(0x3D, "")
    output += theirs
    marker(0x3E, markers.theirs)
  }
}

extension Merger {
  mutating func note(
    _ fact: MergeDecision.Fact, _ name: String, _ outcome: MergeDecision.Outcome,
    _ base: [UInt8]?, _ ours: [UInt8]?, _ theirs: [UInt8]?
  ) {
    func string(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
    decisions.append(
      MergeDecision(
        fact: fact, keyResult: keyResult, name: name, outcome: outcome, base: string(base),
        ours: string(ours), theirs: string(theirs)))
  }

  private mutating func decide(
    _ outcome: MergeDecision.Outcome, _ base: MergeNode?, _ ours: MergeNode?, _ theirs: MergeNode?
  ) {
    guard let node = ours ?? theirs ?? base, let fact = node.kind.fact else { return }
    note(fact, node.name, outcome, base?.content, ours?.content, theirs?.content)
  }
}

extension UInt8 {
  /// Whether it is one of the signs behind which an item of a list stands.
  fileprivate var isListMarker: Bool { self == 0x2D || self == 0x2A || self == 0x2B }
}
