import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct UnknownPerson: DocumentCheck {
  let definition = CheckDefinition(
    code: "L010", name: "unknown-person", criterion: .links, severity: .error,
    summary: "An owner is none of the workspace's people.",
    rationale: """
      Where `okr.yml` lists people, an owner outside the list is a slip of the pen or someone who has \
      left: nobody would be reminded of the objective.
      """,
    remedy: "Correct the name, or add the person under `people` in `okr.yml`.",
    examples: [
      .passes("---\nowner: anyone\n---\n\n# Grow\n"),
      .passes("---\nowner: maria\n---\n\n# Grow\n", settings: "people: [maria, paul]\n"),
      .fails("---\nowner: ⟦mara⟧\n---\n\n# Grow\n", settings: "people: [maria, paul]\n"),
      .fails(
        "# Grandir\n\n## Résultats clés\n\n### KR1: Prospects\n\n- Responsable : ⟦marie⟧\n",
        settings: "people:\n  maria: {name: Maria Rossi, email: maria@example.com}\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let people = context.settings.people
    guard !people.isEmpty else { return [] }
    let known = Set(
      people.flatMap { [$0.handle, $0.email, $0.name].compactMap { $0?.lowercased() } })
    var places: [(name: String, range: Range<Int>, subject: String)] = []
    for key in [FrontMatterKey.owner, .contributors] {
      for scalar in file.document.frontMatter?[key]?.scalars ?? [] {
        places.append((scalar.text, scalar.range, key.rawValue))
      }
    }
    for (index, node) in file.document.keyResults.enumerated() {
      if let field = node[.owner], let owner = node.keyResult.owner {
        places.append((owner, field.value, file.subject(index, "owner")))
      }
    }
    return places.compactMap { name, range, subject in
      let handle = name.hasPrefix("@") ? String(name.dropFirst()) : name
      guard !known.contains(handle.lowercased()) else { return nil }
      let suggestion = handle.nearest(of: people.map(\.handle))
      return Finding(
        Message("“{person}” is none of the workspace's people.", ["person": handle]), at: range,
        subject: subject + " " + handle,
        help: suggestion.map { Message("Did you mean “{person}”?", ["person": $0]) }
          ?? definition.remedy,
        fixes: suggestion.map {
          [
            Fix(
              Message("Write “{person}”", ["person": $0]), isSafe: false,
              edits: [TextEdit(range, $0)])
          ]
        } ?? [])
    }
  }
}
