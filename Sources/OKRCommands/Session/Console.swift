import Diagnostics
import FileSystem

/// Standard output and standard error: answers to the one, talk to the other.
struct Console {
  let style: TextStyle
  let errorStyle: TextStyle
  /// The columns of the terminal that standard output is; nil where it is none.
  let width: Int?

  init(color: ColorChoice, environment: (String) -> String?) {
    width = Terminal.width(of: 1, columns: environment("COLUMNS"))
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

  func print(_ text: String, terminator: String = "\n") {
    Terminal.write(text + terminator, to: 1)
  }

  func say(_ text: String) {
    Terminal.write(text + "\n", to: 2)
  }
}
