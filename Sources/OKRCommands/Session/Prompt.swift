import Diagnostics
import FileSystem

/// Questions to the person at the terminal: asked on standard error, answered on standard input.
struct Prompt {
  let console: Console
  let catalog: MessageCatalog

  /// nil unless somebody can be asked.
  init?(_ session: Session, _ catalog: MessageCatalog) {
    guard Terminal.isTerminal(0), Terminal.isTerminal(2) else { return nil }
    console = session.console
    self.catalog = catalog
  }

  /// The answer without the spaces around it; nil where the input has ended.
  func ask(_ question: Message) -> String? {
    console.ask(question.text(in: catalog).safeForTerminal + " ")
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
}
