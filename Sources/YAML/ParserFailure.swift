/// The reason for which a text could not be parsed, with places in the source.
struct ParserFailure: Error {
  enum Reason {
    /// libyaml's own words; never shown, only told apart.
    case refused(String)
    case tooDeep
    case directive
  }

  var reason: Reason
  var offset: Int
  /// The start of what was being read.
  var contextOffset: Int
}
