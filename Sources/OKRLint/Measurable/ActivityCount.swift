import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct ActivityCount: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M009", name: "activity-count", criterion: .measurable, severity: .warning,
    smart: [.weak(.measurable, "counts an activity")],
    summary: "A key result counts how often something is done.",
    rationale: """
      Twelve interviews can be held without learning anything. The count says that people were \
      busy; the key result should say what came of it.
      """,
    remedy: "Count what came of it.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: 12 interviewed customers name the same problem\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: 12 clients interrogés citent le même problème\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: ⟦Hold⟧ 12 interviews with customers\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Organiser⟧ 12 réunions avec des clients\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, view.promises(.activity), view.reading.isQuantified else { return [] }
    return [
      Finding(
        "The key result counts how often something is done, not what came of it.",
        at: view.place(view.reading.verb), subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
