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
    let parts = path.split(separator: "/")
    var values: [String: String] = [:]
    let surplus = parts.count - components.count
    guard surplus >= 0 else { return nil }
    if surplus == 0 {
      for case (.literal(let text), let part) in zip(components, parts) where part != text {
        return nil
      }
    }
    var index = 0
    for component in components {
      switch component {
      case .literal(let text):
        guard parts[index] == text else { return nil }
        index += 1
      case .placeholder("team"):
        values["team"] = parts[index...(index + surplus)].joined(separator: "/")
        index += 1 + surplus
      case .placeholder(let name):
        values[name] = String(parts[index])
        index += 1
      }
    }
    return index == parts.count ? values : nil
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
