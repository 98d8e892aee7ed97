import Diagnostics
import FileSystem
import Git
import OKRSync

/// Tells on standard error how an exchange with a remote goes, in the words of `git`, and asks for
/// passwords. Nothing that is typed is kept.
final class RemoteVoice {
  private let catalog: MessageCatalog
  /// Of what the other side says, the line that has not ended.
  private var line: [UInt8] = []
  private var lastShare = -1

  init(_ session: Session) {
    catalog = session.catalog(for: try? session.workspaceIfAny())
  }

  var listener: RemoteListener {
    RemoteListener(
      credentials: { self.answer($0) }, words: { self.hear($0) }, progress: { self.tell($0) })
  }

  /// Tells the last words, on a line of their own.
  func end(_ words: String) {
    if !line.isEmpty { hear([0x0A]) }
    if !words.isEmpty { write(words + "\n") }
  }

  private func hear(_ bytes: [UInt8]) {
    for byte in bytes {
      line.append(byte)
      guard byte == 0x0A || byte == 0x0D else { continue }
      write("remote: " + String(decoding: line, as: UTF8.self))
      line = []
    }
  }

  private func tell(_ progress: RemoteProgress) {
    guard progress.total > 0 else { return }
    let share = progress.done * 100 / progress.total
    guard share != lastShare else { return }
    lastShare = share
    let words = progress.direction == .here ? "Receiving" : "Writing"
    let isAll = progress.done == progress.total
    write(
      "\(words) objects: \(share)% (\(progress.done)/\(progress.total))"
        + (isAll ? ", done.\n" : "\r"))
  }

  private func answer(_ question: RemoteQuestion) -> RemoteCredentials? {
    func ask(_ message: Message, isSecret: Bool) -> String? {
      let text = message.text(in: catalog).safeForTerminal + " "
      return Terminal.ask(text, isSecret: isSecret) {
        try? Terminal.write([LibraryExchange.signOfLife], to: 2)
      }
    }
    if question.attempt > 1 { write("fatal: Authentication failed\n") }
    let place = ["address": question.address]
    guard
      let name = question.user
        ?? ask(Message("Name for {address}:", place), isSecret: false),
      let password = ask(
        Message("Password of {name} for {address}:", ["name": name, "address": question.address]),
        isSecret: true)
    else { return nil }
    return RemoteCredentials(name: name, password: password)
  }

  private func write(_ text: String) { try? Terminal.write(Array(text.utf8), to: 2) }
}
