import SourceText
import YAML

/// A text in which `⟦` and `⟧` stand around the places that are expected.
struct MarkedText {
  let source: SourceText
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧": ranges.append(starts.removeLast()..<bytes.count)
      default: bytes += String(scalar).utf8
      }
    }
    source = SourceText(bytes)
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  var document: YAMLDocument { YAMLDocument(source, in: 0..<source.bytes.count) }
}

extension YAMLDocument {
  init(_ text: String) {
    let source = SourceText(text)
    self.init(source, in: 0..<source.bytes.count)
  }

  var keys: [String] { root?.pairs?.map { $0.key.string ?? "?" } ?? [] }

  func value(_ key: String) -> YAMLNode? { root?.pairs?.first { $0.key.string == key }?.value }
}
