import SourceText
import TestSupport
import YAML

extension MarkedText {
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
