import Diagnostics
import OKRWording

/// One line of what was understood of a sentence.
struct AssessmentFact {
  enum Value {
    case message(Message)
    /// As it stands in the sentence.
    case text(String)
  }

  var name: Message
  var value: Value

  init(_ name: Message, _ value: Value) {
    self.name = name
    self.value = value
  }

  init(_ name: Message, _ value: Message) {
    self.init(name, .message(value))
  }

  func text(in catalog: MessageCatalog) -> String {
    switch value {
    case .message(let message): message.text(in: catalog)
    case .text(let text): text
    }
  }
}

extension AssessmentFact.Value {
  static func quoted(_ range: Range<Int>, of title: [UInt8]) -> Self {
    .message(Message("“{text}”", ["text": String(decoding: title[range], as: UTF8.self)]))
  }

  static func words(_ words: [VagueWord]) -> Self {
    var seen: Set<String> = []
    return .text(words.map(\.text).filter { seen.insert($0).inserted }.joined(separator: ", "))
  }
}
