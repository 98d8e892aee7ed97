import Diagnostics
import OKRLint

extension RuleDescription {
  /// Where the pages of `docs/checks` can be read, ending in `/`.
  ///
  /// They have no public place yet. Formats demand an absolute URI all the same; the domain `invalid`
  /// is kept free for good (RFC 6761), so that the URI names a page and can never lead to a stranger's.
  static let helpBase = "https://okr.invalid/docs/checks/"

  init(_ definition: CheckDefinition, catalog: MessageCatalog) {
    let base = Self.helpBase
    self.init(
      code: definition.code, name: definition.name,
      summary: definition.summary.text(in: catalog),
      help: definition.rationale.text(in: catalog) + "\n\n"
        + definition.remedy.text(in: catalog) + "\n\n`okr explain \(definition.code)`\n",
      helpURI: base + CheckPage(definition: definition).fileName,
      isHelpPublished: !base.hasPrefix("https://okr.invalid/"), severity: definition.severity)
  }
}
