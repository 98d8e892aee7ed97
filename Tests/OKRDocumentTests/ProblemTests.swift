import OKRDocument
import OKRModel
import SourceText
import TestSupport
import Testing

/// What a reader would stumble over, with its exact place: `⟦` and `⟧` mark it.
@Suite struct ProblemTests {
  private static let head = "# Grow\n\n## Key results\n\n"

  private func expect(
    _ marked: String, _ kinds: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    let problems = text.document.problems
    #expect(problems.map(\.range) == text.ranges, sourceLocation: sourceLocation)
    #expect(problems.map { "\($0.kind)" } == kinds, sourceLocation: sourceLocation)
  }

  @Test func aWholeObjectiveHasNone() {
    expect("\(Self.head)### KR1: Leads\n\n- Target: 400 → 640 leads\n", [])
  }

  @Test func anEmptyTextIsNoObjective() {
    expect("⟦⟧", ["notAnObjective"])
    expect("⟦Minutes of Monday⟧\n\n- one\n", ["notAnObjective"])
  }

  @Test func aMissingTitleIsNotedAtTheTop() {
    expect("⟦## Key results⟧\n\n### KR1: Leads from 4 to 6\n", ["noTitle"])
    expect("⟦#⟧\n\n## Key results\n", ["noTitle"])
  }

  @Test func aSecondTitleIsNoted() {
    expect("# Grow\n\n# ⟦Grow again⟧\n", ["secondTitle"])
  }

  @Test func frontMatterWithoutAnEndIsNotedAtItsBeginning() {
    expect("⟦---⟧\nowner: maria\n\n# Grow\n", ["frontMatterUnclosed"])
  }

