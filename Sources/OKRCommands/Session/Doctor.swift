import Diagnostics
import FileSystem
import Git
import OKRSync
import OKRWorkspace
import Programs

/// The examination of a clone: what it, Git, the identity and the drivers lack.
struct Doctor {
  let sync: SyncSession

  /// All that was looked at, in the order in which it should be mended.
  func examine() throws -> [Ailment] {
    var ailments = [try program()]
    ailments += try sync.told { [try identity(), try place()] }
    ailments += try sync.told { try interrupted() }
    ailments += try drivers()
    ailments += try files()
    return ailments.compactMap(\.self)
  }

  private func program() throws -> Ailment {
    do throws(ProgramError) {
      let result = try Program("git", ["--version"], in: sync.workspace.folder.path).run()
      let version =
        result.outputText.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      return Ailment(
        "git", .fine, Message("Git {version} fetches and pushes.", ["version": version]))
    } catch {
      return Ailment(
        "git", .bad,
        "There is no program “git”: nothing can be exchanged over ssh or with saved passwords.",
        remedy: "Install Git, or put its folder into PATH.")
    }
  }

  private func identity() throws -> Ailment {
    let identity = try sync.clone.ask { (repository) throws(GitError) in try repository.identity() }
    guard let identity else {
      return Ailment(
        "identity", .bad, "Git does not know who you are.",
        remedy:
          "Run `git config --global user.name NAME` and `git config --global user.email ADDRESS`.")
    }
    let people = sync.workspace.settings.people
    let parts = ["name": identity.name, "email": identity.email]
    let handle = sync.session.ownHandle(sync.workspace.settings)
    guard people.isEmpty || people.contains(where: { $0.handle == handle }) else {
      return Ailment(
        "identity", .note,
        Message(
          "You are {name} <{email}>, and nobody of that name is among the people of okr.yml.", parts
        ),
        remedy: "Add yourself under `people` in okr.yml, or correct `git config user.email`.")
    }
    var all = parts
    all["handle"] = handle
    return Ailment(
      "identity", .fine, Message("You are {name} <{email}>, in the workspace: {handle}.", all))
  }

  /// Where commits go, and what stands in their way.
  private func place() throws -> Ailment {
    do throws(SyncError) {
      let start = try sync.clone.preflight(followsUpstream: true)
      return Ailment(
        "branch", .fine,
        Message(
          "The branch “{branch}” follows “{remote}”.",
          ["branch": start.branchName, "remote": start.upstream?.remote ?? ""]))
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      let failure = CommandFailure(refusal)
      let isWish: Bool = if case .noUpstream = refusal { true } else { false }
      return Ailment(
        "branch", isWish ? .note : .bad, failure.message, remedy: failure.hint)
    }
  }

  private func interrupted() throws -> [Ailment] {
    guard try sync.clone.hasPendingUpdate() else { return [] }
    return [
      Ailment(
        "interrupted", .note,
        "A run of okr was interrupted, and some files have yet to follow the branch.",
        remedy: "Run `okr sync`; it finishes that first.")
    ]
  }

  private func drivers() throws -> [Ailment] {
    let installation = DriverInstallation(
      sync.session, folder: sync.workspace.folder, root: sync.workspace.settings.root)
    let example = sync.clone.treePath(
      (sync.workspace.settings.root.isEmpty ? "" : sync.workspace.settings.root + "/") + "a/b.md")
    let (driver, missing) = try sync.told {
      try sync.clone.ask { (repository) throws(GitError) in
        (
          try repository.attribute("merge", of: example.description),
          try installation.missing(in: repository)
        )
      }
    }
    let remedy: Message = "Run `okr install`."
    if driver == "okr", missing.isEmpty {
      return [Ailment("drivers", .fine, "Git merges and compares objectives by meaning.")]
    }
    if driver == "okr" {
      return [
        Ailment(
          "drivers", .bad,
          "`.gitattributes` has objectives merged by okr, and this clone does not know the driver.",
          remedy: remedy)
      ]
    }
    return [Ailment("drivers", .note, "Git merges objectives by lines here.", remedy: remedy)]
  }

  /// Files that are left out, or that no driver is registered for.
  private func files() throws -> [Ailment] {
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      listing = try sync.workspace.listing()
    } catch {
      throw CommandFailure(error)
    }
    var ailments: [Ailment] = []
    for path in listing.objectives + listing.notes {
      let tree = sync.clone.treePath(path).description
      let (ignored, filter, merge) = try sync.told {
        try sync.clone.ask { (repository) throws(GitError) in
          (
            try repository.excludes(tree), try repository.attribute("filter", of: tree),
            try repository.attribute("merge", of: tree)
          )
        }
      }
      let parts = ["path": path, "filter": filter ?? "", "driver": merge ?? ""]
      if ignored {
        ailments.append(
          Ailment(
            "ignored", .bad, Message("Git ignores {path}: it is never committed.", parts),
            remedy: Message("`git check-ignore -v {path}` says which line does it.", parts)))
      }
      if filter != nil {
        ailments.append(
          Ailment(
            "filter", .bad,
            Message(
              "“{path}” goes through Git's filter “{filter}”, which okr does not run.", parts),
            remedy: "Use `git add`, `git commit` and `git pull` for this file."))
      }
      if let merge, merge != "okr", try !isRegistered(merge) {
        ailments.append(
          Ailment(
            "drivers", .bad,
            Message("{path} is to be merged by “{driver}”, which this clone does not know.", parts),
            remedy: Message(
              "Set `merge.{driver}.driver`, or take the line out of .gitattributes.", parts)))
      }
    }
    return Array(ailments.prefix(Self.mostFiles))
  }

  private func isRegistered(_ driver: String) throws -> Bool {
    if ["text", "binary", "union"].contains(driver) { return true }
    return try sync.told {
      try sync.clone.ask { (repository) throws(GitError) in
        try repository.configuration().string("merge.\(driver).driver") != nil
      }
    }
  }

  /// So many files are named.
  private static let mostFiles = 20
}
