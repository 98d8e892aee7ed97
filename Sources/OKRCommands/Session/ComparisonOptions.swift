import ArgumentParser
import Diagnostics

/// The options about what a change has caused.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only what is new since HEAD and this commit parted, in files that were not touched, too.",
      valueName: "revision"))
  var since: String?

  @Flag(help: "Check what the next commit will hold, and report only what is new in it.")
  var staged = false

  var isGiven: Bool { since != nil || staged }

  /// Refuses what cannot be done together with these options.
  ///
  /// - Parameters:
  ///   - mends: Whether files are to be changed or changes to be shown.
  ///   - readsStandardInput: Whether a text that stands in no file is to be checked.
  func refuse(mends: Bool, readsStandardInput: Bool, writesBaseline: Bool) throws {
    let option = staged ? "--staged" : "--since"
    if staged, mends {
      throw Self.conflict(
        option, "--fix", hint: "Run `okr lint --fix` on the files, then stage them again.")
    }
    guard isGiven else { return }
    if readsStandardInput {
      throw Self.conflict(
        option, "--stdin-filename", hint: "Save the file, and compare the workspace.")
    }
    if writesBaseline {
      throw Self.conflict(
        option, "--write-baseline",
        hint: "Run `okr lint --write-baseline` alone; a baseline holds all findings.")
    }
  }

  private static func conflict(_ option: String, _ other: String, hint: Message) -> CommandFailure {
    CommandFailure(
      Message("`{option}` and `{other}` do not go together.", ["option": option, "other": other]),
      hint: hint)
  }
}

extension LintReport.Comparison {
  /// Tells what the report was compared with.
  ///
  /// - Parameters:
  ///   - known: How many of the findings were there before.
  ///   - gone: How many findings of before are no more.
  func say(known: Int, gone: Int, _ console: Console, _ catalog: MessageCatalog) {
    let parts = ["commit": commit ?? "", "known": "\(known)", "gone": "\(gone)"]
    let message: Message =
      switch (commit, hadWorkspace) {
      case (nil, _): "There is no commit yet: every finding is new."
      case (_, false):
        Message("There was no workspace in {commit}: every finding is new.", parts)
      case (_, true):
        Message("Compared with {commit}. Known before: {known}; gone: {gone}.", parts)
      }
    console.say(message.text(in: catalog))
  }
}
