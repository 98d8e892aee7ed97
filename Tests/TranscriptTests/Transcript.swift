/// A Markdown file whose `console` blocks hold commands with what they print, as a terminal shows it.
///
/// In such a block `$ ` begins a command, `> ` continues it on the next line, and all up to the next
/// command is its output: standard output and standard error in their order, then `[2]` alone on a
/// line for a status that is not zero. Output without a line ending closes with `(no-eol)`. Any other
/// block whose info string has a second word is the text of the file of that name. Blocks are played
/// from top to bottom.
struct Transcript {
  enum Part {
    /// Lines that are kept as they are.
    case text([String])
    case file(path: String, lines: [String])
    case command(Command)
  }

  struct Command {
    /// The number of its first line, from 1.
    var line: Int
    var lines: [String]
    var output: [String]

    /// What the shell is given.
    var script: String { lines.map { $0.dropFirst(2) }.joined(separator: "\n") }
  }

  var parts: [Part] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    let count = lines.count
    while let line = lines.popFirst() {
      parts.append(.text([line]))
      guard let fence = Fence(line) else { continue }
      let number = count - lines.count + 1
      let content = Array(lines.prefix { !fence.isClosed(by: $0) })
      lines = lines.dropFirst(content.count)
      switch fence.use {
      case .console: parts += Self.commands(in: content, from: number)
      case .file(let path): parts.append(.file(path: path, lines: content))
      case .other: parts.append(.text(content))
      }
      if let end = lines.popFirst() { parts.append(.text([end])) }
    }
  }

  var commands: [Command] {
    parts.compactMap { part in
      if case .command(let command) = part { command } else { nil }
    }
  }

  var text: String {
    parts.flatMap { part in
      switch part {
      case .text(let lines), .file(_, let lines): lines
      case .command(let command): command.lines + command.output
      }
    }.joined(separator: "\n")
  }

  private static func commands(in lines: [String], from number: Int) -> [Part] {
    var parts: [Part] = []
    var current: Command?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("$ ") {
        if let current { parts.append(.command(current)) }
        current = Command(line: number + index, lines: [line], output: [])
      } else if current == nil {
        parts.append(.text([line]))
      } else if line.hasPrefix("> ") || line == ">", current?.output.isEmpty == true {
        current?.lines.append(line)
      } else {
        current?.output.append(line)
      }
    }
    if let current { parts.append(.command(current)) }
    return parts
  }
}

/// The line that opens a fenced block.
private struct Fence {
  enum Use {
    case console, other
    case file(String)
  }

  let use: Use
  private let marks: Int

  init?(_ line: String) {
    marks = line.prefix { $0 == "`" }.count
    guard marks >= 3 else { return nil }
    let words = line.dropFirst(marks).split(separator: " ")
    if words.first == "console" {
      use = .console
    } else if words.count == 2 {
      use = .file(String(words[1]))
    } else {
      use = .other
    }
  }

  func isClosed(by line: String) -> Bool {
    line.count >= marks && line.allSatisfy { $0 == "`" }
  }
}
