import ArgumentParser
import Diagnostics
import FileSystem

/// A command line that the program does not understand, told in the manner of its own failures.
struct UsageError: Error {
  var message: String
  /// How the command is called; empty where no command was understood.
  var usage: String
  var hint: String

  init(unknownCommand name: String) {
    message = Message("There is no command “{name}”.", ["name": name]).english
    usage = ""
    hint =
      name.nearest(of: RootCommand.commandNames).map { "Did you mean `okr \($0)`?" }
      ?? "Run `okr --help` to see all commands."
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
    message = sentence.last.map { ".?!".contains($0) } ?? true ? sentence : sentence + "."
    usage = lines.dropFirst(text.split(separator: "\n").count).dropLast().joined(separator: "\n")
    let command = lines.last.flatMap { line in
      let parts = line.split(separator: "'")
      return parts.count == 3 ? String(parts[1]) : nil
    }
    hint = "Run `\(command ?? "okr --help")` for more."
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
    console.say(console.errorStyle(.error, "okr: error:") + " " + message.safeForTerminal)
    if !usage.isEmpty { console.say(usage.safeLines) }
    console.say(console.errorStyle(.emphasis, "hint:") + " " + hint)
  }
}

extension String {
  /// The text with each of its lines made safe to print.
  fileprivate var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).safeForTerminal }.joined(separator: "\n")
  }
}
