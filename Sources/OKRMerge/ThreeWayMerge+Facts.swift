import Git
import OKRDocument
import OKRModel
import SourceText

extension ThreeWayMerge {
  /// Merges by facts.
  ///
  /// - Throws: A doubt, where the facts cannot be told apart or the result does not prove right.
  func resultByFacts() throws(MergeDoubt) -> MergeResult {
    let sources = [base, ours, theirs].map { SourceText($0) }
    let forms = sources.map { TextForm($0) }
    let isUnified = !forms.contains(where: \.isMixed)
    let texts = zip(forms, sources).map { $0.stripped($1, unified: isUnified) }
    let before = base.isEmpty ? nil : document(texts[0])
    let mine = document(texts[1])
    var others = document(texts[2])
    guard before?.isClear ?? true, mine.isClear, others.isClear else { throw .unclear }
    if before == nil, mine.objective.title?.folded != others.objective.title?.folded {
      throw .unclear
    }
    let relabelling = Relabelling(before, mine, others)
    if !relabelling.edits.isEmpty {
      others = document(others.source.applying(relabelling.edits))
      guard others.isClear else { throw .unclear }
    }

    var merger = Merger(markers: markers, ending: Array(texts[1].lineEnding.utf8))
    for (old, new, title) in relabelling.labels {
      merger.keyResult = new
      merger.note(.label, title, .relabelled, nil, Array(old.utf8), Array(new.utf8))
    }
    merger.keyResult = nil
    try merger.merge(
      before.map { document throws(MergeDoubt) in try MergeTree(document) } ?? MergeTree(),
      MergeTree(mine), MergeTree(others))

    let check = SelfCheck(base: before, ours: mine, theirs: others)
    if merger.isClean {
      guard check.proves(document(SourceText(merger.output))) else { throw .result }
    } else {
      guard check.keepsAll(merger.output) else { throw .result }
    }
    let form = TextForm.merged(before == nil ? nil : forms[0], forms[1], forms[2])
    return MergeResult(
      bytes: form.restored(merger.output, unified: isUnified), isClean: merger.isClean,
      method: .facts, reason: nil, decisions: merger.decisions)
  }
}
