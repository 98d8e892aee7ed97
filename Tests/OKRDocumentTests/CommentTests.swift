import OKRDocument
import OKRDocumentLaws
import OKRModel
import SourceText
import Testing

/// Comments of HTML in titles, values and cells: they are no part of what is said, and stay.
@Suite struct CommentTests {
  private static let text = """
    # Grow <!-- for now -->

    ## Key results <!-- four at most -->

    ### KR1: Win <!-- why? -->

    - Target: 40 deals <!-- okr-ignore M003: from zero -->
    - Owner: paul <!-- he said -->
    - Due: 2026-09-15<!-- or so --> <!-- ask -->
    - Weight: <!-- as agreed --> 2
    - Metric: deals <!-- not leads --> that are paid

    | Date <!-- ISO --> | Value | Note |
    |-------------------|-------|------|
    | 2026-07-14 <!-- a Tuesday --> | 12 <!-- or 13 --> | Went <!-- very --> well <!-- ha --> |

    ### KR2: Use `<!-- x -->` in <!-- all --> files <!-- sic -->

    """

  private let document = ObjectiveDocument(SourceText(text))

  private func edited(_ edits: [TextEdit]) -> String {
    let result = document.source.applying(edits)
    return result.string(in: 0..<result.bytes.count)
  }

  private func replacing(_ old: String, _ new: String) -> String {
    let parts = Self.text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return parts[0] + new + parts[1]
  }

  @Test func areNoPartOfWhatIsRead() throws {
    let first = try #require(document.objective.keyResults.first)
    #expect(document.problems.map { "\($0.kind)" } == [])
    #expect(document.objective.title == "Grow")
    #expect(document.sections.map(\.name) == [.keyResults])
    #expect(first.title == "Win")
    #expect(first.target?.quantities.map(\.spelling) == ["40 deals"])
    #expect(first.owner == "paul")
    #expect(first.due == CalendarDate(year: 2026, month: 9, day: 15))
    #expect(first.weight == DecimalNumber(2))
    #expect(first.metric == "deals that are paid")
    #expect(first.checkIns.map(\.value?.spelling) == ["12"])
    #expect(first.checkIns.map(\.note) == ["Went well"])
    #expect(document.objective.keyResults[1].title == "Use `<!-- x -->` in files")
  }

  @Test func stayWhereTheyAreWhenAFactChanges() {
    #expect(edited(document.settingTitle("Shrink")) == replacing("# Grow", "# Shrink"))
    #expect(
      edited(document.settingTitle(ofKeyResult: 0, to: "Lose")) == replacing("Win <", "Lose <"))
    #expect(
      edited(document.setting(.target, ofKeyResult: 0, to: "50 deals"))
        == replacing("40 deals", "50 deals"))
    #expect(
      edited(document.setting(.due, ofKeyResult: 0, to: "2026-09-20"))
        == replacing("2026-09-15<", "2026-09-20 <"))
    #expect(
      edited(document.setting(.metric, ofKeyResult: 0, to: "deals"))
        == replacing("deals <!-- not leads --> that are paid", "deals <!-- not leads -->"))
  }

  @Test func stayWhenTheFileIsFormatted() {
    let untidy = Self.text.replacing("- Owner: paul", with: "- DRI:paul").replacing(
      "KR1:", with: "KR 1 -"
    )
    .replacing("2026-07-14 <", with: "2026/7/14 <")
    let source = SourceText(untidy)
    let edits = ObjectiveDocument(source).formatting()
    let formatted = ObjectiveDocument(source.applying(edits))
    let text = formatted.source.string(in: 0..<formatted.source.bytes.count)
    #expect(!edits.isEmpty)
    #expect(text.contains("- Owner: paul <!-- he said -->\n"))
    #expect(text.contains("### KR1: Win <!-- why? -->\n"))
    #expect(text.contains("## Key results <!-- four at most -->\n"))
    #expect(text.contains("| 2026-07-14 <!-- a Tuesday --> |"))
    #expect(text.split(separator: "<!--").count == untidy.split(separator: "<!--").count)
    #expect(formatted.formatting().isEmpty)
  }

  @Test func aFieldOfNothingElseIsEmpty() {
    let source = SourceText("# Grow\n\n## Key results\n\n### KR1: Win\n\n- Target: <!-- soon -->\n")
    let document = ObjectiveDocument(source)
    #expect(document.problems.map { $0.range.isEmpty } == [true])
    let edits = document.setting(.target, ofKeyResult: 0, to: "40")
    let text = source.applying(edits)
    #expect(text.string(in: 0..<text.bytes.count).hasSuffix("- Target: 40 <!-- soon -->\n"))
  }

  @Test(arguments: ["paul <!--", "<!-- paul", "paul -->", "paul <!-- a", "paul <!-->"])
  func whatIsNoCommentStays(value: String) {
    let text = "# Grow\n\n## Key results\n\n### KR1: Win 4\n\n- Owner: \(value)\n"
    #expect(ObjectiveDocument(SourceText(text)).objective.keyResults[0].owner == value)
  }

  @Test func manyTakeTimeInProportion() {
    let comments = String(repeating: "<!--->", count: 100_000)
    let text = "# Grow\n\n## Key results\n\n### KR1: Win \(comments)\n\n- Owner: \(comments)-->\n"
    #expect(ObjectiveDocument(SourceText(text)).keyResults.count == 1)
  }
}
