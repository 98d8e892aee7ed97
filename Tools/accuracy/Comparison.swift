import OKRModel
import OKRWording

/// What was expected and what was read, for one label of one text.
struct Comparison {
  var name: String
  var expected: String
  var got: String

  /// All labels of a text that are compared; one that was left unlabelled is not.
  static func all(_ label: Label, _ analyser: WordingAnalyser) -> [Comparison] {
    label.kind == "kr"
      ? keyResult(label, analyser.keyResult(label.text))
      : objective(label, analyser.objective(label.text))
  }

  private static func keyResult(_ label: Label, _ reading: KeyResultReading) -> [Comparison] {
    var result = [
      flag("not measurable", label.measurable.map { !$0 }, !reading.isMeasurable),
      flag("quantified", label.quantified, reading.isQuantified),
      flag("baseline", label.hasBaseline, reading.hasBaseline),
      flag("time-bound", label.timeBoundInText, reading.isTimeBound),
      flag("placeholder", label.placeholder, reading.placeholder != nil),
      flag("bundled", label.multiple, reading.isMultiple),
      label.outcomeVsOutput.map {
        Comparison(name: "form", expected: $0, got: reading.form.rawValue)
      },
      label.direction.map {
        Comparison(name: "direction", expected: $0, got: reading.direction.rawValue)
      },
    ].compactMap(\.self)
    if let figures = label.figures, !figures.isEmpty {
      let expected = figures.map { "\(text($0.baseline))→\(text($0.target))" }
      let got = reading.figures.map { "\(text($0.baseline))→\(text($0.target))" }
      result.append(
        Comparison(
          name: "figures", expected: expected.joined(separator: "; "),
          got: got.joined(separator: "; ")))
      guard figures.contains(where: { $0.unit != nil }) else { return result }
      let units = figures.map { ($0.unit ?? "-").lowercased() }.joined(separator: "; ")
      let gotUnits = reading.figures.map { ($0.unit ?? "-").lowercased() }.joined(separator: "; ")
      result.append(Comparison(name: "units", expected: units, got: gotUnits))
    }
    return result
  }

  private static func objective(_ label: Label, _ reading: ObjectiveReading) -> [Comparison] {
    [
      flag("qualitative", label.qualitative, reading.isQualitative),
      flag("contains metric", label.containsMetric, reading.containsMetric),
      flag("vague", label.vague, reading.isVague),
      flag("is activity", label.isActivity, reading.isActivity),
    ].compactMap(\.self)
  }

  private static func flag(_ name: String, _ expected: Bool?, _ got: Bool) -> Comparison? {
    expected.map { Comparison(name: name, expected: $0 ? "yes" : "no", got: got ? "yes" : "no") }
  }

  static func text(_ figure: Figure) -> String {
    "\(text(figure.baseline))→\(text(figure.target)) \(figure.unit ?? "-")"
  }

  private static func text(_ value: Label.Value?) -> String {
    switch value {
    case .number(let number):
      number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
    case .word(let word): word
    case nil: "-"
    }
  }

  private static func text(_ value: FigureValue?) -> String {
    switch value {
    case .number(let number): text(.number(number.doubleValue))
    case .word(let word): word
    case nil: "-"
    }
  }
}
