import ArgumentParser
import Diagnostics
import FileSystem
import JSON
import OKRLint
import OKRWording
import OKRWorkspace

struct AssessCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Show what a sentence promises, and how to say it better",
    discussion: """
      Reads one key result or objective as the checks read it: whether it can be measured, the \
      numbers, outcome or output, the words that promise without saying how much. Without a text it \
      reads one a line from standard input.

      EXAMPLES
        okr assess "Improve onboarding"
        okr assess --kind objective --language fr "Devenir la référence du secteur"
        okr assess --format json < key-results.txt
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case keyResult = "key-result"
    case objective
  }

  @Argument(help: "The sentence; `-` reads one a line from standard input.")
  var text: String?

  @Option(help: "What the sentence is.")
  var kind: Kind = .keyResult

  @Option(help: "The language of the sentence; the workspace's where it is not given.")
  var language: Language?

  @Option(help: "How to print; json is one object a line.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  enum Language: String, ExpressibleByArgument, CaseIterable { case en, fr }

  func run(_ session: Session) throws {
    let workspace = try session.workspaceIfAny()
    let code = language?.rawValue ?? workspace?.settings.language ?? session.environmentLanguage
    let settings = workspace?.settings ?? Settings()
    let analyser = WordingAnalyser(
      WordingLanguage(rawValue: code) ?? .english, WordingChanges(settings))
    let catalog = session.catalog(for: workspace)
    var output: [UInt8] = []
    for (index, line) in try lines(session).enumerated() {
      switch format {
      case .json: output += (assessment(of: line, by: analyser).json.text() + "\n").utf8
      case .text:
        let page = AssessmentPage(
          title: line, assessment: assessment(of: line, by: analyser), analyser: analyser,
          catalog: catalog, style: session.console.style, width: session.console.width)
        output += ((index > 0 ? "\n" : "") + page.text).utf8
      }
    }
    session.console.print(output)
  }

  private func assessment(of line: String, by analyser: WordingAnalyser) -> Assessment {
    switch kind {
    case .keyResult: .keyResult(analyser.keyResult(line))
    case .objective: .objective(analyser.objective(line))
    }
  }

  /// The text that is given, or the lines of standard input; with `json` an empty line is one as well,
  /// so that answers can be counted off against it.
  private func lines(_ session: Session) throws -> [String] {
    if let text, text != "-" {
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw CommandFailure(
          "There is no sentence to assess.",
          hint: "Write it between quotes: `okr assess \"Improve onboarding\"`.", status: .usage)
      }
      return [text]
    }
    let bytes = try session.readStandardInput()
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }.filter { format == .json || !$0.isEmpty }
  }
}
