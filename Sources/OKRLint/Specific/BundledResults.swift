import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct BundledResults: KeyResultCheck {
  let definition = CheckDefinition(
    code: "S005", name: "bundled-results", criterion: .specific, severity: .warning,
    smart: [.weak(.specific, "several results in one")],
    summary: "A key result holds several that would be graded one by one.",
    rationale: """
      When one half is reached and the other is not, no score is right, and whoever owns the \
      missed half hides behind the other. Two verbs for one thing (“write and publish five \
      guides”) are one result.
      """,
    remedy: "Make a key result of each part.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Write and publish 5 guides\n"),
      .passes("# Grandir\n\n## Résultats clés\n\n### KR1: Rédiger et diffuser 5 guides\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: ⟦Raise NPS from 32 to 45 and cut churn to 3 %⟧\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: ⟦Faire passer le NPS de 32 à 45 et réduire les départs à 3 %⟧\n"
      ),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen, view.reading.isMultiple else { return [] }
    return [
      Finding(
        "The key result holds several results.", at: view.node.title,
        subject: view.subject("title"), help: definition.remedy)
    ]
  }
}
