import Diagnostics

/// What `okr init` did. It is told at the end, so that a reader who goes away or a disk that is full
/// leaves no half workspace.
struct InitLog {
  let session: Session
  let catalog: MessageCatalog
  private var lines: [Message] = []

  init(session: Session, catalog: MessageCatalog) {
    self.session = session
    self.catalog = catalog
  }

  mutating func made(_ path: String) { lines.append(Message("made {path}", ["path": path])) }

  mutating func kept(_ path: String) {
    lines.append(Message("kept {path}, which was there", ["path": path]))
  }

  func printLines() {
    for line in lines { session.console.print(line.text(in: catalog).safeForTerminal) }
  }

  /// - Parameter folder: The folder to go to first; nil where that is this one.
  func printNextSteps(folder: String?, hasSamples: Bool) {
    var steps: [(command: String, message: Message)] = []
    if let folder { steps.append(("cd " + folder.quotedForShell, "go to the workspace")) }
    if !hasSamples {
      steps.append(("okr templates", "choose a template"))
      steps.append(("okr new TEMPLATE", "write the first objective"))
    }
    steps.append(("okr", "see the cycle at a glance"))
    steps.append(("okr lint", "check the objectives"))
    if hasSamples { steps.append(("okr templates", "see what else you can begin with")) }
    let width = steps.map(\.command.displayWidth).max() ?? 0
    let console = session.console
    console.print("\n" + Message("Next:").text(in: catalog))
    if hasSamples {
      console.print(
        "  " + Message("edit the samples in your editor, or delete them").text(in: catalog))
    }
    for step in steps {
      console.print(
        "  " + step.command.safeForTerminal.padded(to: width) + "  "
          + step.message.text(in: catalog))
    }
  }
}

extension String {
  /// The text as one word for a shell.
  fileprivate var quotedForShell: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "/._-~".contains($0) }
    return isPlain
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
