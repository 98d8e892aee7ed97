/// What a word can tell about a title. Most words tell nothing, and some several things: `release` is
/// a verb of delivery, a deliverable and a moment.
public enum WordClass: Int, CaseIterable, Sendable {
  // Verbs, and the nouns made of them.
  case increase, improve, decrease, maintain, reach, deliver, hire, event, activity, ensure, become
  case move, modal, copula, can
  /// What is there in the end or is not, once it is got: `obtain`, `win`.
  case obtain
  /// `make` something so: `rendre`.
  case render
  /// What compares without a number: `higher than`, `on par with`.
  case than
  /// What users do of their own will: `adopt`, `renew`.
  case outcomeVerb
  /// Verbs that promise an influence without a result: `enable`, `foster`.
  case drive

  // Nouns.
  case metric
  /// Metrics that name the unit of their numbers: `NPS`, `score`.
  case scoreUnit
  /// People, deals and incidents: what a number of them says about the world outside.
  case market
  case artefact, occasion, effort, abstract

  // Words that judge.
  case vague, superlative, state
  /// Vague words that describe without carrying the promise: `main`, `initial`.
  case soft
  /// Words that a workspace does not want to hear about.
  case accepted

  // Time.
  case deadline, when, this, boundary, period, soon, today, moment, month, recurring, frequency
  case timeUnit

  // What stands around numbers.
  case from, to, by, between, within, window, none, all, less, more, further, currently, counted
  case scale, percent, currency, numbered, top, times, magnitude, unit, rate
  case outOf
  case number, multiplier, fraction

  // Grammar.
  case and, article, preposition, means, purpose, placeholder, template, blank, pronoun, adverb
}

/// A set of classes.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  @inline(__always)
  init(_ wordClass: WordClass) { rawValue = 1 << UInt128(truncatingIfNeeded: wordClass.rawValue) }

  @inline(__always)
  func contains(_ wordClass: WordClass) -> Bool { contains(WordClasses(wordClass)) }

  @inline(__always)
  func intersects(_ other: WordClasses) -> Bool { rawValue & other.rawValue != 0 }
}

extension WordClasses: ExpressibleByArrayLiteral {
  @inline(__always)
  init(arrayLiteral classes: WordClass...) {
    self = classes.reduce(into: WordClasses(rawValue: 0)) { $0.formUnion(WordClasses($1)) }
  }
}

extension WordClass {
  /// The classes by the names that vocabularies give them: the name of the case in lower case.
  static let named = {
    var named: [String: WordClass] = [:]
    named.reserveCapacity(allCases.count)
    for wordClass in allCases { named["\(wordClass)".lowercased()] = wordClass }
    return named
  }()
}
