import Diagnostics
import FileSystem
import OKRLint
import TestSupport

/// The English templates of all messages: those of the definitions of the checks, and those that
/// stand in the sources.
enum MessageSources {
  static var templates: Set<String> {
    get throws {
      var templates: Set<String> = []
      for definition in CheckRegistry.all.map(\.definition) {
        for message in [definition.summary, definition.rationale, definition.remedy] {
          templates.insert(message.template)
        }
        templates.formUnion(definition.smart.map(\.reason.template))
      }
      for module in ["OKRLint", "OKRHistory", "OKRCommands", "Diagnostics", "OKRReport"] {
        for path in try Folder(Project.root).files(below: "Sources/" + module, ending: ".swift")
        // Schemas and the pages of the documentation are in English.
        where !["Schema.swift", "CheckPage.swift", "SettingsPage.swift"].contains(
          where: path.hasSuffix)
        {
          let text = String(decoding: try Folder(Project.root).read(path), as: UTF8.self)
          templates.formUnion(inSource(text))
        }
      }
      templates.formUnion([
        "error", "warning", "advice", "committed", "aspirational", "learning", "health", "draft",
        "active", "closed", "abandoned",
      ])
      return templates.subtracting(["{sentence}"])
    }
  }

  /// The literals that become messages: behind `Message(`, `Finding(`, `DiagnosticNote(`, `Fix(` and
  /// `CommandFailure(`, behind `hint:` and `help:`, and in a function that returns messages.
  private static func inSource(_ text: String) -> [String] {
    // Prompts of options and of commands are the manual, which is in English.
    let isManual = #/@(?:Option|Argument|Flag|OptionGroup)[\s\S]*?(?:var|let) /#
    let isComment = #/^ *///.*$/#.anchorsMatchLineEndings()
    let source = text.replacing(isManual, with: "").replacing(isComment, with: "")
    let call =
      #/(?:Message|Finding|DiagnosticNote|Fix|CommandFailure|word)\(\s*(?:[a-zA-Z.]+(?: [=<>!]+ [^?"]+)?\s*\?\s*)?"((?:[^"\\\n]|\\.)+)"/#
    let block = #/Message\(\s*"""\n([\s\S]*?)\n( *)"""/#
    let label = #/\b(?:hint|help): (?:[a-z.!A-Z]+\s*\?\s*)?"((?:[^"\\\n]|\\.)+)"/#
    let alternative = #/(?:^|[^?])[?:] "((?:[^"\\\n]|\\.)+)"/#
    let branch = #/^ *case [^\n]*?: "((?:[^"\\\n]|\\.)+)"$/#.anchorsMatchLineEndings()
    let literal = #/"((?:[^"\\\n]|\\.)+)"/#
    let title = #/\(\s*"([A-Z][a-z ]+)",\s/#
    let step = #/(?:section\(|steps\.append\(\([^\n]*, )"([^"]+)"/#
    let group = #/\("([a-z ]+)", /#
    var found = source.matches(of: call).map { String($0.1) }
    found += source.matches(of: block).map { match in
      match.1.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.dropFirst(match.2.count) }.joined(separator: "\n")
    }
    found += source.matches(of: step).map { String($0.1) }
    found += source.matches(of: label).map { String($0.1) }
    if source.contains("(Message, ") || source.contains(": Message, ") {
      found += source.matches(of: title).map { String($0.1) }
      found += source.matches(of: group).map { String($0.1) }
    }
    if source.contains(": Message {") || source.contains("-> Message") {
      found += source.matches(of: branch).map { String($0.1) }
    }
    found += source.matches(of: alternative).map { String($0.1) }.filter(\.isSentence)
    found += source.matches(of: literal).map { String($0.1) }.filter(\.isSentence)
    return found.filter {
      !$0.contains("\\n") && !$0.contains("\\(") && $0.contains(where: \.isLetter)
    }
    .map { $0.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\") }
  }
}

extension String {
  /// Whether the text begins and ends as a sentence does.
  fileprivate var isSentence: Bool {
    guard let first, let last else { return false }
    return (first.isUppercase || first.isNumber || first == "“" || first == "{" || first == "`")
      && ".?".contains(last)
      && contains(" ")
  }
}
