import OKRDocument
import OKRWorkspace

extension ObjectiveSummary {
  /// All references of the front matter, each with the key that it stands under.
  var locatedReferences: [(key: String, reference: LocatedReference)] {
    parents.map { (FrontMatterKey.parent.rawValue, $0) }
      + dependsOn.map { (FrontMatterKey.dependsOn.rawValue, $0) }
  }
}
