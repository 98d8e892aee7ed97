import OKRModel
import SourceText
import YAML

extension Formatter {
  /// Writes keys as they are spelled, one space after the colon, and words and dates in their
  /// canonical form. Order, comments, quotes and lists stay.
  mutating func formatFrontMatter() {
    guard let frontMatter = document.frontMatter else { return }
    for entry in frontMatter.entries {
      guard let key = entry.key else { continue }
      replace(entry.nameRange, with: key.rawValue)
      formatColon(of: entry)
      guard let scalar = entry.scalars.first, entry.scalars.count == 1,
        scalar.range == entry.value.range
      else { continue }
      switch key {
      case .type:
        if let type = document.objective.type, isFirst(entry) {
          replace(scalar.range, with: type.rawValue)
        }
      case .status:
        if let status = document.objective.status, isFirst(entry) {
          replace(scalar.range, with: status.rawValue)
        }
      case .due:
        if let date = document.language.dates.read(scalar.text)?.date {
          replace(scalar.range, with: date.description)
        }
      default: break
      }
    }
  }

  /// Whether it is the entry of its key that counts.
  private func isFirst(_ entry: FrontMatterEntry) -> Bool {
    entry.key.flatMap { document.frontMatter?[$0]?.range } == entry.range
  }

  private mutating func formatColon(of entry: FrontMatterEntry) {
    let gap = entry.nameRange.upperBound..<entry.value.range.lowerBound
    guard gap.lowerBound <= gap.upperBound, !entry.value.range.isEmpty else { return }
    let text = source.bytes[gap]
    guard text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x3A }),
      text.contains(0x3A)
    else { return }
    replace(gap, with: ": ")
  }
}
