public import OKRModel

/// What the path of an objective says about it.
public struct Placement: Sendable, Hashable {
  /// Relative to the workspace, with the ending: `okrs/2026-Q3/sales/fill-the-funnel.md`.
  public var path: String
  public var id: ObjectiveID
  public var cycle: String?
  public var team: String?
  /// Whether the path fits the layout.
  public var fitsLayout: Bool

  /// - Parameter path: Relative to the workspace; below its root for an objective of the workspace.
  public init(path: String, settings: Settings) {
    self.path = path
    var name = path[...]
    if !settings.root.isEmpty, name.hasPrefix(settings.root + "/") {
      name = name.dropFirst(settings.root.count + 1)
    }
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    id = ObjectiveID(String(name))
    let values = settings.layout.values(in: name)
    fitsLayout = values != nil
    cycle = values?["cycle"]
    team = values?["team"]
  }
}

extension Settings {
  /// The path of an objective relative to the workspace, for a name of it.
  public func path(of id: ObjectiveID) -> String {
    (root.isEmpty ? "" : root + "/") + id.path + ".md"
  }
}
