import Diagnostics
import OKRDocument
import OKRModel
import OKRWording
import OKRWorkspace

struct TaskAsObjective: ObjectiveCheck {
  let definition = CheckDefinition(
    code: "S009", name: "task-as-objective", criterion: .specific, severity: .advice,
    smart: [.weak(.specific, "a task")],
    summary: "An objective is a task.",
    rationale: """
      “Launch the app” can be ticked off without anybody being better off. The objective is what \
      it is launched for; the launch is an initiative.
      """,
    remedy: "Say what will be possible once it is done, and list the task under `Initiatives`.",
    examples: [
      .passes("# Drivers plan their week on the phone\n"),
      .passes("# Les chauffeurs planifient leur semaine sur leur téléphone\n\n## Résultats clés\n"),
      .fails("# ⟦Launch the app⟧\n"),
      .fails("# ⟦Lancer l’application⟧\n\n## Résultats clés\n"),
    ])

  func check(_ view: ObjectiveView, in context: CheckContext) -> [Finding] {
    guard view.reading.isActivity, !view.reading.isStatement else { return [] }
    return [
      Finding(
        "The objective is a task.", at: view.title, subject: "title", help: definition.remedy)
    ]
  }
}
