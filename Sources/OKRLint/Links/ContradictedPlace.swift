import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct ContradictedPlace: DocumentCheck {
  let definition = CheckDefinition(
    code: "L009", name: "contradicted-place", criterion: .links, severity: .error,
    summary: "The front matter names another cycle or team than the path.",
    rationale: """
      The path says the cycle and the team already. Written a second time they can only agree, or \
      deceive: the path is what counts.
      """,
    remedy: "Delete the line, or move the file with `okr mv`.",
    examples: [
      .passes("---\nowner: maria\n---\n\n# Grow\n"),
      .passes("---\ncycle: 2026-Q3\n---\n\n# Grow\n"),
      .fails("---\ncycle: ⟦2026-Q4⟧\n---\n\n# Grow\n"),
      .fails("---\nteam: ⟦marketing⟧\n---\n\n# Grow\n"),
    ])

  func check(_ file: ObjectiveFile, in context: CheckContext) -> [Finding] {
    let places: [(FrontMatterKey, String?)] = [
      (.cycle, file.placement.cycle), (.team, file.placement.team),
    ]
    return places.compactMap { key, place in
      guard let place, let entry = file.document.frontMatter?[key],
        let written = entry.scalars.first, !agrees(written.text, place, key, context)
      else { return nil }
      return Finding(
        Message(
          "The front matter says {key} “{written}”, the path says “{place}”.",
          ["key": key.rawValue, "written": written.text, "place": place]),
        at: written.range, subject: key.rawValue, help: definition.remedy)
    }
  }

  private func agrees(
    _ written: String, _ place: String, _ key: FrontMatterKey, _ context: CheckContext
  ) -> Bool {
    if written.lowercased() == place.lowercased() { return true }
    let calendar = context.settings.calendar
    guard key == .cycle, let canonical = calendar.canonicalName(written) else { return false }
    return canonical == calendar.canonicalName(place)
  }
}
