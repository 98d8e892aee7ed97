internal import CLibgit2

/// Another repository, under the name that it has in a clone, as libgit2 speaks with it: in a folder,
/// over http or over https.
///
/// libgit2 1.5 knows no time limit: a call waits for as long as the other side is silent.
public struct Remote: ~Copyable {
  let handle: Handle

  /// Where it is fetched from, after `url.*.insteadOf`.
  public var address: String { git_remote_url(handle.pointer).map { String(cString: $0) } ?? "" }

  /// Where it is pushed to.
  public var pushAddress: String {
    git_remote_pushurl(handle.pointer).map { String(cString: $0) } ?? address
  }

  /// Brings all that its refspecs cover into the clone.
  public borrowing func fetch(_ listener: RemoteListener) throws(GitError) {
    let words = "fetch from \(address.withoutPassword)"
    let conversation = RemoteConversation(listener)
    var options = git_fetch_options()
    try attempt(words) {
      git_fetch_options_init(&options, UInt32(GIT_FETCH_OPTIONS_VERSION))
    }
    conversation.enter(&options.callbacks)
    options.proxy_opts.type = GIT_PROXY_AUTO
    let pointer = handle.pointer
    try conversation.attempt(words) { git_remote_fetch(pointer, nil, &options, nil) }
  }

  /// Has a reference there follow one that is here.
  ///
  /// - Parameter refspec: Both by their full names (`refs/heads/main:refs/heads/main`).
  /// - Returns: Why the other side has refused it; nil if it is done. The call of libgit2 succeeds in both
  ///   cases.
  /// - Throws: `notFastForward` where the branch there has commits that are not here.
  public borrowing func push(
    _ refspec: String, _ listener: RemoteListener
  ) throws(GitError) -> String? {
    let words = "push to \(pushAddress.withoutPassword)"
    let conversation = RemoteConversation(listener)
    var options = git_push_options()
    try attempt(words) { git_push_options_init(&options, UInt32(GIT_PUSH_OPTIONS_VERSION)) }
    conversation.enter(&options.callbacks)
    options.proxy_opts.type = GIT_PROXY_AUTO
    let pointer = handle.pointer
    try conversation.attempt(words) {
      refspec.withCString { text in
        var first: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(mutating: text)
        return withUnsafeMutablePointer(to: &first) { names in
          var array = git_strarray(strings: names, count: 1)
          return git_remote_push(pointer, &array, &options)
        }
      }
    }
    return conversation.refusal
  }
}

extension Repository {
  /// A remote of this clone by its name.
  public func remote(_ name: String) throws(GitError) -> Remote {
    Remote(
      handle: try Handle("find the remote \(name)", free: git_remote_free) {
        git_remote_lookup(&$0, handle.pointer, name)
      })
  }
}

extension Library {
  /// Trusts the authorities whose certificates stand in a file (PEM), in place of those of the system.
  /// Holds for the whole process.
  public static func trustCertificates(in file: String) throws(GitError) {
    try attempt("read the certificates in \(file)") { git_set_certificates(file, nil) }
  }
}

extension String {
  /// An address as it may be told: the password in it is left out.
  public var withoutPassword: String {
    guard let scheme = firstRange(of: "://") else { return self }
    let end = self[scheme.upperBound...].firstIndex(of: "/") ?? endIndex
    guard let at = self[scheme.upperBound..<end].lastIndex(of: "@"),
      let colon = self[scheme.upperBound..<at].firstIndex(of: ":")
    else { return self }
    return String(self[..<colon] + self[at...])
  }
}
