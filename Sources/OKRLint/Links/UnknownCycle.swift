import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText
import YAML

struct UnknownCycle: DocumentCheck {
  let definition = CheckDefinition(
    code: "L008", name: "unknown-cycle", criterion: .links, severity: .warning,
    summary: "The cycle of an objective is none that the workspace knows.",
    rationale: """
      A cycle's name tells when it begins and ends: `2026-Q3`, `2026-H2`, `2026`, or one of the list \
      in `okr.yml`. From another name no due date, expected progress or reminder can be worked out.
      """,
    remedy:
      "Rename the folder to a cycle such as `2026-Q3`, or list the cycle under `cycles.list`.",
    examples: [
      .passes("# Grow\n"),
      .passes(
        "---\ncycle: spring\n---\n\n# Grow\n",
        settings:
          "layout: \"2026-Q3/{team}/{slug}\"\ncycles:\n  list:\n    - {name: spring, start: 2026-03-01, end: 2026-05-31}\n"
      ),
      .fails(
        "---\ncycle: ⟦spring⟧\n---\n\n# Grow\n", settings: "layout: \"2026-Q3/{team}/{slug}\"\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard let cycle = file.cycle, context.settings.calendar.cycle(named: cycle) == nil else {
      return []
    }
    let written =
      file.placement.cycle == nil ? file.document.frontMatter?[.cycle]?.value.range : nil
    return [
      Finding(
        Message("“{cycle}” is no cycle that the workspace knows.", ["cycle": cycle]),
        at: written ?? file.document.titleHeading ?? file.document.source.lineContent(0),
        subject: "cycle", help: definition.remedy)
    ]
  }
}
