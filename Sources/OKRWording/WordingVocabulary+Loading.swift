import OKRModel
import SourceText
import YAML

extension WordingVocabulary {
  /// Reads a vocabulary. It is part of the program: what is missing in it is a fault of ours, which
  /// its tests find.
  init(yaml bytes: [UInt8], _ language: WordingLanguage, _ inflection: Inflection) {
    self.language = language
    self.inflection = inflection
    let root = YAMLDocument(SourceText(bytes), in: 0..<Self.endOfWords(bytes)).root
    let sections = Dictionary(
      (root?.pairs ?? []).map { ($0.key.string ?? "", $0.value) }, uniquingKeysWith: { $1 })
    var buffer = FoldedWord()
    for pair in sections["words"]?.pairs ?? [] {
      guard let wordClass = pair.key.string.flatMap({ WordClass.named[$0] }) else { continue }
      for word in (pair.value.string ?? "").split(separator: ",") {
        add(String(word), wordClass, &buffer)
        if let elided = elided(word) { add(elided, wordClass, &buffer) }
      }
    }
    for (word, number) in Self.texts(sections["numbers"]) {
      change(word, &buffer) {
        $0.classes.insert(WordClasses(.number))
        $0.number = Int(number) ?? 0
      }
    }
    for (word, power) in Self.texts(sections["magnitudes"]) {
      change(word, &buffer) {
        $0.classes.insert(WordClasses(.magnitude))
        $0.magnitude = Int(power) ?? 0
      }
    }
    for word in sections["multipliers"]?.items ?? [] {
      change(word.string ?? "", &buffer) { $0.classes.insert(WordClasses(.multiplier)) }
    }
    for word in sections["months"]?.items ?? [] {
      change(word.string ?? "", &buffer) { $0.classes.insert(WordClasses(.month)) }
    }
    for (word, code) in Self.texts(sections["currencies"]) {
      let place = currencies.firstIndex(of: code) ?? currencies.count
      if place == currencies.count { currencies.append(code) }
      change(word, &buffer) { $0.currency = place }
    }
    for (word, value) in Self.texts(sections["fractions"]) {
      let place = fractions.count
      fractions.append(value)
      change(word, &buffer) {
        $0.classes.insert(WordClasses(.fraction))
        $0.fraction = place
      }
    }
    rewrites = Dictionary(Self.texts(sections["rewrites"]), uniquingKeysWith: { $1 })
    addIrregular(Self.texts(sections["irregular"]), &buffer)
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
  private func elided(_ text: Substring) -> String? {
    guard language == .french, text.hasSuffix(" de") || text.hasSuffix(" que") else { return nil }
    return String(text.dropLast())
  }

  private mutating func addIrregular(_ forms: [(String, String)], _ buffer: inout FoldedWord) {
    for (form, lemma) in forms {
      let (hash, _) = Self.hash(lemma, &buffer)
      guard let entry = words[hash] else { continue }
      change(form, &buffer) {
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

  mutating func add(_ text: String, _ wordClass: WordClass, _ buffer: inout FoldedWord) {
    change(text, &buffer) { $0.classes.insert(WordClasses(wordClass)) }
  }

  /// Changes the entry of a word or sequence, which is made where there is none.
  private mutating func change(
    _ text: String, _ buffer: inout FoldedWord, _ body: (inout WordEntry) -> Void
  ) {
    var first: UInt64?
    let (hash, count) = Self.hash(text, &buffer) { first = $0 }
    guard count > 0 else { return }
    if let first {
      words.change(first, default: WordEntry()) { $0.isStart = true }
      sequences.change(hash, default: WordEntry(), body)
    } else {
      words.change(hash, default: WordEntry()) {
        $0.isInflected = true
        body(&$0)
      }
    }
  }

  /// The hash of a text and the number of its words, which are separated by anything but letters.
  static func hash(
    _ text: String, _ buffer: inout FoldedWord, start: (UInt64) -> Void = { _ in }
  ) -> (UInt64, Int) {
    var hash: UInt64 = 0
    var count = 0
    for word in folded(text).utf8.split(whereSeparator: { !isWordByte($0) }) {
      buffer.removeAll()
      for byte in word { buffer.append(byte) }
      hash = count == 0 ? buffer.hash : FoldedWord.joined(hash, buffer.hash)
      count += 1
      if count == 2 { start(firstHash(of: text, &buffer)) }
    }
    return (hash, count)
  }

  private static func firstHash(of text: String, _ buffer: inout FoldedWord) -> UInt64 {
    buffer.removeAll()
    for byte in folded(text).utf8.drop(while: { !isWordByte($0) }) {
      guard isWordByte(byte) else { break }
      buffer.append(byte)
    }
    return buffer.hash
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
