import Diagnostics
import FileSystem

/// What `okr init` did. It is told at the end, so that a reader who goes away or a disk that is full
/// leaves no half workspace.
struct InitLog {
  let session: Session
  let catalog: MessageCatalog
  private var lines: [String] = []

  init(session: Session, catalog: MessageCatalog) {
    self.session = session
    self.catalog = catalog
  }

  mutating func made(_ path: String) { add(Message("made {path}", ["path": path])) }

  mutating func kept(_ path: String) {
    add(Message("kept {path}, which was there", ["path": path]))
  }

  /// Tells that a file stays, and what is to be added to it by hand.
  mutating func kept(_ path: String, addingTo text: String) {
    add(Message("kept {path}, which was there; add to it what is missing of this:", ["path": path]))
    lines += ["", text.hasSuffix("\n") ? String(text.dropLast()) : text]
  }

  mutating func did(_ message: Message) { add(message) }

  private mutating func add(_ message: Message) {
    lines.append(message.text(in: catalog).safeForTerminal)
  }

  func printLines() {
    for line in lines { session.console.print(line) }
  }

  /// - Parameter folder: The folder to go to first; nil where that is this one.
  func printNextSteps(
    folder: String?, hasSamples: Bool, services: [ContinuousIntegration] = []
  ) {
    var steps: [(command: String, message: Message)] = []
    if let folder { steps.append(("cd " + folder.quotedForShell, "go to the workspace")) }
    if !hasSamples {
      steps.append(("okr templates", "choose a template"))
      steps.append(("okr new TEMPLATE", "write the first objective"))
    }
    steps.append(("okr", "see the cycle at a glance"))
    steps.append(("okr lint", "check the objectives"))
    if hasSamples { steps.append(("okr templates", "see what else you can begin with")) }
    steps += Self.steps(after: services)
    print(steps, hasSamples: hasSamples)
  }

  /// Tells what is left to do for services that are to run okr.
  func printNextSteps(for services: [ContinuousIntegration]) {
    print(Self.steps(after: services), hasSamples: false)
  }

  private static func steps(
    after services: [ContinuousIntegration]
  ) -> [(command: String, message: Message)] {
    var steps: [(command: String, message: Message)] = []
    if services.contains(where: { $0 != .preCommit }) {
      steps.append(("OKR_RELEASES", "say in it where the archives of okr are"))
    }
    if services.contains(.preCommit) {
      steps.append(("pre-commit install", "have every commit checked from now on"))
    }
    return steps
  }

  private func print(_ steps: [(command: String, message: Message)], hasSamples: Bool) {
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
