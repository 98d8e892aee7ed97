import OKRModel
import SourceText
import YAML

extension WordingVocabulary {
  /// Reads a vocabulary. It is part of the program: what is missing in it is a fault of ours, which
  /// its tests find.
  init(yaml bytes: [UInt8], _ language: WordingLanguage, _ inflection: Inflection) {
    self.language = language
    self.inflection = inflection
    let lists = WordLists(bytes)
    for (name, words) in lists.lists {
      guard let wordClass = WordClass.named[name] else { continue }
      for word in words {
        add(word, wordClass)
        if let elided = elided(word) { add(elided, wordClass) }
      }
    }
    let root = PlainYAML.root(of: bytes, in: lists.end..<Self.endOfWords(bytes))
    let sections = Dictionary(
      (root.pairs ?? []).map { ($0.key.string ?? "", $0.value) }, uniquingKeysWith: { $1 })
    for (word, number) in Self.texts(sections["numbers"]) {
      change(word) {
        $0.classes.insert(WordClasses(.number))
        $0.number = Int(number) ?? 0
      }
    }
    for (word, power) in Self.texts(sections["magnitudes"]) {
      change(word) {
        $0.classes.insert(WordClasses(.magnitude))
        $0.magnitude = Int(power) ?? 0
      }
    }
    for word in sections["multipliers"]?.items ?? [] {
      change(word.string ?? "") { $0.classes.insert(WordClasses(.multiplier)) }
    }
    for word in sections["months"]?.items ?? [] {
      change(word.string ?? "") { $0.classes.insert(WordClasses(.month)) }
    }
    for (word, code) in Self.texts(sections["currencies"]) {
      let place = currencies.firstIndex(of: code) ?? currencies.count
      if place == currencies.count { currencies.append(code) }
      change(word) { $0.currency = place }
    }
    for (word, value) in Self.texts(sections["fractions"]) {
      let place = fractions.count
      fractions.append(value)
      change(word) {
        $0.classes.insert(WordClasses(.fraction))
        $0.fraction = place
      }
    }
    rewrites = Dictionary(Self.texts(sections["rewrites"]), uniquingKeysWith: { $1 })
    addIrregular(Self.texts(sections["irregular"]))
  }

  /// The examples that a vocabulary that ships with the program is tested by: a title a line, what
  /// holds of it, and its figures, with bars between them.
  public static func examples(_ language: WordingLanguage) -> [Substring] {
    let bytes =
      switch language {
      case .english: PackageResources.en_yml
      case .french: PackageResources.fr_yml
      }
    let text = String(decoding: bytes[endOfWords(bytes)...], as: UTF8.self)
    return text.split(separator: "\n").filter { $0.hasPrefix("  ") }
  }

  /// The examples stand at the end; who reads titles passes over them.
  private static func endOfWords(_ bytes: [UInt8]) -> Int {
    let heading = Array("\nexamples: |".utf8)
    var offset = 0
    while offset + heading.count <= bytes.count {
      if bytes[offset] == heading[0], bytes[offset..<offset + heading.count].elementsEqual(heading)
      {
        return offset + 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// French: a sequence as it stands in front of a vowel, `moins d` for `moins de`.
  private func elided(_ text: Substring) -> Substring? {
    guard language == .french, text.hasSuffix(" de") || text.hasSuffix(" que") else { return nil }
    return text.dropLast()
  }

  private mutating func addIrregular(_ forms: [(String, String)]) {
    for (form, lemma) in forms {
      let hash = WordSequence(lemma).hash
      guard let entry = words[hash] else { continue }
      change(form) {
        $0.classes.formUnion(entry.classes)
        $0.lemma = hash
        $0.form = form == lemma ? .base : .past
      }
    }
  }

  private static func texts(_ node: YAMLNode?) -> [(String, String)] {
    (node?.pairs ?? []).compactMap { pair in
      guard let key = pair.key.string, let value = pair.value.string else { return nil }
      return (key, value)
    }
  }

  mutating func add(_ text: some StringProtocol, _ wordClass: WordClass) {
    change(text) { $0.classes.insert(WordClasses(wordClass)) }
  }

  /// Changes the entry of a word or sequence, which is made where there is none.
  private mutating func change(
    _ text: some StringProtocol, _ body: (inout WordEntry) -> Void
  ) {
    let sequence = WordSequence(text)
    guard sequence.count > 0 else { return }
    if sequence.count > 1 {
      words.change(sequence.first, default: WordEntry()) { $0.isStart = true }
      sequences.change(sequence.hash, default: WordEntry(), body)
    } else {
      words.change(sequence.hash, default: WordEntry()) {
        $0.isInflected = true
        body(&$0)
      }
    }
  }
}
