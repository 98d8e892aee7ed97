import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct RangeOrChange: KeyResultCheck {
  let definition = CheckDefinition(
    code: "M012", name: "range-or-change", criterion: .measurable, severity: .advice,
    smart: [.weak(.measurable, "a range, or a change?")],
    summary: "A target reads like a way from one number to another and is a range to keep to.",
    rationale: """
      “400 to 640 leads” may mean the way from 400 to 640. It is read as a range, a guardrail that is \
      met as long as the value lies between the two, so there is no progress. The arrow says that it is \
      a way; `Guards:` or a title that begins with “Keep” says that it is a range.
      """,
    remedy:
      "Write a way with an arrow: `400 → 640 leads`; name what a range guards: `Guards: KR1`.",
    examples: [
      .passes(Self.english("Leads", "400 → 640 leads")),
      .passes(Self.english("Availability", "95 % to 105 %")),
      .passes(Self.english("Keep the leads steady", "400 to 640 leads")),
      .passes(Self.english("Leads", "400 to 640 leads\n- Guards: KR2")),
      .passes(Self.english("Leads", "between 400 and 640 leads")),
      .fails(
        Self.english("Leads", "⟦400 to 640 leads⟧"), fixed: Self.english("Leads", "400 → 640 leads")
      ),
      .fails(
        Self.french("Prospects", "⟦400 à 640 prospects⟧"),
        fixed: Self.french("Prospects", "400 → 640 prospects")),
      .passes(Self.french("Maintenir les prospects", "400 à 640 prospects")),
    ])

  private static func english(_ title: String, _ target: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: \(title)\n\n- Target: \(target)\n"
  }

  private static func french(_ title: String, _ target: String) -> String {
    "# Grandir\n\n## Résultats clés\n\n### KR1: \(title)\n\n- Cible : \(target)\n"
  }

  /// A range whose upper bound is at most this many times the lower one is narrow.
  private static let narrow = Ratio(5, 4) ?? .one

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard case .within(let low, let high)? = view.keyResult.target,
      let field = view.node[.target], view.keyResult.guards.isEmpty,
      !view.file.document.saysToKeep(inKeyResult: view.index), isWide(low, high)
    else { return [] }
    let document = view.file.document
    guard case .success(let reading) = document.language.targets.read(document.text(field.value)),
      reading.ranges.count == 2, reading.ranges[0].lowerBound == 0
    else { return [] }
    let start = field.value.lowerBound
    let gap = (start + reading.ranges[0].upperBound)..<(start + reading.ranges[1].lowerBound)
    guard document.text(gap).contains(where: \.isLetter) else { return [] }
    return [
      Finding(
        "This is read as a range to keep to, not as a way from one number to the other.",
        at: field.value, subject: view.subject("target"), help: definition.remedy,
        fixes: [Fix("Write an arrow", isSafe: false, edits: [TextEdit(gap, " → ")])])
    ]
  }

  private func isWide(_ low: Quantity, _ high: Quantity) -> Bool {
    guard let first = low.converted(toUnitOf: high) else { return false }
    return Ratio(high.number) > Self.narrow * Ratio(first.number)
  }
}
