import FileSystem
import OKRWording

/// Compares what the analyser reads with the examples of the vocabularies and with the labels of a
/// corpus, and prints tables and disagreements.
///
/// Arguments: none, or the path of `labels.jsonl`, and optionally `--half 0` or `--half 1` for one half of the
/// organisations, `--tables` to leave out the disagreements. With `--readings` the
/// path is that of `okrs.jsonl`, and each text is printed with what was read; with
/// `--speed` only the time that the labelled texts take is.
@main
enum Accuracy {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var half: Int?
    if let place = arguments.firstIndex(of: "--half"), place + 1 < arguments.count {
      half = Int(arguments[place + 1])
      arguments.removeSubrange(place...place + 1)
    }
    let hasDisagreements = !arguments.contains("--tables")
    arguments.removeAll { $0 == "--tables" }
    let isTimed = arguments.contains("--speed")
    arguments.removeAll { $0 == "--speed" }
    let isReading = arguments.contains("--readings")
    arguments.removeAll { $0 == "--readings" }
    print("The examples of the vocabularies")
    for language in WordingLanguage.allCases {
      let labels = WordingVocabulary.examples(language).map { Label(example: $0, language) }
      report(labels, language, hasDisagreements: true)
    }
    guard let path = arguments.first, !path.isEmpty else { return }
    let current = try Folder.current()
    guard let bytes = try? Folder.read(absolute: current.resolving(path)) else {
      return print("\nThere are no labels at \(path); only the examples were measured.")
    }
    print("\n\(path)")
    if isReading { return try Record.printReadings(bytes, half: half) }
    let labels = try Label.read(bytes).filter { half == nil || $0.half == half }
    if isTimed { return Speed.measure(labels) }
    for language in WordingLanguage.allCases {
      report(
        labels.filter { $0.lang == language.rawValue }, language, hasDisagreements: hasDisagreements
      )
    }
    print("")
    for language in WordingLanguage.allCases {
      Verdicts.report(
        labels.filter { $0.lang == language.rawValue && $0.kind == "kr" }, language,
        lists: hasDisagreements)
    }
  }

  private static func report(
    _ labels: [Label], _ language: WordingLanguage, hasDisagreements: Bool
  ) {
    let analyser = WordingAnalyser(language)
    var tallies: [(name: String, tally: Tally)] = []
    var disagreements: [(name: String, line: String)] = []
    for label in labels {
      for comparison in Comparison.all(label, analyser) {
        let place =
          tallies.firstIndex { $0.name == comparison.name }
          ?? {
            tallies.append((comparison.name, Tally()))
            return tallies.count - 1
          }()
        tallies[place].tally.add(comparison)
        if comparison.expected != comparison.got {
          disagreements.append(
            (
              comparison.name,
              "  \(label.text)\n    expected \(comparison.expected), got \(comparison.got)"
            ))
        }
      }
    }
    let titles = ["precision", "recall", "F1", "accuracy", "texts"].map { padded($0, 10) }.joined()
    print("\n\(language.rawValue)                \(titles)")
    for (name, tally) in tallies {
      print(name + String(repeating: " ", count: max(0, 18 - name.count)) + tally.row)
    }
    guard hasDisagreements else { return }
    for (name, _) in tallies {
      let lines = disagreements.filter { $0.name == name }
      guard !lines.isEmpty else { continue }
      print("\n\(language.rawValue), \(name)")
      for (_, line) in lines { print(line) }
    }
  }
}
