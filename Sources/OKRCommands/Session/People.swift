import FileSystem
import Git
import OKRWorkspace

extension Session {
  /// Who is at the keyboard, by Git's configuration for a folder: the handle of the workspace's person
  /// with that address or name; else the address up to its `@`, else the login name.
  func ownHandle(_ settings: Settings?) -> String {
    let identity = identity()
    for person in settings?.people ?? [] {
      let isSame =
        (person.email != nil && person.email?.lowercased() == identity?.email.lowercased())
        || (person.name != nil && person.name == identity?.name)
      if isSame { return person.handle }
    }
    let local = identity?.email.split(separator: "@").first.map(String.init)
    let name = local ?? environment("USER") ?? ""
    // The numeric prefix of a forge's private address: `1234+maria@users…`.
    let handle = name.split(separator: "+").last.map(String.init) ?? name
    return handle.isEmpty ? "me" : handle
  }

  private func identity() -> Identity? {
    do throws(GitError) {
      if let top = try Repository.discover(from: folder.path) {
        return try Repository.open(at: top).identity()
      }
      return try Identity.global()
    } catch {
      return nil
    }
  }
}
