public import OKRDocument
import OKRModel

extension ObjectiveFile {
  /// The references under a key of the front matter, with their places.
  public func references(of key: FrontMatterKey) -> [LocatedReference] {
    (document.frontMatter?[key]?.scalars ?? []).map {
      LocatedReference(reference: Reference($0.text), range: $0.range)
    }
  }
}
