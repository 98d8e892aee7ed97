import OKRModel
import Testing

@testable import OKRWording

/// The examples that stand in the vocabularies.
@Suite struct VocabularyExampleTests {
  struct Example: CustomTestStringConvertible {
    var language: WordingLanguage
    var title: String
    var words: Set<String>
    var figures: String

    var testDescription: String { title }

    static let all = WordingLanguage.allCases.flatMap { language in
      WordingVocabulary.examples(language).map { line in
        let columns = line.split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.split(separator: " ").joined(separator: " ") }
        return Example(
          language: language, title: columns[0],
          words: Set(columns[1].split(separator: " ").map(String.init)),
          figures: columns.count > 2 ? columns[2] : "")
      }
    }
  }

  @Test(arguments: WordingLanguage.allCases) func aVocabularyHasManyExamples(
    language: WordingLanguage
  ) {
    #expect(Example.all.count { $0.language == language } >= 50)
  }

  @Test(arguments: Example.all) func anExampleIsReadAsItSays(example: Example) {
    let reading = WordingAnalyser(example.language).keyResult(example.title)
    let flags: [(String, Bool)] = [
      ("measurable", reading.isMeasurable), ("quantified", reading.isQuantified),
      ("baseline", reading.hasBaseline), ("time-bound", reading.isTimeBound),
      ("placeholder", reading.placeholder != nil), ("multiple", reading.isMultiple),
    ]
    #expect(
      flags.filter(\.1).map(\.0) == flags.map(\.0).filter { example.words.contains($0) },
      "\(reading.ground)")
    let forms = KeyResultReading.Form.allCases.map(\.rawValue).filter { example.words.contains($0) }
    #expect(forms.isEmpty || forms == [reading.form.rawValue])
    let directions = KeyResultReading.Direction.allCases.map(\.rawValue)
      .filter { example.words.contains($0) }
    #expect(directions.isEmpty || directions == [reading.direction.rawValue])
    #expect(reading.figures.map(text).joined(separator: "; ") == example.figures)
  }

  private func text(_ figure: Figure) -> String {
    [figure.baseline, figure.target].compactMap { value in
      switch value {
      case .number(let number): number.description
      case .word(let word): word
      case nil: nil
      }
    }.joined(separator: " > ")
  }
}
