import OKRCommands

@main
enum Program {
  static func main() {
    RootCommand.runProcess()
  }
}
