internal import CLibgit2

/// One exchange with a remote. It is what the callbacks of libgit2 are given, borrowed for the time of
/// the call: ``attempt(_:_:)`` keeps it alive.
final class RemoteConversation {
  private let listener: RemoteListener
  private var questions = 0
  private var wasLeftUnanswered = false
  private(set) var refusal: String?

  private static let mostQuestions = 3

  init(_ listener: RemoteListener) { self.listener = listener }

  /// Makes a call whose options have the callbacks.
  func attempt(_ words: String, _ call: () -> Int32) throws(GitError) {
    try withExtendedLifetime(self) { () throws(GitError) in
      do throws(GitError) {
        try Git.attempt(words, call)
      } catch {
        guard wasLeftUnanswered else { throw error }
        throw GitError(
          attempt: words, code: .authentication, area: .network, message: "Authentication failed")
      }
    }
  }

  /// Puts itself behind all callbacks.
  func enter(_ callbacks: inout git_remote_callbacks) {
    callbacks.payload = Unmanaged.passUnretained(self).toOpaque()
    callbacks.credentials = { made, address, user, allowed, payload in
      let conversation = RemoteConversation.of(payload)
      guard let made, let address,
        let answer = conversation.answer(
          String(cString: address), user.map { String(cString: $0) }, allowed: allowed)
      else { return GIT_EAUTH.rawValue }
      return git_credential_userpass_plaintext_new(made, answer.name, answer.password)
    }
    callbacks.sideband_progress = { text, count, payload in
      guard let text else { return 0 }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      RemoteConversation.of(payload).listener.words(Array(bytes))
      return 0
    }
    callbacks.transfer_progress = { progress, payload in
      guard let progress = progress?.pointee else { return 0 }
      RemoteConversation.of(payload).listener.progress(
        RemoteProgress(
          direction: .here, done: Int(progress.received_objects),
          total: Int(progress.total_objects), bytes: progress.received_bytes))
      return 0
    }
    callbacks.push_transfer_progress = { done, total, bytes, payload in
      RemoteConversation.of(payload).listener.progress(
        RemoteProgress(direction: .there, done: Int(done), total: Int(total), bytes: bytes))
      return 0
    }
    callbacks.push_update_reference = { _, status, payload in
      guard let status else { return 0 }
      RemoteConversation.of(payload).refusal = String(cString: status)
      return 0
    }
  }

  private static func of(_ payload: UnsafeMutableRawPointer?) -> RemoteConversation {
    guard let payload else { preconditionFailure("each callback gets the payload of its options") }
    return Unmanaged<RemoteConversation>.fromOpaque(payload).takeUnretainedValue()
  }

  /// libgit2 asks again for as long as the other side says no.
  private func answer(
    _ address: String, _ user: String?, allowed: UInt32
  ) -> RemoteCredentials? {
    questions += 1
    guard allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT.rawValue != 0,
      questions <= Self.mostQuestions,
      let answer = listener.credentials(
        RemoteQuestion(address: address.withoutPassword, user: user, attempt: questions))
    else {
      wasLeftUnanswered = true
      return nil
    }
    return answer
  }
}
