/// A word or phrase without what people vary when they type it: case, accents, kinds of space,
/// kinds of apostrophe. `Échéance` and `echeance` fold to the same.
///
/// Covers Latin-1, Latin Extended-A and combining marks, which is what European languages need;
/// everything else is kept as it is.
struct FoldedName: Hashable, Sendable {
  let text: String

  /// The name without spaces at its ends.
  init(trimming text: String) {
    self.init(text.trimmed)
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { FoldedName($0[...]) }
  }

  init(_ bytes: some Collection<UInt8>) {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var previous: UInt8 = 0x20
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      var next = byte
      switch byte {
      case 0x41...0x5A: next = byte + 0x20
      case 0x09, 0x0A, 0x0D: next = 0x20
      case 0xC2:
        guard let second = iterator.next() else { break }
        if second == 0xA0 {
          next = 0x20
        } else {
          folded.append(byte)
          next = second
        }
      case 0xC3:
        guard let second = iterator.next() else { break }
        next = latin1Base(second) ?? 0
        if next == 0 {
          folded.append(byte)
          next = second
        }
      case 0xC5:
        guard let second = iterator.next() else { break }
        if second == 0x92 || second == 0x93 {
          folded.append(0x6F)
          next = 0x65
        } else {
          folded.append(byte)
          next = second
        }
      case 0xCC, 0xCD:
        guard let second = iterator.next() else { break }
        if byte == 0xCC || second <= 0xAF { continue }
        folded.append(byte)
        next = second
      case 0xE2:
        guard let second = iterator.next(), let third = iterator.next() else { break }
        if second == 0x80, third == 0xAF || (0x80...0x8A).contains(third) {
          next = 0x20
        } else if second == 0x80, third == 0x99 || third == 0x98 {
          next = 0x27
        } else {
          folded += [byte, second]
          next = third
        }
      default: break
      }
      if next == 0x20, previous == 0x20 { continue }
      folded.append(next)
      previous = next
    }
    if folded.last == 0x20 { folded.removeLast() }
    self.text = String(decoding: folded, as: UTF8.self)
  }
}

/// The base letter of U+00C0…U+00FF, given by the second byte of its UTF-8 form; nil for letters
/// without one.
private func latin1Base(_ byte: UInt8) -> UInt8? {
  switch byte & 0xDF | 0x80 {
  case 0x80...0x85: 0x61
  case 0x87: 0x63
  case 0x88...0x8B: 0x65
  case 0x8C...0x8F: 0x69
  case 0x91: 0x6E
  case 0x92...0x96: 0x6F
  case 0x99...0x9C: 0x75
  case 0x9D: 0x79
  default: nil
  }
}

/// A text in lower case and without accents, by the rules that words of the format are compared by.
public func folded(_ text: String) -> String { FoldedName(text.lowercased()).text }
