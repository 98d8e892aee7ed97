/// What a program said while it exchanged commits.
struct RemoteWords {
  /// Without the lines that only told how far it was.
  let text: String

  init(_ talk: String) {
    let lines = talk.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A line of progress is written over again and again.
      line.split(separator: "\r").last ?? ""
    }
    text = lines.filter { !Self.isProgress($0) }.joined(separator: "\n")
  }

  private static func isProgress(_ line: Substring) -> Bool {
    let words = line.hasPrefix("remote: ") ? line.dropFirst("remote: ".count) : line
    return beginnings.contains { words.hasPrefix($0) }
      || words.hasPrefix("Total ") && words.contains("(delta ")
  }

  private static let beginnings = [
    "Enumerating objects:", "Counting objects:", "Compressing objects:", "Writing objects:",
    "Receiving objects:", "Unpacking objects:", "Resolving deltas:", "Delta compression using",
  ]
}
