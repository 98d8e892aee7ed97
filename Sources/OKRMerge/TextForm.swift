import SourceText

/// What holds for a text as a whole and is merged apart from its lines: the byte-order mark, the kind
/// of line ending, and whether the last line has one.
struct TextForm: Equatable {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  var hasMark: Bool
  /// nil where the lines end in several ways, or there is one line only.
  var ending: [UInt8]?
  var isMixed: Bool
  var isEnded: Bool

  init(_ source: SourceText) {
    hasMark = source.bytes.starts(with: Self.mark)
    var endings: Set<[UInt8]> = []
    for line in 0..<source.lineCount {
      let whole = source.lineRange(line)
      endings.insert(Array(source.bytes[source.lineContent(line).upperBound..<whole.upperBound]))
    }
    endings.remove([])
    isMixed = endings.count > 1
    ending = isMixed ? nil : endings.first
    isEnded = source.bytes.last == 0x0A || source.bytes.last == 0x0D
  }

  /// The text without a mark, every line ended, and with LF if `unified`.
  func stripped(_ source: SourceText, unified: Bool) -> SourceText {
    var bytes = source.bytes
    if !isEnded, !bytes.isEmpty { bytes += ending ?? Array(source.lineEnding.utf8) }
    if hasMark { bytes.removeFirst(Self.mark.count) }
    if unified, let ending, ending != [0x0A] { bytes = bytes.replacing(ending, with: [0x0A]) }
    return SourceText(bytes)
  }

  /// A merged text in this form again.
  func restored(_ bytes: [UInt8], unified: Bool) -> [UInt8] {
    var bytes = bytes
    if !isEnded, bytes.last == 0x0A {
      bytes.removeLast()
      if bytes.last == 0x0D { bytes.removeLast() }
    }
    if unified, let ending, ending != [0x0A] { bytes = bytes.replacing([0x0A], with: ending) }
    return hasMark ? Self.mark + bytes : bytes
  }

  /// The form of the result: each trait as the side that has changed it has it.
  static func merged(_ base: TextForm?, _ ours: TextForm, _ theirs: TextForm) -> TextForm {
    func chosen<Value: Equatable>(_ trait: (TextForm) -> Value) -> Value {
      guard let base else { return trait(ours) }
      return trait(base) == trait(ours) ? trait(theirs) : trait(ours)
    }
    var form = ours
    form.hasMark = chosen(\.hasMark)
    form.ending = chosen(\.ending) ?? ours.ending ?? theirs.ending
    form.isEnded = chosen(\.isEnded)
    return form
  }
}
