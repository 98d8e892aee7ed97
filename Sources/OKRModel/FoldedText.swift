/// A text as words are compared: lower case, without the accents of Latin letters, each run of any
/// kind of space as one space, none at the ends, and the typographic apostrophe as the plain one.
///
/// `"  Référence "` and `"reference"` fold to the same text. Folding twice changes nothing.
public func folded(_ text: some StringProtocol) -> String {
  folded(utf8: Array(text.utf8)[...])
}

/// The same for UTF-8 bytes; what is not UTF-8 becomes U+FFFD.
public func folded(utf8 bytes: ArraySlice<UInt8>) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var isPlain = true
  for byte in bytes {
    switch byte {
    case 0x41...0x5A: result.append(byte | 0x20)
    case 0x21...0x7E: result.append(byte)
    case 0x20 where result.last != 0x20 && !result.isEmpty: result.append(byte)
    case 0x20: break
    default: isPlain = false
    }
    if !isPlain { return foldedScalars(bytes) }
  }
  if result.last == 0x20 { result.removeLast() }
  return String(decoding: result, as: UTF8.self)
}

private func foldedScalars(_ bytes: ArraySlice<UInt8>) -> String {
  var result = String.UnicodeScalarView()
  var hasSpace = false
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if scalar.properties.isWhitespace {
      hasSpace = !result.isEmpty
      continue
    }
    // Combining accents, as in decomposed letters.
    if (0x300...0x36F).contains(scalar.value) { continue }
    if hasSpace { result.append(" ") }
    hasSpace = false
    for lower in scalar.properties.lowercaseMapping.unicodeScalars
    where !(0x300...0x36F).contains(lower.value) {
      switch lower {
      case "’", "ʼ": result.append("'")
      case "œ": result.append(contentsOf: "oe".unicodeScalars)
      case "æ": result.append(contentsOf: "ae".unicodeScalars)
      default: result.append(baseLetter(lower))
      }
    }
  }
  return String(result)
}

/// The letter that a lower-case Latin letter with an accent is made of.
private func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xE0...0xE5, 0x101, 0x103, 0x105: "a"
  case 0xE7, 0x107, 0x109, 0x10B, 0x10D: "c"
  case 0x10F, 0x111: "d"
  case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: "e"
  case 0x11D, 0x11F, 0x121, 0x123: "g"
  case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131: "i"
  case 0x13A, 0x13C, 0x13E, 0x142: "l"
  case 0xF1, 0x144, 0x146, 0x148: "n"
  case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: "o"
  case 0x155, 0x157, 0x159: "r"
  case 0x15B, 0x15D, 0x15F, 0x161: "s"
  case 0x163, 0x165, 0x21B: "t"
  case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: "u"
  case 0xFD, 0xFF: "y"
  case 0x17A, 0x17C, 0x17E: "z"
  default: scalar
  }
}
