import Diagnostics
import FileSystem

/// Standard output and standard error: answers to the one, talk to the other.
struct Console {
  let style: TextStyle
  let errorStyle: TextStyle
  /// The columns of the terminal that standard output is; nil where it is none.
  let width: Int?
  /// The columns of the terminal that standard error is; nil where it is none.
  let errorWidth: Int?
  /// Whether standard error is a terminal, on which progress can be watched.
  let isHeardByPerson: Bool

  init(color: ColorChoice, environment: (String) -> String?) {
    let columns = environment("COLUMNS")
    width = Terminal.width(of: 1, columns: columns)
    errorWidth = Terminal.width(of: 2, columns: columns)
    isHeardByPerson = Terminal.isTerminal(2)
    func usesColor(_ descriptor: Int32) -> Bool {
      switch color {
      case .always: true
      case .never: false
      case .auto:
        Terminal.isTerminal(descriptor) && (environment("NO_COLOR") ?? "").isEmpty
          && environment("TERM") != "dumb"
      }
    }
    style = TextStyle(usesColor: usesColor(1))
    errorStyle = TextStyle(usesColor: usesColor(2))
  }

  /// Prints an answer for people, in which no line is a command for the runner of a CI service.
  func print(_ text: String, terminator: String = "\n") {
    print(Array((text.safeLineStarts + terminator).utf8))
  }

  /// Prints an answer. One that cannot be written whole ends the program, because it must not look
  /// whole.
  func print(_ bytes: [UInt8]) {
    do throws(FileError) {
      try Terminal.write(bytes, to: 1)
    } catch {
      var failure = CommandFailure(
        Message("Standard output cannot be written: {reason}.", ["reason": error.explanation]))
      failure.reason = error.message
      failure.tell(self, .ofSurroundings())
      Terminal.exit(failure.status.rawValue)
    }
  }

  /// Clears the terminal that standard output is. Where it is none, what was printed stays.
  func clear() {
    guard Terminal.isTerminal(1) else { return }
    print("\u{1B}[H\u{1B}[2J", terminator: "")
  }

  /// Puts a question; the answer is typed on the same line.
  func ask(_ text: String) {
    try? Terminal.write(Array(text.safeLineStarts.utf8), to: 2)
  }

  /// Tells what is no answer. What nobody can hear is left unsaid.
  func say(_ text: String) {
    try? Terminal.write(Array((text.safeLineStarts + "\n").utf8), to: 2)
  }
}
