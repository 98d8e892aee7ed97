/// The pattern of a path: `{cycle}/{team}/{slug}`. A team may be several folders.
public struct Layout: Sendable, Hashable {
  public enum Component: Sendable, Hashable {
    case literal(String)
    case placeholder(String)
  }

  public let components: [Component]

  public static let objectives = Layout(
    components: [.placeholder("cycle"), .placeholder("team"), .placeholder("slug")])
  public static let notes = Layout(
    components: [.placeholder("cycle"), .literal("check-ins"), .placeholder("person")])

  private init(components: [Component]) {
    self.components = components
  }

  /// - Parameter placeholders: The names that may occur, each at most once as a whole component.
  ///   The last of them must occur, as the last component.
  public init?(_ pattern: String, placeholders: [String]) {
    var components: [Component] = []
    var seen: Set<String> = []
    for part in pattern.split(separator: "/", omittingEmptySubsequences: false) {
      if part.hasPrefix("{"), part.hasSuffix("}") {
        let name = String(part.dropFirst().dropLast())
        guard placeholders.contains(name), seen.insert(name).inserted else { return nil }
        components.append(.placeholder(name))
      } else {
        guard !part.isEmpty, part != ".", part != "..", !part.contains("{"), !part.contains("}"),
          !part.contains("\\")
        else { return nil }
        components.append(.literal(String(part)))
      }
    }
    guard let last = placeholders.last, components.last == .placeholder(last) else { return nil }
    self.components = components
  }

  /// The values of the placeholders in a path without its ending; nil where it does not fit.
  public func values(in path: Substring) -> [String: String]? {
    guard let texts = texts(in: path) else { return nil }
    var values: [String: String] = [:]
    for case (.placeholder(let name), let text) in zip(components, texts) {
      values[name] = String(text)
    }
    return values
  }

  /// Whether a path without its ending fits.
  public func fits(_ path: Substring) -> Bool { texts(in: path) != nil }

  /// What stands for each component in a path without its ending; nil where it does not fit.
  private func texts(in path: Substring) -> [Substring]? {
    let parts = path.utf8.split(separator: 0x2F)
    let surplus = parts.count - components.count
    guard surplus >= 0 else { return nil }
    var texts: [Substring] = []
    texts.reserveCapacity(components.count)
    var index = 0
    for component in components {
      var last = index
      switch component {
      case .literal(let text): guard parts[index].elementsEqual(text.utf8) else { return nil }
      case .placeholder("team"): last += surplus
      case .placeholder: break
      }
      texts.append(path[parts[index].startIndex..<parts[last].endIndex])
      index = last + 1
    }
    return index == parts.count ? texts : nil
  }

  /// The path for some values; nil where one is missing.
  public func path(_ values: [String: String]) -> String? {
    var parts: [String] = []
    for component in components {
      switch component {
      case .literal(let text): parts.append(text)
      case .placeholder(let name):
        guard let value = values[name], !value.isEmpty else { return nil }
        parts.append(value)
      }
    }
    return parts.joined(separator: "/")
  }

  public func has(_ placeholder: String) -> Bool {
    components.contains(.placeholder(placeholder))
  }
}

extension Layout: CustomStringConvertible {
  public var description: String {
    components.map { component in
      switch component {
      case .literal(let text): text
      case .placeholder(let name): "{\(name)}"
      }
    }.joined(separator: "/")
  }
}
