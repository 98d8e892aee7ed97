import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace

/// The scores and reasons of key results as they are given on the command line.
struct GivenGrades {
  /// `KR1=0.7`
  let scores: [String]
  /// `KR1=why`, or `why` for all that have none of their own.
  let reasons: [String]

  /// Puts them into the end of an objective.
  func apply(to closing: inout ObjectiveClosing) throws {
    let given = try scores.map { try grade($0, closing) }
    var own: [Int: String] = [:]
    var general: String?
    for reason in reasons {
      if let (name, text) = Self.parts(of: reason), let index = Self.index(of: name, closing) {
        own[index] = text
      } else {
        general = reason
      }
    }
    for (index, score) in given {
      if closing.isProposed(score.number, index), closing.keyResults[index].manualScore == nil {
        continue
      }
      guard let reason = (own[index] ?? general).nonEmpty else {
        throw CommandFailure(
          Message(
            "The score of {label} is given by hand and has no reason.",
            ["label": closing.label(index)]),
          hint: "Say with `--reason` why it is not the measured one.")
      }
      closing.grades[index] = ObjectiveClosing.Grade(
        number: score.number, text: score.text, reason: reason)
    }
  }

  private func grade(
    _ text: String, _ closing: ObjectiveClosing
  ) throws -> (Int, (number: DecimalNumber, text: String)) {
    let (name, value) = Self.parts(of: text) ?? ("", text)
    let only = name.isEmpty && closing.keyResults.count == 1 ? 0 : nil
    guard let index = only ?? Self.index(of: name, closing) else {
      let labels = closing.keyResults.compactMap(\.label).joined(separator: ", ")
      throw CommandFailure(
        Message("“{score}” names no key result of the objective.", ["score": text]),
        hint: labels.isEmpty
          ? Message("Write it as `KR1=0.7`.")
          : Message("Write it as `KR1=0.7`, for one of {labels}.", ["labels": labels]))
    }
    guard let score = closing.file.document.language.confidence(reading: value) else {
      throw CommandFailure(
        Message("“{value}” is no score from 0.0 to 1.0.", ["value": value]),
        hint: "Write it as `KR1=0.7`.")
    }
    guard closing.isPossible(score.number, index) else {
      throw CommandFailure(
        closing.impossible(index),
        hint: "Give 1 if it was kept, else 0, and say the rest with `--reason`.")
    }
    return (index, score)
  }

  private static func parts(of text: String) -> (String, String)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  /// The key result with a label in any spelling: `KR1`, `rc-1`, `1`.
  private static func index(of name: String, _ closing: ObjectiveClosing) -> Int? {
    let digits = name.drop { !$0.isNumber }
    guard name.count <= 8, let number = Int(digits) else { return nil }
    let labels = closing.keyResults.map(\.label)
    if let index = labels.firstIndex(of: "KR\(number)") { return index }
    return labels.indices.contains(number - 1) && labels[number - 1] == nil ? number - 1 : nil
  }
}
