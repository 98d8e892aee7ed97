/// How text on a terminal is set off; plain where colour is not wanted.
public struct TextStyle: Sendable {
  public enum Role: Sendable { case error, warning, advice, emphasis, muted, good }

  public let usesColor: Bool

  public init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  public func callAsFunction(_ role: Role, _ text: String) -> String {
    guard usesColor, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.code(role))m\(text)\u{1B}[0m"
  }

  private static func code(_ role: Role) -> String {
    switch role {
    case .error: "1;31"
    case .warning: "1;33"
    case .advice: "1;36"
    case .emphasis: "1"
    case .muted: "2"
    case .good: "32"
    }
  }
}

extension Severity {
  /// How the word for the severity is set off.
  var role: TextStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    }
  }
}
