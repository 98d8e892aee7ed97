import ArgumentParser
import Diagnostics
import FileSystem
import OKRWorkspace

struct CheckInCommand: RunnableCommand {
  // The name of the super-command saves a search, as in `LintCommand`.
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    _superCommandName: "okr",
    abstract: "Record how far a key result has come",
    discussion: """
      Adds one row to the table of the key result, in the order of dates and in the columns that are \
      there, and changes nothing else; with `check-ins.write-to: note` in okr.yml, to the note of its \
      author. The value is a number in the unit of the target; `done` or \
      `not done` where that is the target; for milestones, `--milestone` ticks one.

      Alone, on a terminal, it goes through the key results that are yours and due.

      With `--stdin`, check-ins are read from standard input: CSV with a header, or an object of JSON a \
      line, with the fields `key-result`, `value`, `confidence`, `note`, `date`, `by`, `milestone`. A \
      file gets all of its rows or none; with notes, all are written or none.

      What looks like a slip of the pen is asked about on a terminal and refused in a script, unless \
      there is `--force`: another unit, a step far away from the target, a number that is far too \
      large, a day in the future or outside of the cycle, a second check-in on the same day, an \
      objective that is closed.

      EXAMPLES
        okr checkin sales/fill-the-funnel#KR1 455 -c 0.8 -m "Paid search paused"
        okr checkin fill-the-funnel#KR2 8.4 % --date 2026-07-14
        okr checkin support/answer#KR3 --milestone 2
        okr checkin answer#KR1 -m "Waiting for the new phones" --dry-run
        okr checkin --stdin csv < numbers.csv
        okr checkin
      """)

  @Argument(
    help: ArgumentHelp(
      "The key result: an objective with `#KR1` behind it.", valueName: "objective"),
    completion: .custom(Completions.ids))
  var keyResult: String?

  @Argument(help: "The value. One below zero stands behind `--`.")
  var value: [String] = []

  @Option(
    name: [.customShort("c"), .long],
    help: "How sure you are to reach it: 0.0 to 1.0, `7/10` or `70 %`.")
  var confidence: String?

  @Option(name: [.customShort("m"), .long], help: "What is behind the number.")
  var note: String?

  @Option(help: "The day; today where none is given.")
  var date: String?

  @Option(
    help: "Who checks in; you, by Git's configuration, where none is given.",
    completion: .custom(Completions.owners))
  var by: String?

  @Option(help: "Tick a milestone, by its number or a part of its text.")
  var milestone: String?

  @Option(help: "Read many check-ins from standard input, in this form.")
  var stdin: CheckInInput.Format?

  @Flag(help: "Write what looks like a slip of the pen without asking.")
  var force = false

  @Flag(help: "Write nothing; show the difference.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let writer = CheckInWriter(
      session: session, workspace: workspace, isForced: force, isDryRun: dryRun)
    let catalog = session.catalog(for: workspace)
    let entry = CheckInEntry(
      keyResult: keyResult ?? "", value: value.joined(separator: " "), confidence: confidence,
      note: note, date: date, author: by, milestone: milestone)
    if let stdin {
      try readMany(stdin, entry, writer)
    } else if let prompt = Prompt(session, catalog), entry.isEmpty {
      let walk = CheckInWalk(
        session: session, workspace: workspace, prompt: prompt, writer: writer, date: date,
        author: by)
      try walk.run(keyResult: keyResult)
    } else if keyResult == nil {
      throw CommandFailure(
        "Without a terminal nobody can be asked for the check-ins.",
        hint:
          "Give one, as in `okr checkin sales/fill-the-funnel#KR1 455`, or many with `--stdin csv`."
      )
    } else {
      try writeOne(entry, writer)
    }
  }

  private func writeOne(_ entry: CheckInEntry, _ writer: CheckInWriter) throws {
    var planner = CheckInPlanner(writer.session, writer.workspace)
    let plan = try planner.plan(entry)
    guard try writer.isWanted(plan) else {
      writer.session.console.say(
        Message("Nothing was written.").text(in: writer.session.catalog(for: writer.workspace)))
      throw ExitStatus.failed
    }
    try writer.write([plan])
    writer.tell([plan])
    if dryRun { writer.session.sayNothingWritten(writer.workspace) }
  }

  private func readMany(
    _ format: CheckInInput.Format, _ entry: CheckInEntry, _ writer: CheckInWriter
  ) throws {
    guard keyResult == nil, entry.isEmpty else {
      throw CommandFailure(
        Message(
          "`{option}` and `{other}` do not go together.",
          ["option": "--stdin", "other": keyResult ?? entry.firstOption ?? ""]),
        hint: "Give the check-ins on standard input or on the command line: not both.",
        status: .usage)
    }
    let bytes = try writer.session.readStandardInput()
    let batch = CheckInBatch(
      session: writer.session, workspace: writer.workspace, writer: writer, date: date, author: by)
    try batch.run(CheckInInput(bytes, format: format))
  }
}

extension CheckInInput.Format: ExpressibleByArgument {}
