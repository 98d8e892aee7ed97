extension MessageCatalog {
  /// The word for a severity.
  public func name(of severity: Severity) -> String {
    Message(stringLiteral: severity.rawValue).text(in: self)
  }

  var helpWord: String { Message("help").text(in: self) }
  var noteWord: String { Message("note").text(in: self) }
}
