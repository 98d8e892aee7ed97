import Git
import OKRMerge
import SourceText
import Testing

/// The conflicts of a text with markers, and what becomes of it when they are solved.
@Suite struct ConflictTests {
  private static let base = """
    # Fill the funnel

    ## Key results

    ### KR1: Raise leads

    - Target: 400 → 600
    - Owner: paul

    | Date       | Value |
    |------------|-------|
    | 2026-07-07 | 412   |

    """
  private static let ours = base.replacing("600", with: "640").replacing("paul", with: "kofi")
  private static let theirs = base.replacing("600", with: "700").replacing("paul", with: "ana")

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func stages(
    _ base: String = base, _ ours: String = ours, _ theirs: String = theirs
  ) -> ConflictedText.Stages {
    .init(base: bytes(base), ours: bytes(ours), theirs: bytes(theirs))
  }

  private static func facts(_ text: ConflictedText) -> [String] {
    text.conflicts.map { conflict in
      [
        conflict.keyResult ?? "–", conflict.fact?.rawValue ?? "several", conflict.name,
        conflict.words.ours ?? "–", conflict.words.theirs ?? "–", conflict.words.base ?? "–",
      ].joined(separator: " | ")
    }
  }

  private static let both = [
    "KR1 | field | target | 400 → 640 | 400 → 700 | 400 → 600",
    "KR1 | field | owner | kofi | ana | paul",
  ]

  @Test func whatGitMergedByLinesIsToldByFacts() throws {
    let lines = try ThreeWayMerge(Self.base, Self.ours, Self.theirs).lineMerge()
    #expect(!lines.isClean)
    let text = try ConflictedText(lines.bytes, stages: Self.stages())
    #expect(Self.facts(text) == Self.both)
  }

  @Test func aFileThatIsGoneOrAsOnOneSideIsMergedAnew() throws {
    for current in [nil, Self.bytes(Self.ours), Self.bytes(Self.theirs)] {
      let text = try ConflictedText(current, stages: Self.stages())
      #expect(Self.facts(text) == Self.both)
    }
  }

  @Test func whatWasSolvedByHandHasNoConflict() throws {
    let solved = Self.bytes(Self.base.replacing("600", with: "650"))
    let text = try ConflictedText(solved, stages: Self.stages())
    #expect(text.conflicts.isEmpty)
    #expect(text.text.text(choosing: [:]) == solved)
  }

  @Test func editsSinceTheMergeStayAndWhatStoodBeforeIsKnown() throws {
    let merged = try ThreeWayMerge(Self.base, Self.ours, Self.theirs).result().text
    let edited = merged.replacing("| 412   |", with: "| 999   |")
    let text = try ConflictedText(Self.bytes(edited), stages: Self.stages())
    #expect(Self.facts(text) == Self.both)
    let result = text.text.text(choosing: [0: .ours, 1: .theirs])
    #expect(
      result
        == Self.bytes(
          Self.base.replacing("600", with: "640").replacing("paul", with: "ana")
            .replacing("412", with: "999")))
  }

  @Test func markersThatSayWhatStoodBeforeAreSplit() throws {
    let marked = """
      # Fill the funnel

      ## Key results

      ### KR1: Raise leads

      <<<<<<< HEAD
      - Target: 400 → 640
      - Owner: kofi
      ||||||| 1a2b3c4
      - Target: 400 → 600
      - Owner: paul
      =======
      - Target: 400 → 700
      - Owner: paul
      >>>>>>> other

      """
    let text = try ConflictedText(Self.bytes(marked), stages: nil)
    #expect(Self.facts(text) == [Self.both[0]])
    #expect(
      String(decoding: text.text.text(choosing: [:]), as: UTF8.self).contains(
        """
        <<<<<<< HEAD
        - Target: 400 → 640
        ||||||| 1a2b3c4
        - Target: 400 → 600
        =======
        - Target: 400 → 700
        >>>>>>> other
        - Owner: kofi

        """))
  }

  @Test func markersAloneAreTakenAsTheyAre() throws {
    let merged = try ThreeWayMerge(Self.base, Self.ours, Self.theirs).result().text
    let text = try ConflictedText(Self.bytes(merged), stages: nil)
    #expect(text.conflicts.map(\.base) == [nil, nil])
    #expect(text.conflicts.map(\.name) == ["target", "owner"])
    #expect(text.text.text(choosing: [:]) == Self.bytes(merged))
  }

  @Test(arguments: ["\n", "\r\n"], [true, false])
  func choosingOneSideGivesThatSide(ending: String, isEnded: Bool) throws {
    func written(_ text: String) -> String {
      let text = text.replacing("\n", with: ending)
      return isEnded ? text : String(text.dropLast())
    }
    let (base, ours, theirs) = (
      written(Self.base), written(Self.ours.replacing("412", with: "415")),
      written(Self.theirs.replacing("412", with: "421"))
    )
    let merged = try ThreeWayMerge(base, ours, theirs).result()
    let text = try ConflictedText(merged.bytes, stages: Self.stages(base, ours, theirs))
    for (choice, side) in [(ConflictChoice.ours, ours), (.theirs, theirs)] {
      let choices = Dictionary(
        uniqueKeysWithValues: text.conflicts.indices.map { ($0, choice) })
      #expect(String(decoding: text.text.text(choosing: choices), as: UTF8.self) == side)
    }
  }

  @Test func aTypedValueIsReadAsItsField() throws {
    let text = try ConflictedText(nil, stages: Self.stages())
    #expect(
      try text.lines(0, typed: "400 → 660") == .lines(Self.bytes("- Target: 400 → 660\n")))
    #expect(try text.lines(0, typed: "400 → 640") == .lines(Self.bytes("- Target: 400 → 640\n")))
    #expect(throws: TypedValueFault.unreadable) { try text.lines(0, typed: "plenty") }
    #expect(throws: TypedValueFault.unreadable) { try text.lines(1, typed: "") }
  }

  @Test func aTypedValueStandsInTheLightFormAsWell() throws {
    func light(_ target: String) -> String {
      "# T\n\n## Key results\n\n1. Raise leads\n   - Target: \(target)\n2. Cut calls\n"
    }
    let text = try ConflictedText(
      nil, stages: Self.stages(light("4 → 6"), light("4 → 7"), light("4 → 8")))
    #expect(
      try text.lines(0, typed: "4 → 9") == .lines(Self.bytes("   - Target: 4 → 9\n")))
    #expect(throws: TypedValueFault.unreadable) { try text.lines(0, typed: "plenty") }
  }

  @Test(arguments: [
    ("<<<<<<< a\nx\n", 1), ("<<<<<<< a\nx\n=======\ny\n=======\nz\n>>>>>>> b\n", 5),
    ("x\n<<<<<<< a\n<<<<<<< a\n", 3), ("<<<<<<< a\nx\n>>>>>>> b\n", 3),
  ])
  func markersThatDoNotFitAreNotGuessedAt(text: String, line: Int) throws {
    #expect(throws: ConflictFault.markers(line: line)) {
      try ConflictedText(Self.bytes(text), stages: nil)
    }
  }

  @Test func linesThatOnlyLookLikeMarkersAreText() throws {
    let text = "Title\n=======\n\n>>>>>>> quoted\n|||||||\n<<<<<<<x\n"
    #expect(try ConflictedText(Self.bytes(text), stages: nil).conflicts.isEmpty)
  }
}
