import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import YAML

struct MissingOwner: DocumentCheck {
  let definition = CheckDefinition(
    code: "A006", name: "missing-owner", criterion: .achievable, severity: .warning,
    smart: [.missing(.achievable, "no owner")],
    summary: "An objective has no owner.",
    rationale: """
      The A of SMART once stood for “assignable”: one person answers for an objective, whoever else \
      works on it. What everybody owns, nobody follows up.
      """,
    remedy: "Name one person in the front matter: `owner: maria`.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .passes("---\nstatus: draft\n---\n\n# Grow\n"),
      .fails("# ⟦Grow⟧\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let isUnreadable = file.document.problems.contains { problem in
      if case .frontMatterSyntax(let yaml) = problem.kind { yaml.key == "owner" } else { false }
    }
    guard file.document.title != nil, file.objective.owner == nil, file.isActive, !isUnreadable
    else { return [] }
    return [
      Finding(
        "The objective has no owner.", at: file.titleRange, subject: "owner",
        help: definition.remedy)
    ]
  }
}
