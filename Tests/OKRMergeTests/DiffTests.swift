import OKRDocument
import OKRModel
import SourceText
import Testing

@testable import OKRMerge

@Suite struct DiffTests {
  private static func target(_ text: String) throws -> Target {
    let packs = LanguagePacks.builtIn
    return try #require(packs["en"]).targets.read(text).get().target
  }

  @Test(arguments: [
    ("400 → 640 leads", "400 -> 640 leads", []),
    ("400 → 640 leads", "400 → 600 leads", [TargetMovement.lowered]),
    ("400 → 640 leads", "400 → 700 leads", [.raised]),
    ("400 → 640 leads", "420 → 640 leads", [.baseline]),
    ("400 → 640 leads", "420 → 600 leads", [.baseline, .lowered]),
    ("40 % → 26 %", "40 % → 30 %", [.lowered]),
    ("40 % → 26 %", "40 % → 20 %", [.raised]),
    ("3 h → 90 min", "180 min → 1.5 h", []),
    ("3 h → 90 min", "3 h → 100 min", [.lowered]),
    ("640 leads", "600 leads", [.lowered]), ("640 leads", "700 leads", [.raised]),
    ("≥ 95 %", "≥ 90 %", [.lowered]), ("≤ 8 %", "≤ 10 %", [.lowered]),
    ("≤ 8 %", "≤ 6 %", [.raised]), ("95 % to 105 %", "90 % to 110 %", [.lowered]),
    ("95 % to 105 %", "97 % to 103 %", [.raised]), ("95 % to 105 %", "90 % to 100 %", [.shifted]),
    ("640 leads", "400 → 640 leads", [.baseline]), ("400 → 640 leads", "640 leads", [.baseline]),
    ("400 → 640 leads", "≥ 640 leads", [.kind]), ("640 leads", "640 €", [.unit]),
    // A word for the same thing is no other start, a measure is.
    ("400 → 640 leads", "400 → 640 prospects", [.unit]),
    ("400 → 640 leads", "400 → 600 prospects", [.unit, .lowered]),
    ("400 → 640 $", "400 → 640 €", [.baseline, .unit]),
    ("400 → 640 leads", "300 → 640 prospects", [.baseline, .unit]),
    ("3 → 2 days", "3 → 2 weeks", [.baseline, .lowered]),
    // Another kind may ask for less as well.
    ("400 → 640 leads", "≥ 600 leads", [.kind, .lowered]),
    ("12 → 3 incidents", "≤ 5 incidents", [.kind, .lowered]),
    ("≥ 600 leads", "640 leads", [.kind, .raised]),
    ("95 % to 105 %", "≥ 95 %", [.kind, .lowered]),
    ("95 % to 105 %", "≤ 100 %", [.kind, .shifted]),
    ("≥ 95 %", "≤ 95 %", [.kind]), ("640 leads", "milestones", [.kind]),
    ("milestones", "milestones", []), ("milestones", "done", [.kind]),
  ])
  func aTargetThatMoves(old: String, new: String, movements: [TargetMovement]) throws {
    #expect(TargetMovement.between(try Self.target(old), try Self.target(new)) == movements)
  }

  private static let objective = """
    ---
    owner: maria
    tags: [sales, growth]
    ---

    # Fill the funnel

    Half of our sellers run out of leads.

    ## Key results

    ### KR1: Raise active leads

    - Target: 400 → 640 leads/month
    - Owner: paul

    | Date | Value | Confidence | By | Note |
    |------|-------|------------|----|------|
    | 2026-07-14 | 412 | 0.7 | paul | Fair in Lyon |

    ### KR2: Open two regions

    - Target: milestones

    1. [x] 40 % Lyon
    2. [ ] 60 % Lille

    ## Initiatives

    - [ ] Call back every lead

    """

  private static func changes(_ edit: (String, String)...) -> [ObjectiveChange] {
    var text = objective
    for (old, new) in edit { text = text.replacing(old, with: new) }
    return ObjectiveDiff(
      from: ObjectiveDocument(SourceText(objective)), to: ObjectiveDocument(SourceText(text))
    ).changes
  }

