import Diagnostics
import OKRModel
import OKRWorkspace

struct CertainFromTheStart: DocumentCheck {
  let definition = CheckDefinition(
    code: "A008", name: "certain-from-the-start", criterion: .achievable, severity: .advice,
    smart: [.weak(.achievable, "certain from the start, or hopeless")],
    summary:
      "At the first check-ins an aspirational objective is as good as reached, or as good as lost.",
    rationale: """
      An aspirational objective begins near even odds, at a confidence of about 0.5: above 0.9 it does \
      not stretch anyone, below 0.25 nobody believes in it. What is certain and must be done is \
      `committed`.
      """,
    remedy: "Set the targets higher or lower, or make the objective `committed`.",
    examples: [
      .passes(
        "---\ntype: aspirational\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | Confidence |\n|---|---|---|\n| 2026-07-06 | 402 | 0.5 |\n"
      ),
      .passes(
        "---\ntype: committed\n---\n\n# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | Confidence |\n|---|---|---|\n| 2026-07-06 | 402 | 1.0 |\n"
      ),
      .fails(
        "---\ntype: aspirational\n---\n\n# ⟦Grow⟧\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n| Date | Value | Confidence |\n|---|---|---|\n| 2026-07-06 | 402 | 0.95 |\n"
      ),
      .fails(
        "---\ntype: aspirational\n---\n\n# ⟦Grandir⟧\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : 400 → 640\n\n| Date | Valeur | Confiance |\n|---|---|---|\n| 2026-07-06 | 402 | 0,1 |\n"
      ),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    guard (file.objective.type ?? context.settings.defaultType) == .aspirational, file.isActive
    else {
      return []
    }
    let firsts = file.objective.keyResults.compactMap { keyResult in
      keyResult.checkIns.filter { $0.confidence != nil }.min { $0.date < $1.date }?.confidence
    }
    guard !firsts.isEmpty, firsts.count == file.objective.keyResults.count,
      let mean = Ratio(firsts.reduce(.zero, +), over: DecimalNumber(firsts.count))
    else { return [] }
    let isTooHigh = mean > Ratio(9, 10) ?? .one
    guard isTooHigh || mean < Ratio(1, 4) ?? .zero else { return [] }
    let confidence = ["confidence": mean.rounded(toPlaces: 2).description]
    return [
      Finding(
        isTooHigh
          ? Message(
            "The first check-ins are {confidence} confident: this stretches nobody.",
            numbers: confidence)
          : Message(
            "The first check-ins are {confidence} confident: nobody believes in it.",
            numbers: confidence),
        at: file.titleRange, subject: "confidence", help: definition.remedy)
    ]
  }
}
