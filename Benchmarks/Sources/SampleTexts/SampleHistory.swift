/// A repository of objectives with its history, as a stream for `git fast-import`.
///
/// The first commit has all objectives. Each of the others is one person's afternoon: check-ins on a few of
/// them, most of the time; sometimes another target, a word of prose, a key result given up.
public struct SampleHistory {
  private let commits: Int
  private var random = Generator(seed: 7)
  private var texts: [(path: String, text: String)]
  private var clock = 1_767_250_800

  public init(objectives: Int, commits: Int) {
    self.commits = commits
    texts = (0..<objectives).map { number in
      let sample = SampleObjective(number: number)
      return (sample.path, sample.text)
    }
  }

  /// - Parameter write: Takes the stream piece by piece.
  public mutating func write(to write: (String) -> Void) {
    write(
      head("Objectives of all teams", by: 0)
        + file(
          "okr.yml", "limits: {objectives-per-team: 1000, key-results-per-owner: 1000}\n"))
    for (path, text) in texts { write(file(path, text)) }
    for number in 1..<max(1, commits) {
      clock += 4_000
      var stream = head("Check-ins of week \(number / 100)", by: number % 300)
      for _ in 0..<(1 + random.below(9)) {
        let place = random.below(texts.count)
        texts[place].text = edited(texts[place].text, number)
        stream += file(texts[place].path, texts[place].text)
      }
      write(stream)
    }
  }

  private func head(_ message: String, by person: Int) -> String {
    let text = message + "\n"
    return """
      commit refs/heads/main
      author Person \(person) <person-\(person)@example.com> \(clock) +0100
      committer Person \(person) <person-\(person)@example.com> \(clock) +0100
      data \(text.utf8.count)
      \(text)
      """
  }

  private func file(_ path: String, _ text: String) -> String {
    "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
  }

  private mutating func edited(_ text: String, _ number: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let choice = random.below(100)
    if choice < 75, let last = lines.lastIndex(where: { $0.hasPrefix("| 2") }) {
      // A row behind the last one of some table.
      var ends = lines.indices.filter {
        lines[$0].hasPrefix("| 2") && ($0 == last || !lines[$0 + 1].hasPrefix("|"))
      }
      let end = ends.remove(at: random.below(ends.count))
      let day = 10 + number % 19
      lines.insert(
        "| 2026-0\(1 + number % 9)-\(day) | \(200 + random.below(300))   | 0.\(4 + random.below(5))        | p-\(10 + random.below(89))   | \(random.word) in week \(number / 100) |",
        at: end + 1)
    } else if choice < 85, let target = lines.firstIndex(where: { $0.hasPrefix("- Target: ") }) {
      lines[target] = lines[target].replacing(
        "5", with: "\(4 + random.below(3))", maxReplacements: 1)
    } else if choice < 97, let prose = lines.firstIndex(where: { $0.hasPrefix("Two regions") }) {
      lines[prose] = "Two regions lost a \(random.word) to a \(random.word) in week \(number)."
    } else if let start = lines.lastIndex(where: { $0.hasPrefix("### ") }),
      let end = lines[start...].firstIndex(of: "## Initiatives"), start > 30
    {
      lines.removeSubrange(start..<end)
    }
    return lines.joined(separator: "\n")
  }
}
