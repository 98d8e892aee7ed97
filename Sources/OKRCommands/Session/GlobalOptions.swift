import ArgumentParser

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Work as if started in this folder.", valueName: "folder"),
    completion: .directory)
  var directory: String?

  @Option(help: "When to colour the output; auto heeds NO_COLOR and TERM=dumb.")
  var color: ColorChoice = .auto
}
