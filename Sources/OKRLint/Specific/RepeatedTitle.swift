import Diagnostics
import OKRModel
import OKRWorkspace

struct RepeatedTitle: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "S007", name: "repeated-title", criterion: .specific, severity: .advice,
    smart: [.weak(.specific, "says what another says")],
    summary: "Two objectives say the same, or one repeats its parent.",
    rationale: """
      An objective that repeats its parent, or a key result of it, was handed down, not thought through \
      (Bock on cascading): nobody can tell what this team adds. Two of the same words in one cycle are \
      better one objective with two owners' key results. Only objectives of one cycle and parents are \
      compared; order, endings of sentences and small words make no difference.
      """,
    remedy: "Say what this team adds, or join the two.",
    examples: [
      .passes(
        "---\nparent: company/grow\n---\n\n# Workshops in the north order with us first\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Workshops order with us first\n"]),
      .passes(
        "---\nparent: entreprise/grandir\n---\n\n# Les ateliers du nord commandent d’abord chez nous\n",
        others: ["okrs/2026-Q3/entreprise/grandir.md": "# Les ateliers nous préfèrent\n"]),
      .fails(
        "---\nparent: company/grow\n---\n\n# ⟦Workshops order first with us⟧\n",
        others: ["okrs/2026-Q3/company/grow.md": "# Workshops order with us first\n"]),
      .fails(
        "# ⟦Les ateliers commandent chez nous⟧\n",
        others: ["okrs/2026-Q3/marketing/ateliers.md": "# Les ateliers commandent chez nous !\n"]),
      .fails(
        "---\nparent: company/grow\n---\n\n# ⟦Raise leads from 400 to 640⟧\n",
        others: [
          "okrs/2026-Q3/company/grow.md":
            "# Grow\n\n## Key results\n\n### KR1: Raise leads from 400 to 640\n"
        ]),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let objectives = workspace.index.objectives
    let words = objectives.map { StatementWords($0.title ?? "") }
    var first: [CycleWords: Int] = [:]
    var statements: [ObjectiveID: [Statement]] = [:]
    var findings: [(path: String, finding: Finding)] = []
    for (place, objective) in objectives.enumerated() where !words[place].isEmpty {
      if let parent = repeatedParent(
        of: objective, words[place], workspace.index, &statements)
      {
        findings.append((objective.path, finding(objective, parent)))
        continue
      }
      let key = CycleWords(cycle: objective.cycle, words: words[place])
      if let other = first[key] {
        findings.append((objective.path, finding(objective, objectives[other].id.path)))
      } else {
        first[key] = place
      }
    }
    return findings
  }

  private struct CycleWords: Hashable {
    var cycle: String?
    var words: StatementWords
  }

  /// What an objective or a key result of it says, and its name.
  private struct Statement {
    var words: StatementWords
    var name: String
  }

  private func statements(of objective: ObjectiveSummary) -> [Statement] {
    let path = objective.id.path
    let own = Statement(words: StatementWords(objective.title ?? ""), name: path)
    return [own]
      + objective.keyResults.map { keyResult in
        Statement(
          words: StatementWords(keyResult.title),
          name: path + (keyResult.label.map { "#" + $0 } ?? ""))
      }
  }

  /// - Parameter statements: Those of parents, kept for the next child.
  private func repeatedParent(
    of objective: ObjectiveSummary, _ words: StatementWords, _ index: ObjectiveIndex,
    _ statements: inout [ObjectiveID: [Statement]]
  ) -> String? {
    for located in objective.parents {
      guard let id = index.resolve(located.reference, from: objective.cycle).id,
        let parent = index[id]
      else { continue }
      let all = statements[id] ?? self.statements(of: parent)
      statements[id] = all
      if let said = all.first(where: { words.says($0.words) }) { return said.name }
    }
    return nil
  }

  private func finding(_ objective: ObjectiveSummary, _ other: String) -> Finding {
    Finding(
      Message("The objective says the same as “{other}”.", ["other": other]),
      at: objective.titleRange, subject: "title", help: definition.remedy)
  }
}
