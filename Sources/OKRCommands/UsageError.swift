import ArgumentParser
import Diagnostics
import FileSystem

/// A command line that the program does not understand, told in the manner of its own failures.
struct UsageError: Error {
  var message: Message
  /// How the command is called; empty where no command was understood.
  var usage: String
  var hint: Message

  init(unknownCommand name: String) {
    message = Message("There is no command “{name}”.", ["name": name])
    usage = ""
    hint =
      name.nearest(of: RootCommand.commandNames).map {
        Message("Did you mean `okr {command}`?", ["command": $0])
      } ?? Message("Run `okr --help` to see all commands.")
  }

  /// The error as the parser of arguments tells it; nil for one that is of another kind, such as a
  /// request for help or the end of a command.
  init?(_ error: any Error) {
    if let error = error as? UsageError {
      self = error
      return
    }
    guard RootCommand.exitCode(for: error) == .validationFailure else { return nil }
    let lines = RootCommand.fullMessage(for: error).split(separator: "\n").map(String.init)
    let text = RootCommand.message(for: error)
    let sentence = Self.oneLine(text)
    message = Message(
      ofParser: sentence.last.map { ".?!".contains($0) } ?? true ? sentence : sentence + ".")
    usage = lines.dropFirst(text.split(separator: "\n").count).dropLast().joined(separator: "\n")
    let command = lines.last.flatMap { line in
      let parts = line.split(separator: "'")
      return parts.count == 3 ? String(parts[1]) : nil
    }
    hint = Message("Run `{command}` for more.", ["command": command ?? "okr --help"])
  }

  /// The text on one line; the parser lists many values below each other.
  private static func oneLine(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line in
      let content = line.drop { $0 == " " }
      return content.hasPrefix("- ") ? String(content.dropFirst(2)) : String(content)
    }
    guard lines.count > 1 else { return text }
    return lines[0] + " " + lines.dropFirst().joined(separator: ", ")
  }

  func tell() {
    let console = Console(color: .auto, environment: { Process.environment($0) })
    let catalog = MessageCatalog.ofSurroundings()
    let word = Message("error").text(in: catalog)
    console.say(
      console.errorStyle(.error, "okr: \(word):") + " " + message.text(in: catalog).safeForTerminal)
    if !usage.isEmpty { console.say(usage.safeLines) }
    console.say(
      console.errorStyle(.emphasis, Message("hint").text(in: catalog) + ":") + " "
        + hint.text(in: catalog).safeForTerminal)
  }
}

extension Message {
  /// A sentence of the parser of arguments as a template with its parts, so that it has a
  /// translation; one that is not known stays as it is.
  fileprivate init(ofParser sentence: String) {
    let templates: [Message] = [
      "Unknown option '{option}'. Did you mean '{suggestion}'?", "Unknown option '{option}'.",
      "Missing value for '{option}'.",
      "The value '{value}' is invalid for '{option}'. Please provide one of the following: {values}.",
      "The value '{value}' is invalid for '{option}'. Please provide one of {values}.",
      "The value '{value}' is invalid for '{option}'.",
      "The option '{option}' does not take any value, but '{value}' was specified.",
      "Missing expected argument '{argument}'.", "Unexpected argument '{argument}'.",
    ]
    for template in templates {
      if let parts = template.template.parts(in: sentence) {
        self.init(template.template, parts)
        return
      }
    }
    self.init("{sentence}", ["sentence": sentence])
  }
}

extension String {
  /// The parts of a template, in braces, as a text has them; nil for a text that does not fit.
  fileprivate func parts(in text: String) -> [String: String]? {
    var parts: [String: String] = [:]
    var rest = text[...]
    var template = self[...]
    while let open = template.firstIndex(of: "{"),
      let close = template[open...].firstIndex(of: "}")
    {
      guard rest.hasPrefix(template[..<open]) else { return nil }
      rest = rest.dropFirst(template[..<open].count)
      let name = String(template[template.index(after: open)..<close])
      template = template[template.index(after: close)...]
      let next = template.prefix { $0 != "{" }
      let end =
        next.count == template.count && rest.hasSuffix(next)
        ? rest.index(rest.endIndex, offsetBy: -next.count) : rest.firstRange(of: next)?.lowerBound
      guard let end else { return nil }
      parts[name] = String(rest[..<end])
      rest = rest[end...]
    }
    return rest == template ? parts : nil
  }

  /// The text with each of its lines made safe to print.
  fileprivate var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).safeForTerminal }.joined(separator: "\n")
  }
}
