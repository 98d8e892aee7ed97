import Diagnostics
import OKRMerge

/// The words of a text that has changed, with a few around them.
struct WordRuns {
  private var runs: [WordChange]

  init(_ runs: [WordChange]) {
    guard runs.contains(where: { $0.kind != .same }) else {
      self.runs = []
      return
    }
    self.runs = runs.enumerated().map { index, run in
      run.kind == .same
        ? WordChange(
          kind: .same,
          text: Self.shortened(run.text, isFirst: index == 0, isLast: index == runs.count - 1))
        : run
    }
  }

  /// As `git diff --word-diff` marks them: `[-old-]{+new+}`; in colour without the marks.
  func text(_ style: TextStyle) -> String {
    runs.map { run in
      let text = run.text.safeForTerminal
      return switch run.kind {
      case .same: text
      case .removed: style.usesColor ? style(.error, text) : "[-\(text)-]"
      case .added: style.usesColor ? style(.good, text) : "{+\(text)+}"
      }
    }.joined(separator: " ")
  }

  var markdown: String {
    runs.map { run in
      let text = MarkdownText.literal(run.text)
      return switch run.kind {
      case .same: text
      case .removed: "<del>\(text)</del>"
      case .added: "<ins>\(text)</ins>"
      }
    }.joined(separator: " ")
  }

  private static let context = 5

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ")
    let (head, tail) = (isFirst ? 0 : context, isLast ? 0 : context)
    guard words.count > head + tail + 1 else { return text }
    return (words.prefix(head) + ["…"] + words.suffix(tail)).joined(separator: " ")
  }
}
