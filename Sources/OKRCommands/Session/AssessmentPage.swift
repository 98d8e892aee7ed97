import Diagnostics
import OKRModel
import OKRReport
import OKRWording

/// What `okr assess` prints of a sentence.
struct AssessmentPage {
  let title: String
  let assessment: Assessment
  let analyser: WordingAnalyser
  let catalog: MessageCatalog
  let style: TextStyle
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?

  var text: String {
    var lines = [
      style(.emphasis, title.safeForTerminal.wrapped(to: width, indentation: 0)), "",
    ]
    let facts =
      switch assessment {
      case .keyResult(let reading): KeyResultFacts(reading, title).all
      case .objective(let reading): ObjectiveFacts(reading, title).all
      }
    let factWidth = (facts.map { $0.name.text(in: catalog).displayWidth }.max() ?? 0) + 2
    lines += facts.map { fact in
      fact.name.text(in: catalog).padded(to: factWidth)
        + fact.text(in: catalog).safeForTerminal.wrapped(to: width, indentation: factWidth)
    }
    let advice = advice
    let opening: Message =
      advice.isEmpty ? Message("Well said: nothing to add.") : Message("To say it better:")
    lines += ["", style(advice.isEmpty ? .good : .emphasis, opening.text(in: catalog))]
    for hint in advice {
      lines.append("- " + hint.text(in: catalog).safeForTerminal.wrapped(to: width, indentation: 2))
    }
    let rewrites = rewrites
    if !rewrites.isEmpty { lines.append("") }
    lines += rewrites.map { "  " + $0.safeForTerminal.wrapped(to: width, indentation: 2) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var advice: [Message] {
    switch assessment {
    case .keyResult(let reading): reading.advice
    case .objective(let reading): reading.advice
    }
  }

  /// The sentence with places for what it leaves out, or the results that it bundles.
  private var rewrites: [String] {
    switch assessment {
    case .keyResult(let reading):
      let parts = analyser.parts(of: title, reading)
      return parts.isEmpty ? [analyser.rewrite(title, reading)].compactMap { $0?.text } : parts
    case .objective(let reading): return [analyser.rewrite(title, reading)].compactMap { $0?.text }
    }
  }
}
