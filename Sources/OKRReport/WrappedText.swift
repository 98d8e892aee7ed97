import Diagnostics

extension String {
  /// The text as lines of at most a number of columns, broken between words; a word that is longer
  /// stands on a line of its own.
  public func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let length = String(word).displayWidth
      if !line.isEmpty, used + 1 + length > width {
        lines.append(line)
        (line, used) = (String(word), length)
      } else if line.isEmpty, used == 0 {
        (line, used) = (String(word), length)
      } else {
        line += " " + word
        used += 1 + length
      }
    }
    return lines + [line]
  }

  /// The same with all lines but the first moved in, so that they stand below the text after a label.
  ///
  /// - Parameter width: The columns of the terminal; nil where a line may be of any length.
  public func wrapped(to width: Int?, indentation: Int) -> String {
    guard let width, width > indentation + 8 else { return self }
    return wrapped(to: width - indentation)
      .joined(separator: "\n" + String(repeating: " ", count: indentation))
  }

  /// The text in pieces of at most a number of columns, broken behind `/` and `-` where there is one.
  func broken(to width: Int) -> [String] {
    var pieces: [String] = []
    var rest = Array(self)[...]
    while !rest.isEmpty {
      var used = 0
      var end = rest.startIndex
      while end < rest.endIndex {
        let next = String(rest[end]).displayWidth
        if used + next > width, end > rest.startIndex { break }
        used += next
        end += 1
      }
      if end < rest.endIndex, let mark = rest[..<end].lastIndex(where: { $0 == "/" || $0 == "-" }) {
        end = mark + 1
      }
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces.isEmpty ? [""] : pieces
  }
}
