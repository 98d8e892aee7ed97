import Diagnostics
import OKRDocument
import OKRWorkspace

struct MissingMilestones: ProblemCheck {
  let definition = CheckDefinition(
    code: "F014", name: "missing-milestones", criterion: .form, severity: .error,
    summary: "A key result is to be measured by milestones and lists none.",
    rationale: """
      With the target `milestones` the progress is read from a numbered list with check boxes below \
      the fields. Without the list there is nothing to measure.
      """,
    remedy: "List the milestones below the fields: `1. [ ] 30 % Playbook agreed`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Playbook\n\n- Target: milestones\n\n1. [x] 50 % Agreed\n2. [ ] 100 % Used\n"
      ),
      .fails("# Grow\n\n## Key results\n\n### KR1: Playbook\n\n- Target: ⟦milestones⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Guide\n\n- Cible : ⟦jalons⟧\n"),
    ])

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .milestonesMissing = problem.kind else { return nil }
    return Finding(
      "The target is “milestones”, and no list of milestones follows.", at: problem.range,
      subject: file.subject(problem.keyResult, "milestones"), help: definition.remedy)
  }
}
