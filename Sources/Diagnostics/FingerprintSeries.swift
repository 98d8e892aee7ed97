/// The fingerprints of the findings of one run, by which services tell a new finding from a known one.
///
/// A fingerprint is built on the check and on what the finding is about, never on its line, path or
/// words, so that an inserted line, a reformatted file or a reworded message makes no new finding.
/// Findings of one check about one subject are told apart by their number.
public struct FingerprintSeries: Sendable {
  private var counts: [String: Int] = [:]

  public init() {}

  /// The fingerprint of the next finding in reporting order: 32 hexadecimal digits.
  public mutating func next(of diagnostic: Diagnostic) -> String {
    let key = diagnostic.code + "\u{0}" + diagnostic.subject
    let number = counts[key, default: 0] + 1
    counts[key] = number
    let digest = SHA256.digest(of: Array((number == 1 ? key : key + "\u{0}\(number)").utf8))
    return digest.prefix(16).reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
