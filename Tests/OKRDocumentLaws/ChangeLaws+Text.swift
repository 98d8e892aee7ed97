import Markdown
import OKRDocument
import SourceText

extension ChangeLaws {
  /// A paragraph of the retrospective is one paragraph more in that section; all other text and all
  /// other sections are as they were.
  mutating func checkRetrospective(_ text: String) {
    guard let place = checkNewParagraph(text) else { return }
    let ranges = after.sections.filter { $0.name == .retrospective }.map(\.range)
    let start = place.lowerBound
    if !ranges.contains(where: { $0.contains(start) }) {
      broken.append("the paragraph stands outside of the retrospective")
    }
    let names = before.sections.map { before.text($0.headingText) }
    let newNames = after.sections.map { after.text($0.headingText) }
    let hadOne = before.sections.contains { $0.name == .retrospective }
    let isMore = newNames.dropLast() == names[...] && after.sections.last?.name == .retrospective
    if hadOne ? newNames != names : !isMore {
      broken.append("the sections were \(names), are \(newNames)")
    }
  }

  /// One paragraph is there that was not, and says what was given.
  @discardableResult
  mutating func checkNewParagraph(_ text: String) -> Range<Int>? {
    let old = Facts.prose(of: before)
    let new = Facts.prose(of: after)
    guard let place = new.indices.first(where: { old[safe: $0] != new[$0] }),
      Array(new[..<place] + new[(place + 1)...]) == old
    else {
      broken.append("other text than the new paragraph has changed")
      return nil
    }
    let found = new[place]
    expectSame(
      found.hasPrefix("\\") && !text.hasPrefix("\\") ? String(found.dropFirst()) : found,
      text, "paragraph")
    return after.markdown.blocks.first { block in
      after.text(block.range) == found && block.kind == .paragraph
    }?.range
  }

  /// The section is gone; the others and the text elsewhere are as they were.
  mutating func checkRetrospectiveRemoval() {
    let names = before.sections.filter { $0.name != .retrospective }
      .map { before.text($0.headingText) }
    let newNames = after.sections.map { after.text($0.headingText) }
    if names != newNames { broken.append("the sections should be \(names), are \(newNames)") }
    let ranges = before.sections.filter { $0.name == .retrospective }.map(\.range)
    let kept = before.markdown.blocks.filter { block in
      !ranges.contains { $0.contains(block.range.lowerBound) }
    }
    let texts = Set(kept.map { before.text($0.range) })
    let missing = Facts.prose(of: before).filter(texts.contains)
      .filter { !Facts.prose(of: after).contains($0) }
    if !missing.isEmpty { broken.append("text is missing: \(missing)") }
  }
}
