import Diagnostics
import JSON

extension Ailment {
  func json(_ catalog: MessageCatalog) -> JSONValue {
    .object([
      ("topic", .string(topic)), ("state", .string(state.rawValue)),
      ("message", .string(message.text(in: catalog))),
      ("remedy", .optional(remedy?.text(in: catalog))),
    ])
  }
}
