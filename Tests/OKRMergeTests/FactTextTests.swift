import OKRDocument
import OKRMerge
import SourceText
import Testing

@Suite struct FactTextTests {
  private func text(_ source: String) -> String? {
    FactText(ObjectiveDocument(SourceText(source)))?.text
  }

  private let objective = """
    ---
    type: aspirational
    owner: maria
    squad: seven
    ---

    # Fill   the funnel

    Half of the sellers
    run out of leads.

    ## Key results

    ### KR1: Raise leads

    - Owner: paul
    - Target: 400 -> 640 leads/month

    | Note | Date | Value | Mood |
    |---|---|---|---|
    | Fair | 2026-07-14 | 455 | good |
    | | 2026-07-07 | 412 |

    By the report of Monday.

    ### KR2: One playbook

    - Target: milestones

    1. [x] 30 % Agreed
    2. [ ] 100 % Used

    ## Initiatives

    - [ ] Rework the form

    ## Risks

    None.

    """

  @Test func everyFactHasALine() {
    #expect(
      text(objective) == """
        # Fill the funnel
        owner: maria
        type: aspirational
        squad: seven

        Half of the sellers
        run out of leads.

        KR1 Raise leads
        KR1 Target: 400 → 640 leads/month
        KR1 Owner: paul
        KR1 2026-07-07: Value 412
        KR1 2026-07-14: Value 455, Note Fair, Mood good
        KR1 By the report of Monday.

        KR2 One playbook
        KR2 Target: milestones
        KR2 [x] 30 % Agreed
        KR2 [ ] 100 % Used

        Initiatives [ ] Rework the form

        ## Risks

        None.

        """)
  }

  @Test func whatIsOnlyFormattedIsTheSame() {
    let other = objective.replacing("400 -> 640", with: "400 → 640")
      .replacing("type: aspirational\nowner: maria", with: "owner:   maria\ntype: aspirational")
      .replacing("| Fair | 2026-07-14 | 455 | good |", with: "|Fair|2026-07-14|455|good|")
    #expect(text(other) == text(objective))
    #expect(text(objective.replacing("455", with: "456")) != text(objective))
  }

  @Test(arguments: [
    "", "Only prose.\n", "<<<<<<< ours\n# A\n=======\n# B\n>>>>>>> theirs\n", "# A\u{0}\n",
  ])
  func whatIsNoObjectiveHasNone(source: String) {
    #expect(text(source) == nil)
  }

  @Test func bytesThatAreNoTextHaveNone() {
    for bytes in [[0xFF, 0xFE, 0x23, 0x00], [0x23, 0x20, 0xE9, 0x0A]] as [[UInt8]] {
      #expect(FactText(ObjectiveDocument(SourceText(bytes))) == nil)
    }
  }
}
