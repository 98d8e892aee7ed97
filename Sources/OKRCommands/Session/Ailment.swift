import Diagnostics

/// Something that `okr doctor` looked at.
struct Ailment {
  enum State: String {
    /// All is well.
    case fine
    /// It works, and something is worth to know.
    case note
    /// Something will not work.
    case bad
  }

  /// What was looked at, for scripts: `identity`.
  var topic: String
  var state: State
  var message: Message
  /// What to do, with the command in it.
  var remedy: Message?

  init(_ topic: String, _ state: State, _ message: Message, remedy: Message? = nil) {
    self.topic = topic
    self.state = state
    self.message = message
    self.remedy = remedy
  }
}

extension Ailment {
  func text(_ style: TextStyle, _ catalog: MessageCatalog, width: Int?) -> String {
    let sign =
      switch state {
      case .fine: style(.good, "✓")
      case .note: style(.warning, "!")
      case .bad: style(.error, "✗")
      }
    var text =
      sign + " "
      + message.text(in: catalog).safeForTerminal.wrapped(to: width, after: 2, indentation: 2)
    if let remedy {
      text +=
        "\n    "
        + remedy.text(in: catalog).safeForTerminal.wrapped(to: width, after: 4, indentation: 4)
    }
    return text
  }
}
