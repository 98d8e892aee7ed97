import Diagnostics
import OKRModel
import OKRWorkspace

struct TooManyKeyResultsOfOneOwner: WorkspaceCheck {
  let definition = CheckDefinition(
    code: "A003", name: "too-many-key-results-of-one-owner", criterion: .achievable,
    severity: .advice,
    smart: [.weak(.achievable, "owner has too many")],
    summary: "One person owns more key results in a cycle than they can follow up.",
    rationale: """
      Whoever owns a key result checks in on it every week and answers for it. A person with many of \
      them does neither. Only key results with an `Owner:` of their own count. The limit is \
      `limits.key-results-per-owner` in `okr.yml`.
      """,
    remedy: "Give some of them to the people who do the work.",
    examples: [
      .passes(
        "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Owner: paul\n",
        settings: "limits: {key-results-per-owner: 1}\n"),
      .fails(
        "# ⟦Grow⟧\n\n## Key results\n\n### KR1: Leads\n\n- Owner: paul\n\n### KR2: Wins\n\n- Owner: paul\n",
        settings: "limits: {key-results-per-owner: 1}\n"),
    ])

  func check(_ workspace: WorkspaceView) -> [(path: String, finding: Finding)] {
    let limit = workspace.context.settings.keyResultsPerOwner
    var counts: [OwnerOfCycle: (count: Int, last: ObjectiveSummary)] = [:]
    for objective in workspace.index.objectives where objective.status != .abandoned {
      for keyResult in objective.keyResults {
        guard let owner = keyResult.owner else { continue }
        let key = OwnerOfCycle(cycle: objective.cycle, owner: owner)
        counts[key] = ((counts[key]?.count ?? 0) + 1, objective)
      }
    }
    let found = counts.filter { $0.value.count > limit }.sorted { $0.key.owner < $1.key.owner }
    return found.map { key, value in
      (
        value.last.path,
        Finding(
          Message(
            "{owner} owns {count} key results in {cycle}; {limit} are the limit.",
            [
              "owner": key.owner, "count": "\(value.count)", "cycle": key.cycle ?? "–",
              "limit": "\(limit)",
            ]),
          at: value.last.titleRange, subject: "key results of " + key.owner,
          help: definition.remedy)
      )
    }
  }

  private struct OwnerOfCycle: Hashable {
    var cycle: String?
    var owner: String
  }
}
