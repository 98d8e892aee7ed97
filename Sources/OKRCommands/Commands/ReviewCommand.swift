import ArgumentParser
import Diagnostics
import JSON
import OKRDocument
import OKRLint
import OKRWorkspace

struct ReviewCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Show what a reviewer of a change of objectives wants to know",
    discussion: """
      On one page: what changed by meaning, as in `okr diff`; the SMART letters before and after; who \
      contributes to a changed objective or depends on it; the findings that the change causes, goalposts that \
      moved among them, and those that it mends; and the questions that no program answers.

      RANGE is `A..B`, `A...B` (what B has since it parted from A) or one commit, which is compared with what is \
      in the folder; without it, all that is not committed. `--format markdown` writes a comment for a pull \
      request, in which nothing that somebody wrote is markup or a mention.

      EXAMPLES
        okr review
        okr review origin/main...HEAD --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(help: "A commit or a range of commits.")
  var range: String?

  @Option(help: "How to show it.")
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let workspace = try session.workspace()
    let catalog = session.catalog(for: workspace)
    let states = try ComparedStates(session, workspace, revisions: range, staged: false)
    let review = try Review(states, session) { settings in
      Linter(
        context: CheckContext(settings: settings, packs: .builtIn, today: try session.today),
        severities: CheckSelection(settings.checks).severities)
    }
    let page = ReviewPage(
      review: review,
      diff: DiffPage(
        objectives: review.members.map(\.objective), workspace: workspace, catalog: catalog,
        style: session.console.style, today: try session.today, width: session.console.width))
    switch format {
    case .text:
      if review.members.isEmpty { session.console.say(page.heading.text(in: catalog)) }
      session.console.print(page.text, terminator: "")
    case .markdown: session.console.print(page.markdown, terminator: "")
    case .json: session.console.print(page.json.text(indented: true))
    }
    try session.finish(without: review.unreadable, catalog)
  }
}
