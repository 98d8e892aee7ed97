import Diagnostics

/// The end of a command that could not do its work: a full sentence, a way out, an exit status.
struct CommandFailure: Error {
  var message: Message
  /// What the world says, for the part `reason` of the sentence.
  var reason: Message?
  /// Starts with a verb and holds the command to run, where there is one.
  var hint: Message?
  var status: ExitStatus
  /// Text that is printed before, as it is: findings, candidates.
  var details: String
  /// Whether the details are words of the other side, which a person at a terminal has seen coming.
  var isOfOtherSide = false

  init(
    _ message: Message, hint: Message? = nil, status: ExitStatus = .failed, details: String = ""
  ) {
    self.message = message
    self.hint = hint
    self.status = status
    self.details = details
  }
}

extension CommandFailure {
  /// The sentence in the language of a catalog.
  func text(in catalog: MessageCatalog) -> String {
    var message = message
    if let reason { message.parts["reason"] = reason.text(in: catalog) }
    return message.text(in: catalog)
  }

  /// Prints the details, the sentence and the hint.
  func tell(_ console: Console, _ catalog: MessageCatalog) {
    if !details.isEmpty { console.say(details) }
    func line(_ role: TextStyle.Role, _ label: String, _ text: String) {
      console.say(console.errorStyle(role, label + ":") + " " + text.safeForTerminal)
    }
    line(.error, "okr: " + Message("error").text(in: catalog), text(in: catalog))
    if let hint { line(.emphasis, Message("hint").text(in: catalog), hint.text(in: catalog)) }
  }
}

/// What the program tells the shell.
enum ExitStatus: Int32, Error {
  case clean = 0
  /// Findings, conflicts, files that would change.
  case findings = 1
  /// The program could not do its work.
  case failed = 2
  case usage = 64
  /// What Git takes for the failure of a merge driver, rather than for conflicts: above 128.
  case notMerged = 255
}