  private static func lines(_ changes: [ObjectiveChange]) -> [String] {
    changes.map { change in
      "\(change.keyResult.map { $0 + " " } ?? "")\(change.fact.rawValue) \(change.kind.rawValue) "
        + "\(change.name): \(change.old ?? "–") > \(change.new ?? "–")"
    }
  }

  @Test func spacingOrderOfKeysAndWidthOfTablesAreNoChange() {
    let changes = Self.changes(
      ("owner: maria\ntags: [sales, growth]", "tags:\n  - sales\n  - growth\nowner: maria"),
      ("| 2026-07-14 | 412 | 0.7 | paul |", "| 14 July 2026 |   412 | 70 % | @paul |"),
      ("- Target: 400 → 640", "-   Goal:  400 -> 640"), ("run out of", "run\nout of"))
    #expect(Self.lines(changes) == [])
  }

  @Test func whatChangedIsNamed() {
    #expect(
      Self.lines(
        Self.changes(
          ("owner: maria", "owner: paul"), ("sales, growth", "sales"), ("Half", "Most"),
          ("- Owner: paul\n", ""), ("[ ] 60 % Lille", "[x] 60 % Lille"),
          ("- [ ] Call back every lead", "- [ ] Call back every lead\n- [ ] Ask ten lost leads")))
        == [
          "key changed owner: maria > paul", "key changed tags: sales, growth > sales",
          "initiative added Ask ten lost leads: – > Ask ten lost leads",
          "KR1 field removed owner: paul > –",
          "KR2 milestone done Lille: 60 % Lille > 60 % Lille",
          "prose changed : Half of our sellers run out of leads. > Most of our sellers run out of leads.",
        ])
  }

  @Test func aCheckInIsKnownByItsDayAndItsAuthor() throws {
    let row = "| 2026-07-14 | 412 | 0.7 | paul | Fair in Lyon |\n"
    let added = Self.changes((row, row + "| 2026-07-21 | 455 | 0.8 | maria | |\n"))
    #expect(Self.lines(added) == ["KR1 check-in added 2026-07-21: – > 455, 0.8, maria"])
    #expect(added.first?.checkIn?.previous?.value?.number == DecimalNumber(412))
    #expect(
      Self.lines(Self.changes(("| 412 |", "| 414 |")))
        == [
          "KR1 check-in changed 2026-07-14: 412, 0.7, paul, Fair in Lyon > 414, 0.7, paul, Fair in Lyon"
        ])
    #expect(
      Self.lines(Self.changes((row, "")))
        == ["KR1 check-in removed 2026-07-14: 412, 0.7, paul, Fair in Lyon > –"])
  }

  @Test func aKeyResultIsKnownByItsLabelElseByItsTitle() {
    #expect(
      Self.lines(Self.changes(("### KR2: Open two regions", "### KR2: Open three regions")))
        == ["KR2 key-result-title changed : Open two regions > Open three regions"])
    #expect(
      Self.lines(Self.changes(("### KR2: Open two regions", "### KR3: Open two regions")))
        == ["KR3 label changed : KR2 > KR3"])
    #expect(
      Self.lines(Self.changes(("### KR2: Open two regions", "### KR3: Win the cup")))
        == [
          "KR3 key-result added : – > Win the cup", "KR2 key-result removed : Open two regions > –",
        ])
  }

  @Test func keyResultsInAnotherOrderAreOneChange() throws {
    let first = try #require(Self.objective.firstRange(of: "### KR1"))
    let second = try #require(Self.objective.firstRange(of: "### KR2"))
    let end = try #require(Self.objective.firstRange(of: "## Initiatives"))
    let text = Self.objective
    let swapped =
      text[..<first.lowerBound] + text[second.lowerBound..<end.lowerBound]
      + text[first.lowerBound..<second.lowerBound] + text[end.lowerBound...]
    let changes = ObjectiveDiff(
      from: ObjectiveDocument(SourceText(text)), to: ObjectiveDocument(SourceText(String(swapped)))
    ).changes
    #expect(Self.lines(changes) == ["order changed : KR1, KR2 > KR2, KR1"])
  }
}
