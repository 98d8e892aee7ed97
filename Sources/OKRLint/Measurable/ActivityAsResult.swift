import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct ActivityAsResult: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M006", name: "activity-as-result", criterion: .measurable, severity: .warning,
    smart: [.weak(.measurable, "an activity, no result")],
    summary: "A key result is an activity.",
    rationale: """
      Consulting, analysing, supporting: what people will be busy with, not what will be \
      different by it (Google's playbook, re:Work). It belongs under `Initiatives`, where it \
      shows how the key result is to be reached. With a measurable effect in the title, or in \
      `Target:`, nothing is said.
      """,
    remedy: "Say what will be different by it, and keep the activity as an initiative.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: 30 % of the customers we visit order again\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: 30 % des clients visités commandent à nouveau\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Visit⟧ customers with the product team\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Organiser⟧ une réunion avec les clients\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, view.promises(.activity), !view.reading.isQuantified else { return [] }
    return [
      Finding(
        "The key result says what is done, not what will be different by it.",
        at: view.place(view.reading.verb), subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
