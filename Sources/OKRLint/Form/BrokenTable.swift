import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct BrokenTable: ProblemCheck {
  let definition = CheckDefinition(
    code: "F032", name: "broken-table", criterion: .form, severity: .error,
    summary: "A check-in table is none to Markdown.",
    rationale: """
      Markdown takes rows for a table only where a line of hyphens stands below the header, with as \
      many columns as the header has, and up to the first blank line. What is not in the table is text: \
      its check-ins are not read, and an older value is shown.
      """,
    remedy:
      "Write a line of hyphens below the header, with as many columns, and no blank line between rows.",
    examples: [
      .passes(Self.example("| Date | Value | By |\n|---|---|---|\n| 2026-07-14 | 412 | ana |\n")),
      .passes(Self.example("We look at the date | the value each week.\n")),
      .fails(
        Self.example("| Date | Value | By |\n⟦|---|---|⟧\n| 2026-07-14 | 412 | ana |\n"),
        fixed: Self.example("| Date | Value | By |\n|---|---|---|\n| 2026-07-14 | 412 | ana |\n")),
      .fails(
        Self.example("⟦| Date | Value |⟧\n| 2026-07-14 | 412 |\n"),
        fixed: Self.example("| Date | Value |\n|---|---|\n| 2026-07-14 | 412 |\n")),
      .fails(
        Self.example("⟦Date\tValue⟧\n2026-07-14\t412\n"),
        fixed: Self.example("| Date | Value |\n|---|---|\n| 2026-07-14 | 412 |\n")),
      .fails(
        Self.example(
          "| Date | Value |\n|---|---|\n| 2026-07-07 | 412 |\n\n⟦| 2026-07-14 | 455 |⟧\n"),
        fixed: Self.example(
          "| Date | Value |\n|---|---|\n| 2026-07-07 | 412 |\n| 2026-07-14 | 455 |\n")),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : 640\n\n| Date | Valeur |\n⟦|—|—|⟧\n| 14/07/2026 | 412 |\n",
        fixed:
          "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Cible : 640\n\n| Date | Valeur |\n|---|---|\n| 14/07/2026 | 412 |\n"
      ),
    ])

  private static func example(_ table: String) -> String {
    "# Grow\n\n## Key results\n\n### KR1: Leads\n\n- Target: 400 → 640\n\n\(table)"
  }

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    guard case .brokenTable(let fault, let mending) = problem.kind else { return nil }
    return Finding(
      message(fault), at: problem.range, subject: file.subject(problem.keyResult, "table"),
      help: help(fault),
      fixes: [Fix(help(fault), isSafe: isSure(fault), edits: mending)])
  }

  private func isSure(_ fault: TableFault) -> Bool {
    if case .tabs = fault { false } else { true }
  }

  private func message(_ fault: TableFault) -> Message {
    switch fault {
    case .delimiterWidth:
      Message(
        "This looks like a check-in table, but its header has another number of columns than the line of hyphens."
      )
    case .delimiterMissing:
      Message(
        "This looks like a check-in table, but the line of hyphens below its header is missing.")
    case .delimiterDashes:
      Message(
        "This looks like a check-in table, but the line below its header is not made of hyphens.")
    case .tabs: Message("This looks like a check-in table, but its columns are parted by tabs.")
    case .blankLine:
      Message(
        "This looks like a part of the check-in table above, but a blank line parts it from it.")
    }
  }

  private func help(_ fault: TableFault) -> Message {
    switch fault {
    case .delimiterWidth, .delimiterDashes:
      Message("Write the line of hyphens anew, with the columns of the header.")
    case .delimiterMissing: Message("Write the line of hyphens below the header.")
    case .tabs: Message("Part the columns with `|`, and write a line of hyphens below the header.")
    case .blankLine: Message("Take the blank line out.")
    }
  }
}
