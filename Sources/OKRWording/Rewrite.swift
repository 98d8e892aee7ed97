/// A title with places for what it leaves out. The places stand in brackets: no number is invented.
public struct Rewrite: Sendable, Equatable {
  /// What is added to a title.
  public enum Kind: String, Sendable, CaseIterable {
    /// What is counted, with a start and a goal.
    case measure
    /// A start and a goal of what the title names.
    case change
    /// The start of a goal that is there.
    case start
    /// The effect of a delivery or an effort.
    case effect
    /// For whom an objective makes a difference.
    case objective
  }

  public var kind: Kind
  public var text: String
}

extension WordingAnalyser {
  /// How a key result can be said with what it leaves out; nil where nothing is missing, or where only
  /// its writer can know, as with a placeholder or several results in one.
  public func rewrite(_ title: String, _ reading: KeyResultReading) -> Rewrite? {
    guard reading.placeholder == nil, !reading.isMultiple, reading.ground != .empty else {
      return nil
    }
    switch reading.form {
    case .outcome where !reading.isMeasurable:
      return rewrite(title, reading.metric == nil ? .measure : .change)
    case .outcome:
      let hasLevel = reading.figures.allSatisfy { !$0.isChange || $0.unit == "%" }
      return reading.hasBaseline || !reading.isQuantified || !hasLevel
        ? nil : rewrite(title, .start)
    case .output, .activity: return rewrite(title, .effect)
    }
  }

  /// The results that a title bundles, each as a title of its own; none where one of them could not be
  /// graded by itself, as in `increase sales and margin by 10 %`.
  public func parts(of title: String, _ reading: KeyResultReading) -> [String] {
    guard let joint = reading.bundling else { return [] }
    let bytes = Array(title.utf8)
    let parts = [bytes[..<joint.lowerBound], bytes[joint.upperBound...]].map { part in
      var text = Substring(decoding: part, as: UTF8.self)
      while let last = text.last, last == " " || ",;.".contains(last) { text.removeLast() }
      return text.drop { $0 == " " }
    }
    guard parts.allSatisfy({ keyResult($0).isMeasurable && !$0.isEmpty }) else { return [] }
    return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// How an objective can be said with what it leaves out.
  public func rewrite(_ title: String, _ reading: ObjectiveReading) -> Rewrite? {
    reading.isActivity || reading.isPlainlyVague ? rewrite(title, .objective) : nil
  }

  private func rewrite(_ title: String, _ kind: Rewrite.Kind) -> Rewrite? {
    guard let template = vocabulary.rewrites[kind.rawValue] else { return nil }
    var end = title[...]
    while let last = end.unicodeScalars.last, last == "." || last == " " || last == "!" {
      end.unicodeScalars.removeLast()
    }
    let parts = template.split(separator: "{title}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return Rewrite(kind: kind, text: String(parts[0]) + end + parts[1])
  }
}
