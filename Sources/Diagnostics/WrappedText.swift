extension String {
  /// The text as lines of at most a number of columns, broken between words, and in words only where
  /// they are longer.
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
    return (lines + [line]).flatMap { $0.displayWidth > width ? $0.broken(to: width) : [$0] }
  }

  /// The same with all lines but the first moved in, so that they stand below the text after a label.
  ///
  /// - Parameter width: The columns of the terminal; nil where a line may be of any length.
  public func wrapped(to width: Int?, indentation: Int) -> String {
    guard let width, width > indentation + 8 else { return self }
    return wrapped(to: width - indentation)
      .joined(separator: "\n" + String(repeating: " ", count: indentation))
  }

  /// The same behind text that stands on its line already.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; nil where a line may be of any length.
  ///   - used: The columns of the text before.
  ///   - indentation: Where further lines begin.
  public func wrapped(to width: Int?, after used: Int, indentation: Int) -> String {
    guard let width, used + displayWidth > width, width > indentation + 8 else { return self }
    var lines: [String] = []
    var line = ""
    var room = width - used
    for word in split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let length = word.displayWidth
      if line.isEmpty, lines.isEmpty, length > room {
        lines.append("")
        (line, room) = (word, width - indentation - length)
      } else if line.isEmpty {
        (line, room) = (word, room - length)
      } else if length + 1 > room {
        lines.append(line)
        (line, room) = (word, width - indentation - length)
      } else {
        (line, room) = (line + " " + word, room - length - 1)
      }
    }
    return (lines + [line]).joined(separator: "\n" + String(repeating: " ", count: indentation))
  }

  /// The text in pieces of at most a number of columns, broken behind `/` and `-` where there is one:
  /// behind the last `/` if what follows it fits into a piece.
  public func broken(to width: Int) -> [String] {
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
      if end < rest.endIndex {
        let slash = rest[..<end].lastIndex(of: "/")
        if let slash, String(rest[(slash + 1)...]).displayWidth <= width {
          end = slash + 1
        } else if let mark = rest[..<end].lastIndex(where: { $0 == "/" || $0 == "-" }) {
          end = mark + 1
        }
      }
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces.isEmpty ? [""] : pieces
  }
}
