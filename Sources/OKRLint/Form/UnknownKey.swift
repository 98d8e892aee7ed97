import Diagnostics
import OKRDocument
import OKRWorkspace
import SourceText

struct UnknownKey: ProblemCheck {
  let definition = CheckDefinition(
    code: "F003", name: "unknown-key", criterion: .form, severity: .warning,
    summary: "The front matter has a key that the format does not know.",
    rationale: """
      A misspelt key is a fact that silently goes missing: `ower: maria` leaves the objective without \
      an owner. Keys of your own are kept as they are; name them under `fields.allow` in `okr.yml` \
      and they are not reported.
      """,
    remedy: "Correct the key, or allow it under `fields.allow` in `okr.yml`.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .passes("---\njira: OPS-7\n---\n\n# Grow\n", settings: "fields:\n  allow: [jira]\n"),
      .fails("---\n⟦ower⟧: maria\n---\n\n# Grow\n", fixed: "---\nowner: maria\n---\n\n# Grow\n"),
      .fails(
        "---\n⟦responsable⟧: marie\n---\n\n# Grandir\n",
        fixed: "---\nowner: marie\n---\n\n# Grandir\n"),
      .fails("---\nowner: maria\n⟦responsable⟧: paul\n---\n\n# Grow\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    var taken = Set((file.document.frontMatter?.entries ?? []).compactMap(\.key))
    var findings: [Finding] = []
    for problem in file.document.problems where findings.count < mostFindings {
      if let finding = finding(for: problem, in: file, context, &taken) { findings.append(finding) }
    }
    return findings
  }

  func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext
  ) -> Finding? {
    var taken: Set<FrontMatterKey> = []
    return finding(for: problem, in: file, context, &taken)
  }

  /// - Parameter taken: The keys that are there, or that an earlier fix writes.
  private func finding(
    for problem: DocumentProblem, in file: ObjectiveFile, _ context: CheckContext,
    _ taken: inout Set<FrontMatterKey>
  ) -> Finding? {
    guard case .unknownKey(let name) = problem.kind,
      !context.settings.allowedFields.contains(where: { $0.lowercased() == name.lowercased() })
    else { return nil }
    let subject = "front matter " + name
    if name.lowercased() == "title" {
      return Finding(
        "The title of an objective is its first heading, not a key.", at: problem.range,
        subject: subject, help: "Delete this line and write the title as `# …` below.")
    }
    let suggestion =
      context.packs.frontMatterKey(meaning: name)?.rawValue
      ?? name.nearest(of: FrontMatterKey.allCases.map(\.rawValue))
    guard let suggestion, let key = FrontMatterKey(rawValue: suggestion) else {
      return Finding(
        Message("“{key}” is no key that the format knows.", ["key": name]), at: problem.range,
        subject: subject, help: definition.remedy)
    }
    guard taken.insert(key).inserted else {
      return Finding(
        Message("“{key}” is no key that the format knows.", ["key": name]), at: problem.range,
        subject: subject,
        help: Message("Keep either this key or “{key}”, which is there too.", ["key": suggestion]))
    }
    return Finding(
      Message("“{key}” is no key that the format knows.", ["key": name]), at: problem.range,
      subject: subject, help: Message("Did you mean “{key}”?", ["key": suggestion]),
      fixes: [
        Fix(
          Message("Write “{key}”", ["key": suggestion]), isSafe: false,
          edits: [TextEdit(problem.range, suggestion)])
      ])
  }
}