  @Test func keysThatAreUnknownOrRepeatedAreNoted() {
    expect(
      "---\nowner: maria\n⟦colour⟧: red\n⟦owner⟧: paul\n---\n\n# Grow\n",
      [#"unknownKey("colour")"#, "repeatedKey(OKRDocument.FrontMatterKey.owner)"])
  }

  @Test(arguments: [
    "type: ⟦bold⟧", "status: ⟦maybe⟧", "weight: ⟦-1⟧", "weight: ⟦much⟧", "due: ⟦someday⟧",
    "language: ⟦xx⟧", "owner: ⟦[maria, paul]⟧", "owner: ⟦{a: b}⟧", "type: ⟦\"bold\"⟧",
  ])
  func aValueThatIsNotExpectedIsNoted(line: String) {
    let text = MarkedText("---\n\(line)\n---\n\n# Grow\n")
    #expect(text.document.problems.map(\.range) == text.ranges)
    #expect(text.document.problems.allSatisfy { "\($0.kind)".hasPrefix("unexpectedValue") })
  }

  @Test func headingsOfAWrongLevelAreNoted() {
    expect(
      "# Grow\n\n### ⟦Key results⟧\n\n#### ⟦KR1⟧: Leads\n",
      ["headingLevel(found: 3, expected: 2)", "headingLevel(found: 4, expected: 3)"])
  }

  @Test func labelsThatAreMissingOrRepeatedAreNoted() {
    expect(
      "\(Self.head)### KR1: Leads\n\n### ⟦KR 1⟧ - Wins\n\n### ⟦Deals⟧\n",
      [
        #"labelRepeated("KR1", first: Range(28..<38), free: "KR2")"#, #"labelMissing(free: "KR3")"#,
      ])
  }

  @Test func sectionsThatStandTwiceAreNoted() {
    expect(
      "# Grow\n\n## Initiatives\n\n## ⟦Projects⟧\n",
      ["sectionRepeated(OKRDocument.SectionName.initiatives)"])
  }

  @Test func fieldsThatAreUnknownOrRepeatedAreNoted() {
    expect(
      "\(Self.head)### KR1: Leads\n\n- Owner: maria\n- ⟦Budget⟧: 4,000\n- ⟦DRI⟧: paul\n",
      [#"unknownField("Budget")"#, "repeatedField(OKRDocument.FieldName.owner)"])
  }

  @Test(arguments: [
    "Target: ⟦lots⟧", "Due: ⟦soon⟧", "Weight: ⟦heavy⟧", "Weight: ⟦0⟧", "Guards: ⟦nobody⟧",
    "Plan: ⟦later⟧", "Commit: ⟦much⟧", "Stretch: ⟦more⟧", "Score: ⟦great⟧", "Score: ⟦1.5⟧",
    "Owner:⟦⟧", "Due:  ⟦soon⟧  ",
  ])
  func aFieldThatCannotBeReadIsNotedAtItsValue(line: String) {
    let text = MarkedText("\(Self.head)### KR1: Leads\n\n- \(line)\n- Metric: any\n")
    #expect(text.document.problems.map(\.range) == text.ranges)
    #expect(text.document.problems.map(\.keyResult) == [0])
    #expect(text.document.problems.allSatisfy { "\($0.kind)".hasPrefix("unreadableField") })
  }

  @Test func milestonesThatAreMissingAreNotedAtTheTarget() {
    expect("\(Self.head)### KR1: Guide\n\n- Target: ⟦milestones⟧\n", ["milestonesMissing"])
  }

  @Test(arguments: [
    "| Date | Value |\n|---|---|\n| ⟦soon⟧ | 4 |",
    "| Date | Value |\n|---|---|\n| 2026-07-01 | ⟦x⟧ |",
    "| Date | Value | Confidence |\n|---|---|---|\n| 2026-07-01 | 4 | ⟦2⟧ |",
    "⟦| Date | Note |⟧\n|---|---|\n| 2026-07-01 | new |",
    "| Date | Value |\n|---|---|\n| 2026-07-01 | 4 | ⟦more⟧ |",
  ])
  func whatIsWrongInATableIsNotedAtItsCell(table: String) {
    let text = MarkedText("\(Self.head)### KR1: Leads\n\n- Target: 9\n\n\(table)\n")
    #expect(text.document.problems.map(\.range) == text.ranges)
    #expect(text.document.problems.map(\.keyResult) == [0])
  }

  @Test func anUnresolvedMergeIsOneProblem() {
    expect(
      "\(Self.head)### KR1: Leads\n\n⟦<<<<<<< ours\n- Owner: maria\n=======\n- Ownr: paul\n>>>>>>> theirs⟧\n",
      ["mergeMarkers"])
  }

  @Test func aControlCharacterIsNotedOnce() {
    expect("# Grow⟦\u{7}⟧ and\u{7}\n", ["controlCharacter(7)"])
  }

  @Test func bytesThatAreNoTextAreNoted() {
    let document = ObjectiveDocument(SourceText(Array("# Grow ".utf8) + [0xFF, 0x0A]))
    #expect(document.problems.map(\.range) == [7..<8])
    #expect(document.problems.map { "\($0.kind)" } == ["notUTF8"])
  }

  @Test func nestingBeyondTheLimitIsNotedWhereItBegins() {
    let quotes = String(repeating: ">", count: 100)
    let text = MarkedText("# Grow\n\n\(quotes)⟦> deep⟧\n")
    let problems = text.document.problems.filter { "\($0.kind)" == "nestedTooDeeply" }
    #expect(problems.map(\.range) == text.ranges)
  }

  /// What reads as a table of check-ins to a person and as text to Markdown.
  @Test(arguments: [
    "⟦| Date | Value |⟧\n| 2026-07-14 | 412 |\n",
    "| Date | Value | By |\n⟦|---|---|⟧\n| 2026-07-14 | 412 | ana |\n",
    "| Date | Value |\n⟦|—|—|⟧\n| 2026-07-14 | 412 |\n",
    "| Date | Value |\n⟦| ––– | ––– |⟧\n| 2026-07-14 | 412 |\n",
    "⟦Date\tValue⟧\n2026-07-14\t412\n",
    "Week by week:\n⟦| Date | Value |⟧\n| 2026-07-14 | 412 |\n",
    "| Date | Value |\n\n⟦|---|---|⟧\n| 2026-07-14 | 412 |\n",
    "| Date | Value |\n|---|---|\n| 2026-07-07 | 4 |\n\n⟦| 2026-07-14 | 5 |⟧\n\n⟦| 2026-07-21 | 6 |⟧\n",
  ])
  func aTableThatIsNoneIsNotedAndCanBeMended(table: String) {
    let text = MarkedText("\(Self.head)### KR1: Leads\n\n- Target: 640\n\n\(table)")
    #expect(text.document.problems.map(\.range) == text.ranges)
    let edits = text.document.problems.flatMap { problem -> [TextEdit] in
      if case .brokenTable(_, let mending) = problem.kind { mending } else { [] }
    }
    let mended = ObjectiveDocument(text.source.applying(edits))
    #expect(mended.problems.isEmpty)
    let rows = String(decoding: text.source.bytes, as: UTF8.self).split(separator: "2026").count - 1
    #expect(mended.keyResults[0].keyResult.checkIns.count == rows)
  }

  @Test(arguments: [
    "Leads by date | value and by person.\n", "| Region | Leads |\n| North | 4 |\n",
    "| Date | Value |\n", "| Date | Value |\n|---|---|\n| 2026-07-14 | 4 |\n\nProse | more.\n",
  ])
  func textThatIsNoTableIsNotNoted(text: String) {
    expect("\(Self.head)### KR1: Leads\n\n- Target: 640\n\n\(text)", [])
  }

  /// Facts that a slip of the keyboard, or a word processor, has put where no field is.
  @Test(arguments: [
    "⟦Cible : 400 → 640⟧\n", "⟦**Cible** : 400 → 640⟧\n", "⟦**Cible : 400 → 640**⟧\n",
    "⟦• Cible : 400 → 640⟧\n", "⟦– Cible : 400 → 640⟧\n", "⟦•\u{a0}Cible : 400 → 640⟧\n",
    "- ⟦Cible 400 → 640⟧\n", "- ⟦Cible = 400 → 640⟧\n", "⟦o\tCible = 400 → 640⟧\n",
    "⟦Cible : 400 → 640⟧\nEt un mot.\n", "⟦Cible : 400 → 640⟧\n- Échéance : 2026-09-15\n",
    "* Échéance : 2026-09-15\n\n⟦Cible : 400 → 640⟧\n",
    "- Échéance : 2026-09-15\n- ⟦Cible 400 → 640⟧\n",
    "Un mot.\n\n⟦Cible : 400 → 640⟧\n",
  ])
  func aLineThatLooksLikeAFieldIsNotedAndCanBeMended(text: String) throws {
    let marked = MarkedText("# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n\(text)")
    let problems = marked.document.problems
    #expect(problems.map(\.range) == marked.ranges)
    let edits = problems.flatMap { problem -> [TextEdit] in
      if case .fieldLike(_, let mending, true) = problem.kind { mending } else { [] }
    }
    let mended = ObjectiveDocument(marked.source.applying(edits))
    #expect(mended.problems.map { "\($0.kind)" } == [])
    let target = try #require(mended.objective.keyResults[0].target)
    #expect(target.quantities.map(\.spelling) == ["400", "640"])
    #expect(!mended.objective.keyResults[0].isTargetFromTitle)
  }

  @Test(arguments: [
    "Lead generation is slow.\n", "- Lead the team\n- Goal setting\n", "Why: we lose too many.\n",
    "- [ ] Target 40 new deals\n", "Plan: call them all.\n",
    "Prose.\n\nSource: the finance team.\n",
  ])
  func proseIsNotTakenForAField(text: String) {
    expect("\(Self.head)### KR1: Leads from 4 to 6\n\n\(text)", [])
  }

  @Test func aFieldOnTheLineBelowAnotherIsNoted() {
    let text = MarkedText("\(Self.head)### KR1: Leads\n\n- Owner: paul\n⟦Target: 640⟧\n")
    #expect(text.document.problems.map(\.range) == text.ranges)
    guard case .fieldLike(.target, let mending, true)? = text.document.problems.first?.kind else {
      Issue.record("no field is noted")
      return
    }
    let mended = ObjectiveDocument(text.source.applying(mending))
    #expect(mended.objective.keyResults[0].owner == "paul")
    #expect(mended.objective.keyResults[0].target != nil)
  }

  @Test(arguments: [
    "\n\n⟦---⟧\nowner: maria\ntype: committed\n---\n\n# Grow\n",
    "\u{feff}\n⟦---⟧\nowner: maria\n---\n\n# Grow\n",
    "\u{feff}⟦owner: maria⟧\n\n# Grow\n", "⟦owner: maria⟧\n# Grow\n",
    "\r\n⟦Owner: maria⟧\r\nstatus: active\r\n---\r\n\r\n# Grow\r\n",
    "⟦owner: maria⟧\n---\n# Grow\n",
    "\n⟦---⟧\nowner: maria\ntags:\n- a\n---\n\n# Grow\n",
  ])
  func frontMatterThatIsNotReadIsNotedAndCanBeMended(text: String) {
    let marked = MarkedText(text)
    let problems = marked.document.problems
    #expect(problems.map(\.range) == marked.ranges)
    let edits = problems.flatMap { problem -> [TextEdit] in
      if case .looseFrontMatter(_, let mending, true) = problem.kind { mending } else { [] }
    }
    let mended = ObjectiveDocument(marked.source.applying(edits))
    #expect(mended.objective.owner == "maria")
    #expect(mended.problems.isEmpty)
  }

  @Test(arguments: [
    "\n⟦---⟧\nstatut: actif\nowner: a\n---\n", "⟦owner: a⟧\nstatut: actif\n\n# G\n",
  ])
  func frontMatterWithAKeyOfAnotherNameIsNotedAsWell(text: String) {
    let marked = MarkedText(text)
    let loose = marked.document.problems.filter { "\($0.kind)".hasPrefix("looseFrontMatter") }
    #expect(loose.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "---\n\n# Grow\n", "\n---\n\n# Grow\n", "# Grow\n\nowner: maria leads.\nAnd prose.\n",
    "Note: this is old.\n\n# Grow\n",
  ])
  func textIsNotTakenForFrontMatter(text: String) {
    let problems = MarkedText(text).document.problems
    #expect(!problems.contains { "\($0.kind)".hasPrefix("looseFrontMatter") })
  }

  @Test func aHeadingWithoutASpaceIsNotedAlsoBelowAField() {
    let top = MarkedText("⟦#Un titre⟧\n⟦##Résultats clés⟧\n\n#un-tag\n")
    #expect(top.document.problems.map(\.range) == top.ranges)
    let text = MarkedText("\(Self.head)### KR1: Leads\n\n- Owner: paul\n⟦##Initiatives⟧\n")
    #expect(text.document.problems.map(\.range) == text.ranges)
  }
}
