import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct MissWithoutExplanation: DocumentCheck {
  let definition = CheckDefinition(
    code: "C012", name: "miss-without-explanation", criterion: .checkIns, severity: .warning,
    summary: "A committed objective was closed short of its targets, without a word on why.",
    rationale: """
      A committed objective is expected at 1.0. A miss is no disgrace, but those who relied on it are \
      owed an explanation, under `## Retrospective` or as `Reason:` of the key result.
      """,
    remedy: "Say under `## Retrospective` what was in the way and what you will do differently.",
    examples: [
      .passes(Self.example("\n## Retrospective\n\nThe form came a month late.\n")),
      .passes(Self.example("", type: "aspirational")),
      .fails(Self.example("", marking: true)),
    ])

  private static func example(
    _ end: String, type: String = "committed", marking: Bool = false
  ) -> String {
    "---\ntype: \(type)\nstatus: closed\n---\n\n# \(marking ? "⟦Grow⟧" : "Grow")\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value |\n|---|---|\n| 2026-09-28 | 520 |\n\(end)"
  }

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let objective = file.objective
    guard objective.status == .closed,
      (objective.type ?? context.settings.defaultType) == .committed,
      !file.document.hasText(in: .retrospective)
    else { return [] }
    let missed = KeyResultView.views(of: file, in: context).filter { view in
      guard let score = view.progress.score, view.keyResult.reason == nil else {
        return false
      }
      return score < .one
    }
    guard !missed.isEmpty else { return [] }
    return [
      Finding(
        Message(
          "The commitment was missed in {labels}, and nothing says why.",
          ["labels": missed.map { $0.subject("") }.joined(separator: ", ")]),
        at: file.titleRange, subject: "retrospective", help: definition.remedy)
    ]
  }
}
