import Diagnostics
import OKRModel
import OKRReport

extension Prompt {
  /// How a person at the terminal leaves one of the things that they are led through.
  enum Step<Done> {
    case skip, back, quit
    case done(Done)
  }

  /// What was done on a way through some things, by their numbers.
  struct Walked<Done> {
    var done: [Int: Done] = [:]
    /// Whether the person stopped before the end.
    var hasQuit = false
  }

  /// Leads through things one by one. Going back takes back what was done with the one before.
  ///
  /// - Parameters:
  ///   - answer: Asks about one; it is given the place on the way, `2/7`.
  ///   - takeBack: Undoes what was done.
  func walk<Item, Done>(
    _ items: [Item], answer: (Item, String) throws -> Step<Done>,
    takeBack: (Done) throws -> Void
  ) throws -> Walked<Done> {
    var walked = Walked<Done>()
    var index = 0
    while items.indices.contains(index) {
      say("")
      switch try answer(items[index], "\(index + 1)/\(items.count)") {
      case .skip: index += 1
      case .quit:
        walked.hasQuit = true
        return walked
      case .back:
        index = max(0, index - 1)
        if let done = walked.done.removeValue(forKey: index) { try takeBack(done) }
      case .done(let done):
        walked.done[index] = done
        index += 1
      }
    }
    return walked
  }

  /// Says where a key result stands: the bar of its score, its progress and target, and further facts.
  func sayStanding(_ keyResult: KeyResult, _ progress: KeyResultProgress, facts: [Message]) {
    var parts = [progress.progress.map(\.percent) ?? "–"]
    if let target = keyResult.target { parts.append(target.shown(catalog)) }
    parts += facts.map { $0.text(in: catalog) }
    let bar = ProgressBar.text(progress.score?.doubleValue)
    let text = parts.joined(separator: " · ").safeForTerminal
    console.say("    " + bar + " " + text.wrapped(to: console.errorWidth, indentation: 15))
  }
}
