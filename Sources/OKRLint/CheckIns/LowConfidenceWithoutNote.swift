import Diagnostics
import OKRModel
import OKRWorkspace

struct LowConfidenceWithoutNote: KeyResultCheck {
  let definition = CheckDefinition(
    code: "C006", name: "low-confidence-without-note", criterion: .checkIns, severity: .advice,
    summary: "The latest confidence is under 0.4, and no note says why.",
    rationale: """
      A low confidence is a call for help. Without a word on what is in the way, nobody can answer it.
      """,
    remedy: "Add a few words in the note: what is in the way, and what would help.",
    examples: [
      .passes(Self.example("Paid search paused")),
      .fails(Self.example("", marking: true)),
    ])

  private static func example(_ note: String, marking: Bool = false) -> String {
    let row = "| 2026-07-14 | 412 | 0.3 | \(note) |"
    return
      "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | Confidence | Note |\n|---|---|---|---|\n\(marking ? "⟦\(row)⟧" : row)\n"
  }

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isActive, let index = view.keyResult.latestIndex() else { return [] }
    let last = view.keyResult.checkIns[index]
    guard let confidence = last.confidence, last.note == nil,
      confidence < DecimalNumber(significand: 4, exponent: -1) ?? .zero
    else { return [] }
    return [
      Finding(
        Message(
          "The confidence is {confidence}, and no note says why.",
          numbers: ["confidence": confidence.description]),
        at: view.place(ofCheckIn: index), subject: view.subject("check-in \(last.date) note"),
        help: definition.remedy)
    ]
  }
}
