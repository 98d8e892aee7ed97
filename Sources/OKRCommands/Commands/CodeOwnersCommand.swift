import ArgumentParser
import Diagnostics
import FileSystem
import Git
import OKRModel
import OKRWorkspace

struct CodeOwnersCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codeowners",
    abstract: "Say to the forge who is asked about a change of which objective",
    discussion: """
      Prints a line of a CODEOWNERS file for each objective that is not closed: its owner, the owners of its key \
      results, and those of the objectives that it contributes to. Handles are those of the objectives (`maria` as \
      `@maria`), so they should be the ones of the forge. A name that is neither a handle nor an address is left out, \
      and told.

      With `--write` the lines go into the repository's CODEOWNERS (`.github/CODEOWNERS`, `CODEOWNERS`, \
      `docs/CODEOWNERS` or `.gitlab/CODEOWNERS`, whichever is there; else the first), between `# okr: begin` and \
      `# okr: end`; all else in it stays. With `--check` nothing is written, and the status is 1 where the file is \
      not up to date.

      EXAMPLES
        okr codeowners
        okr codeowners --write
      """)

  @Flag(help: "Write the lines into the repository's CODEOWNERS.")
  var write = false

  @Flag(help: "Tell whether the repository's CODEOWNERS is up to date.")
  var check = false

  @OptionGroup var global: GlobalOptions

  private static let places = [
    ".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS",
  ]

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    guard !write || !check else {
      throw CommandFailure(
        Message(
          "`{option}` and `{other}` do not go together.",
          ["option": "--write", "other": "--check"]),
        hint: "Leave one of them out.")
    }
    let repository = try WorkspaceRepository(of: workspace.folder)
    let folder = repository.path(of: workspace.folder)?.text ?? ""
    let reading = try session.objectives(of: workspace) { ObjectiveSummary($0) }
    let owners = CodeOwners(reading.kept, folder: folder)
    for unusable in owners.unusable {
      session.console.say(
        Message(
          "{objective}: “{name}” is left out, as a forge takes only a handle or an address.",
          ["objective": unusable.objective.path, "name": unusable.name]
        ).text(in: catalog).safeForTerminal)
    }
    if write || check {
      try update(owners, in: repository.top, session, catalog)
    } else {
      session.console.print(owners.text.safeForTerminalLines, terminator: "")
    }
    try session.finish(without: reading.unreadable, catalog)
  }

  private func update(
    _ owners: CodeOwners, in top: Folder, _ session: Session, _ catalog: MessageCatalog
  ) throws {
    let path = Self.places.first { Folder.kind(at: top.absolute($0)) != nil } ?? Self.places[0]
    let old: String
    do throws(FileError) {
      let bytes =
        Folder.kind(at: top.absolute(path)) == nil ? [] : try top.read(path, limit: 1 << 24)
      old = String(decoding: bytes, as: UTF8.self)
    } catch {
      throw CommandFailure(error)
    }
    guard let new = owners.replacing(in: old) else {
      throw CommandFailure(
        Message("One of the two marks of okr is missing in “{path}”.", ["path": path]),
        hint: "Write `# okr: begin` and `# okr: end` around the lines that are okr's.")
    }
    if check {
      guard new != old else { return }
      session.console.say(
        Message("{path} is not up to date; run `okr codeowners --write`.", ["path": path])
          .text(in: catalog))
      throw ExitStatus.findings
    }
    if new != old { try OutputFile.write(Array(new.utf8), to: top.absolute(path)) }
    session.console.print(path)
  }
}

extension String {
  /// The text with its lines as they are, and all that a terminal would act on neutralised.
  fileprivate var safeForTerminalLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).safeForTerminal }
      .joined(separator: "\n")
  }
}
