import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct MissingSource: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M008", name: "missing-source", criterion: .measurable, severity: .advice,
    isOptional: true,
    smart: [.weak(.measurable, "no source")],
    summary: "A key result does not say what exactly is counted, or where.",
    rationale: """
      “Active users” may be all-time users or those of seven days. `Metric:` says what is counted, \
      `Source:` where anyone can look it up, so that the argument about the number takes place now and \
      not at the end of the quarter.
      """,
    remedy: "Add `Metric:` or `Source:` to the fields.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n- Source: CRM, report 12\n"
      ),
      .passes("# Grow\n\n## Key results\n\n### KR1: Playbook used\n\n- Target: done\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Leads⟧\n\n- Target: 400 → 640\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard let target = view.keyResult.target, !target.quantities.isEmpty, view.file.isOpen,
      view.keyResult.metric == nil, view.keyResult.source == nil
    else { return [] }
    return [
      Finding(
        "Nothing says what exactly is counted, or where.", at: view.node.title,
        subject: view.subject("source"), help: definition.remedy)
    ]
  }
}
