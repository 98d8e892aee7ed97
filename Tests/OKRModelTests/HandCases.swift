import Foundation
import OKRModel

/// The lines of a table in `Cases/`, without comments, each as its cells.
enum HandCases {
  static func rows(_ name: String) -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text =
      (try? String(contentsOf: folder.appendingPathComponent("Cases/" + name), encoding: .utf8))
    return (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// `3/10`, `0.3` or `3`; nil for `-` and for nothing.
  static func ratio(_ text: some StringProtocol) -> Ratio? {
    let parts = text.split(separator: "/")
    guard let first = parts.first.flatMap({ DecimalNumber($0) }) else { return nil }
    guard parts.count == 2, let second = DecimalNumber(parts[1]) else { return Ratio(first) }
    return Ratio(first, over: second)
  }

  /// The parts of `10:412; 20:455`, each with the day that it begins with.
  static func dated(_ text: String, separator: Character = ";") -> [(day: Int, text: String)] {
    text.split(separator: separator).compactMap { part in
      let parts = part.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let day = Int(parts[0].trimmingCharacters(in: .whitespaces)) else {
        return nil
      }
      return (day, parts[1].trimmingCharacters(in: .whitespaces))
    }
  }

  /// The first day of the cycle, which has a hundred days more.
  static let start = CalendarDate(daysSince1970: 20_000)

  static func day(_ number: Int) -> CalendarDate { start.adding(days: number) }
}
