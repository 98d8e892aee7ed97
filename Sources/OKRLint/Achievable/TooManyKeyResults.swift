import Diagnostics
import OKRModel
import OKRWorkspace

struct TooManyKeyResults: DocumentCheck {
  let definition = CheckDefinition(
    code: "A002", name: "too-many-key-results", criterion: .achievable, severity: .warning,
    smart: [.weak(.achievable, "too many key results")],
    summary: "An objective has more key results than anyone can keep in mind.",
    rationale: """
      Two to five key results say whether an objective is reached. With more, a team follows up numbers \
      instead of a goal. The limit is `limits.key-results-per-objective` in `okr.yml`.
      """,
    remedy:
      "Keep the results that show the objective reached; the rest are initiatives or guardrails.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n1. Leads from 4 to 6\n2. Wins from 1 to 2\n",
        settings: "limits: {key-results-per-objective: 2}\n"),
      .fails(
        "# ⟦Grow⟧\n\n## Key results\n\n1. Leads from 4 to 6\n2. Wins from 1 to 2\n3. Calls from 5 to 9\n",
        settings: "limits: {key-results-per-objective: 2}\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let limit = context.settings.keyResultsPerObjective
    let count = file.objective.keyResults.count
    guard count > limit else { return [] }
    return [
      Finding(
        Message(
          "The objective has {count} key results; {limit} are the limit.",
          ["count": "\(count)", "limit": "\(limit)"]),
        at: file.titleRange, subject: "key results", help: definition.remedy)
    ]
  }
}
