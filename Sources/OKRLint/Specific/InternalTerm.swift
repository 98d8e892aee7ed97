import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

struct InternalTerm: KeyResultCheck {
  let definition = CheckDefinition(
    code: "S006", name: "internal-term", criterion: .specific, severity: .advice, isOptional: true,
    smart: [.weak(.specific, "a word of the team's own")],
    summary: "A key result names what only its team understands.",
    rationale: """
      Objectives are read by people of other teams (Google's playbook). A ticket, a version or a code \
      name tells them nothing. The option `words` of this check lists further words that only a team \
      understands, `allow` those that everybody knows.
      """,
    remedy: "Say what the reader gets by it.",
    examples: [
      .passes("# Grow\n\n## Key results\n\n### KR1: Sign-in takes 5 s instead of 30 s\n"),
      .passes(
        "# Grandir\n\n## Résultats clés\n\n### KR1: La connexion prend 5 s au lieu de 30 s\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Close ⟦AUTH-2314⟧\n"),
      .fails("# Grow\n\n## Key results\n\n### KR1: Move all sites to ⟦v2.17⟧\n"),
      .fails("# Grandir\n\n## Résultats clés\n\n### KR1: Passer tous les sites en ⟦v2.17⟧\n"),
      .fails(
        "# Grow\n\n## Key results\n\n### KR1: Move all sites to ⟦Phoenix⟧\n",
        settings: "checks:\n  internal-term:\n    words: [phoenix]\n"),
    ])

  func check(_ view: KeyResultView, in context: CheckContext) -> [Finding] {
    guard view.file.isOpen else { return [] }
    let own = (context.settings.texts("words", of: definition) ?? []).map { $0.lowercased() }
    let known = (context.settings.texts("allow", of: definition) ?? []).map { $0.lowercased() }
    let source = view.file.document.source
    let place = source.words(in: view.node.title).first { word in
      let lowercased = word.name.lowercased()
      return !known.contains(lowercased)
        && (own.contains(lowercased) || Self.isTicketOrVersion(Array(word.name.utf8)))
    }
    guard let place else { return [] }
    return [
      Finding(
        Message("“{word}” means something to the team only.", ["word": place.name]),
        at: place.range, subject: view.subject("title"), help: definition.remedy)
    ]
  }

  /// `AUTH-2314`, `#2314`, `v2.17`, `2.17.1`.
  static func isTicketOrVersion(_ word: [UInt8]) -> Bool {
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    if word.first == 0x23 { return word.count > 1 && word.dropFirst().allSatisfy(isDigit) }
    if let dash = word.firstIndex(of: 0x2D), dash >= 2 {
      return word[..<dash].allSatisfy { (0x41...0x5A).contains($0) }
        && word.count - dash >= 3 && word[(dash + 1)...].allSatisfy(isDigit)
    }
    let number = word.first.map { $0 | 0x20 } == 0x76 ? word.dropFirst() : word[...]
    let dots = number.count { $0 == 0x2E }
    return number.first.map(isDigit) == true && number.last.map(isDigit) == true
      && number.allSatisfy { isDigit($0) || $0 == 0x2E }
      && (dots >= 2 || number.startIndex > 0 && dots <= 2)
  }
}
