/// Reads what stands behind `Target:` in one language.
///
/// Understood are a change (`400 → 640 leads/month`, `->`, `=>`, `-->`, `from 400 to 640`), limits
/// (`≥ 99.9 %`, `<= 8`, `at least 95 %`, `8 % or less`, `95 % to 105 %`, `95–105 %`), an amount to
/// reach (`640 leads`) and the words for milestones, a baseline and done. `>` and `<` are read as `≥`
/// and `≤`. A unit that is given once holds for both numbers.
public struct TargetReader: Sendable {
  let quantities: QuantityReader
  private let milestones: Phrases
  private let baseline: Phrases
  private let done: Phrases
  let from: Phrases
  let to: Phrases
  let between: Phrases
  let and: Phrases
  let atLeast: Phrases
  let atMost: Phrases
  let orMore: Phrases
  let orLess: Phrases

  /// A target takes at most this many bytes.
  private static let longest = 400

  public init(quantities: QuantityReader, words: TargetWords) {
    self.quantities = quantities
    milestones = Phrases(words.milestones)
    baseline = Phrases(words.baseline)
    done = Phrases(words.done)
    from = Phrases(words.from)
    to = Phrases(words.to)
    between = Phrases(words.between)
    and = Phrases(words.and)
    atLeast = Phrases(words.atLeast)
    atMost = Phrases(words.atMost)
    orMore = Phrases(words.orMore)
    orLess = Phrases(words.orLess)
  }

  public func read(_ text: some StringProtocol) -> Result<TargetReading, TargetProblem> {
    read(Array(text.utf8)[...])
  }

  public func read(_ bytes: ArraySlice<UInt8>) -> Result<TargetReading, TargetProblem> {
    let text = trimmed(bytes)
    guard !text.isEmpty else { return .failure(.empty) }
    guard text.count <= Self.longest else { return .failure(.tooLong) }
    var attempt = TargetAttempt(reader: self, origin: bytes.startIndex)
    do throws(TargetProblem) {
      let target = if let word = word(text) { word } else { try attempt.target(text) }
      return .success(
        TargetReading(
          target: target, isAmbiguous: attempt.isAmbiguous, ranges: attempt.ranges))
    } catch {
      return .failure(error)
    }
  }

  private func word(_ text: ArraySlice<UInt8>) -> Target? {
    guard let first = text.first, isLetter(first) || first >= 0x80 else { return nil }
    let word = folded(utf8: text)
    if milestones.contains(word) { return .milestones }
    if baseline.contains(word) { return .establishBaseline }
    return done.contains(word) ? .binary : nil
  }
}
