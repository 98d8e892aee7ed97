import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct NoCycleAndNoDate: DocumentCheck {
  let definition = CheckDefinition(
    code: "T001", name: "no-cycle-and-no-date", criterion: .timeBound, severity: .warning,
    smart: [.missing(.timeBound, "no date")],
    summary: "Nothing says when the objective is due.",
    rationale: """
      The T of SMART rarely stands in the text: the cycle, which is read from the path, says when an \
      objective is due. One without a cycle needs a date of its own.
      """,
    remedy: "Put the file below a folder of a cycle (`okr mv`), or write `due: 2026-09-30`.",
    examples: [
      .passes("# Grow\n"),
      .passes(
        "---\ndue: 2026-09-30\n---\n\n# Grow\n", settings: "layout: \"2026-Q3/{team}/{slug}\"\n"),
      .fails("# ⟦Grow⟧\n", settings: "layout: \"2026-Q3/{team}/{slug}\"\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard file.document.title != nil, file.cycle == nil, file.placement.fitsLayout,
      file.objective.due == nil,
      !file.objective.keyResults.contains(where: { $0.due != nil })
    else { return [] }
    return [
      Finding(
        "Nothing says when the objective is due.", at: file.titleRange, subject: "due",
        help: definition.remedy)
    ]
  }
}
