import Diagnostics
import OKRDocument
import OKRLint
import OKRModel
import OKRWording
import OKRWorkspace
import SourceText

/// What the checks of wording say about key results that experts call good or bad: of the good ones
/// at most one in ten has two findings of level warning or above, of the bad ones four in five have
/// one.
enum Verdicts {
  static func report(_ labels: [Label], _ language: WordingLanguage, lists: Bool) {
    let linter = Linter(
      context: CheckContext(settings: Settings(), packs: .builtIn), severities: severities)
    var lines: [String] = []
    for (verdict, most) in [("good", 1), ("bad", 0)] {
      let texts = labels.filter { $0.authorLabel == verdict }.map(\.text)
      var counts = [0, 0, 0]
      for text in texts {
        let codes = findings(text, language, linter)
        counts[min(codes.count, 2)] += 1
        let isRight = verdict == "good" ? codes.count <= most : codes.count > most
        if !isRight { lines.append("  \(verdict): \(text)  \(codes.joined(separator: " "))") }
      }
      guard !texts.isEmpty else { continue }
      let kept = verdict == "good" ? counts[0] + counts[1] : counts[1] + counts[2]
      print(
        "\(language.rawValue), called \(verdict): \(counts[0]) without a warning, \(counts[1]) with one, "
          + "\(counts[2]) with more; \(kept * 100 / texts.count) % as they should")
    }
    if lists { for line in lines { print(line) } }
  }

  /// The checks that judge what the title of a key result says, as `recommended` has them.
  private static let severities: [String: Severity] = {
    var selection = CheckSelection(preset: .recommended)
    selection.select(["S", "M"])
    return selection.severities.filter { $0.value >= .warning }
  }()

  private static func findings(
    _ text: String, _ language: WordingLanguage, _ linter: Linter
  ) -> [String] {
    let heading = language == .french ? "# O\n\n## Résultats clés" : "# O\n\n## Key results"
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let file = ObjectiveFile(
      placement: Placement(path: "okrs/2026-Q3/team/a.md", settings: Settings()),
      document: ObjectiveDocument(
        SourceText(heading + "\n\n### KR1: \(line)\n"), language: language.rawValue))
    return linter.finish(linter.lint(file), links: [])
      .filter { $0.subject.hasSuffix("title") || $0.subject.hasSuffix("target") }.map(\.code)
  }
}
