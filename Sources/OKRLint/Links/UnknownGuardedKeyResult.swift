import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

struct UnknownGuardedKeyResult: DocumentCheck {
  let definition = CheckDefinition(
    code: "L012", name: "unknown-guarded-key-result", criterion: .links, severity: .error,
    summary: "A guardrail guards a key result that the objective does not have.",
    rationale: """
      `Guards: KR1` says whose side effect a key result watches. A label that is none, or its own, \
      leaves a growth target without the guardrail that the writer meant it to have.
      """,
    remedy: "Name key results of the same objective: `Guards: KR1`.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n\n### KR2: Hold no-shows\n\n- Target: ≤ 8 %\n- Guards: KR1\n"
      ),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Raise leads to 640\n\n### KR2: Hold no-shows\n\n- Target: ≤ 8 %\n- Guards: ⟦KR7⟧\n"
      ),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let keyResults = file.objective.keyResults
    guard keyResults.contains(where: { !$0.guards.isEmpty }) else { return [] }
    let labels = Set(keyResults.compactMap(\.label))
    return file.document.keyResults.enumerated().flatMap { index, node -> [Finding] in
      guard let field = node[.guards] else { return [] }
      return node.keyResult.guards.compactMap { label in
        guard !labels.contains(label) || label == node.keyResult.label else { return nil }
        return Finding(
          label == node.keyResult.label
            ? Message("{label} guards itself.", ["label": label])
            : Message("The objective has no key result {label}.", ["label": label]),
          at: field.value, subject: file.subject(index, "guards " + label),
          help: definition.remedy)
      }
    }
  }
}
