import Diagnostics

/// What is known to be in the way of an exchange, by the words of Git, ssh, curl or libgit2.
enum RemoteTrouble: CaseIterable {
  // The first that fits holds: what speaks of a key also says that nothing can be read.
  case strangeHost, noEntry, strangeCertificate, unreachable, missing, broken

  init?(_ words: String) {
    let words = words.lowercased()
    let found = Self.allCases.first { trouble in trouble.signs.contains { words.contains($0) } }
    guard let found else { return nil }
    self = found
  }

  /// What is said of it, in lower case.
  private var signs: [String] {
    switch self {
    case .strangeHost: ["host key verification failed"]
    case .noEntry:
      [
        "permission denied (", "authentication failed", "could not read username",
        "could not read password", "returned error: 401", "returned error: 403",
        "status code: 401", "status code: 403", "access denied",
      ]
    case .strangeCertificate: ["certificate"]
    case .unreachable:
      [
        "could not resolve", "failed to resolve address", "name or service not known",
        "temporary failure in name resolution", "connection refused", "connection timed out",
        "operation timed out", "network is unreachable", "no route to host", "failed to connect",
        "unable to connect", "couldn't connect",
      ]
    case .missing:
      [
        "does not appear to be a git repository", "repository not found", "does not exist",
        "returned error: 404", "status code: 404", "could not find repository",
        "failed to resolve path", "unsupported url protocol",
        "not found: did you run git update-server-info",
      ]
    case .broken:
      [
        "early eof", "unexpected disconnect", "hung up", "rpc failed", "connection reset",
        "broken pipe", "connection closed", "closed by remote", "empty reply",
        "unexpectedly closed", "unexpected eof", "connection was closed",
      ]
    }
  }
}

extension CommandFailure {
  init(_ trouble: RemoteTrouble) {
    switch trouble {
    case .strangeHost:
      self.init(
        "Nobody has said yet that the computer of the other repository is the right one.",
        hint:
          "Ask who runs it for the fingerprint of its key, and compare it when `git fetch` shows it. Your edits are kept here, and nothing is lost."
      )
    case .noEntry:
      self.init(
        "The other repository does not let you in.",
        hint:
          "Look at your name, password or key; `git fetch` asks for them. Your edits are kept here, and nothing is lost."
      )
    case .strangeCertificate:
      self.init(
        "The certificate of the other repository cannot be trusted.",
        hint:
          "Ask who runs it for its certificate, and run `git config http.sslCAInfo FILE`. Your edits are kept here, and nothing is lost."
      )
    case .unreachable:
      self.init(
        "The computer of the other repository cannot be reached.",
        hint:
          "Look at the network, and run the command again. Your edits are kept here, and nothing is lost."
      )
    case .missing:
      self.init(
        "At its address there is no other repository, or none that you may read.",
        hint:
          "Look at the address with `git remote -v`. Your edits are kept here, and nothing is lost."
      )
    case .broken:
      self.init(
        "The connection broke off.",
        hint: "Run the command again. Your edits are kept here, and nothing is lost.")
    }
  }
}
