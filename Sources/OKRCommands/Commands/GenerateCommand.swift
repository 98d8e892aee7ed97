import ArgumentParser
import Diagnostics
import FileSystem
import OKRLint

/// The pages of the documentation that are made from the program itself.
struct GenerateCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the pages of the documentation that come from the program",
    shouldDisplay: false)

  @Argument(help: "The folder to write to.", completion: .directory)
  var folder: String

  @OptionGroup var global: GlobalOptions

  func run(_ session: Session) throws {
    let target = Folder(session.folder.resolving(folder))
    do throws(FileError) {
      for definition in CheckRegistry.all.map(\.definition) {
        let page = CheckPage(definition: definition)
        try target.write(Array(page.text.utf8), to: "checks/\(page.fileName)")
      }
      try target.write(Array(CheckPage.index.utf8), to: "checks/README.md")
      try target.write(Array(SettingsPage.text.utf8), to: "settings.md")
    } catch {
      throw CommandFailure(error)
    }
  }
}
