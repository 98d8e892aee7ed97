import OKRModel
import OKRWording

extension Label {
  /// The label that an example of a vocabulary gives: `title | words | figures`.
  init(example: Substring, _ language: WordingLanguage) {
    let columns = example.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    let words = Set((columns.count > 1 ? columns[1] : "").split(separator: " ").map(String.init))
    kind = "kr"
    lang = language.rawValue
    org = ""
    text = columns[0]
    measurable = words.contains("measurable")
    quantified = words.contains("quantified")
    hasBaseline = words.contains("baseline")
    timeBoundInText = words.contains("time-bound")
    placeholder = words.contains("placeholder")
    multiple = words.contains("multiple")
    outcomeVsOutput = KeyResultReading.Form.allCases.map(\.rawValue).first(where: words.contains)
    direction = KeyResultReading.Direction.allCases.map(\.rawValue).first(where: words.contains)
    figures = (columns.count > 2 ? columns[2] : "").split(separator: ";").map(Figure.init)
  }
}

extension Label.Figure {
  /// `target` or `baseline > target`.
  fileprivate init(_ text: Substring) {
    let values = text.split(separator: ">").map { part in
      let value = part.split(separator: " ").joined(separator: " ")
      return Double(value).map(Label.Value.number) ?? .word(value)
    }
    self.init(baseline: values.count > 1 ? values[0] : nil, target: values.last, unit: nil)
  }
}
