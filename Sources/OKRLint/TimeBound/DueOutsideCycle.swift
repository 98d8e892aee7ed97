import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import YAML

struct DueOutsideCycle: DocumentCheck {
  let definition = CheckDefinition(
    code: "T002", name: "due-outside-cycle", criterion: .timeBound, severity: .warning,
    smart: [.weak(.timeBound, "due outside the cycle")],
    summary: "A due date lies outside of the objective's cycle.",
    rationale: """
      What is due after the cycle cannot be scored at its end, and what was due before it began is \
      either done or in the wrong folder. Often it is a slip in the year.
      """,
    remedy: "Correct the date, or move the objective to the cycle that it belongs to.",
    examples: [
      .passes("---\ndue: 2026-09-15\n---\n\n# Grow\n"),
      .fails("---\ndue: ⟦2025-09-15⟧\n---\n\n# Grow\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Marge\n\n- Échéance : ⟦15/10/2026⟧\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard let cycle = file.knownCycle(context.settings) else { return [] }
    var places: [(date: CalendarDate, range: Range<Int>, subject: String)] = []
    if let due = file.objective.due, let entry = file.document.frontMatter?[.due] {
      places.append((due, entry.value.range, "due"))
    }
    for (index, node) in file.document.keyResults.enumerated() {
      if let due = node.keyResult.due, let field = node[.due] {
        places.append((due, field.value, file.subject(index, "due")))
      }
    }
    return places.compactMap { date, range, subject in
      guard !cycle.contains(date) else { return nil }
      return Finding(
        Message(
          "{date} lies outside of {cycle}, which runs from {start} to {end}.",
          [
            "date": date.description, "cycle": cycle.name, "start": cycle.start.description,
            "end": cycle.end.description,
          ]),
        at: range, subject: subject, help: definition.remedy)
    }
  }
}
