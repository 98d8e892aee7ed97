import Diagnostics
import FileSystem

/// Questions to the person at the terminal: asked on standard error, answered on standard input. Lines
/// are broken between words.
struct Prompt {
  let console: Console
  let catalog: MessageCatalog

  /// nil unless somebody can be asked.
  init?(_ session: Session, _ catalog: MessageCatalog) {
    guard Terminal.isTerminal(0), Terminal.isTerminal(2) else { return nil }
    console = session.console
    self.catalog = catalog
  }

  /// The columns that are left free behind a question for its answer.
  private static let answerColumns = 4

  /// The answer without the spaces around it; nil where the input has ended.
  func ask(_ question: Message) -> String? {
    let text = question.text(in: catalog).safeForTerminal
    console.ask(
      text.wrapped(to: console.errorWidth.map { $0 - Self.answerColumns }, indentation: 0) + " ")
    guard let line = readLine(strippingNewline: true) else {
      console.say("")
      return nil
    }
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let start = line.firstIndex(where: { !isBlank($0) }),
      let end = line.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(line[start...end])
  }

  /// Whether the answer begins as “yes” does in a language that the program has; no where there is
  /// none.
  func confirm(_ question: Message) -> Bool {
    guard let first = ask(question)?.lowercased().first else { return false }
    return first == "y" || first == "o"
  }

  /// Says what is no question. Blanks before the text stay.
  ///
  /// - Parameter indentation: Where the lines begin that a long text goes on in.
  func say(_ text: String, indentation: Int = 0) {
    let blanks = String(text.prefix { $0 == " " })
    let words = String(text.dropFirst(blanks.count)).safeForTerminal
    console.say(
      blanks
        + words.wrapped(to: console.errorWidth, after: blanks.count, indentation: indentation))
  }

  func say(_ message: Message) { say(message.text(in: catalog)) }
}
