import ArgumentParser
import JSON
import OKRWorkspace

struct SchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the front matter or of the settings",
    discussion: """
      For editors and other tools that check YAML (draft 2020-12).

      EXAMPLES
        okr schema front-matter > front-matter.schema.json
        okr schema settings > okr.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontMatter = "front-matter"
    case settings
  }

  @Argument(help: "What to describe.")
  var subject: Subject

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    switch subject {
    case .frontMatter: session.console.print(FrontMatterSchema.json.text(indented: true))
    case .settings: session.console.print(SettingsSchema.json.text(indented: true))
    }
  }
}
