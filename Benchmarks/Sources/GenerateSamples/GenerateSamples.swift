import Glibc
import SampleTexts

/// Writes what the benchmarks read: `GenerateSamples workspace FOLDER COUNT`,
/// `GenerateSamples text SHAPE BYTES FILE`, or `GenerateSamples history OBJECTIVES COMMITS`, which prints a
/// stream for `git fast-import`.
@main
enum GenerateSamples {
  static func main() {
    let words = CommandLine.arguments
    if words.count == 4, words[1] == "workspace", let count = Int(words[3]) {
      writeWorkspace(words[2], count)
    } else if words.count == 5, words[1] == "text", let shape = GrowingText(rawValue: words[2]),
      let bytes = Int(words[3])
    {
      write(shape.text(bytes: bytes), to: words[4])
    } else if words.count == 4, words[1] == "history", let objectives = Int(words[2]),
      let commits = Int(words[3])
    {
      var history = SampleHistory(objectives: objectives, commits: commits)
      history.write { print($0, terminator: "") }
    } else {
      print(GrowingText.allCases.map(\.rawValue).joined(separator: "\n"))
    }
  }

  private static func writeWorkspace(_ folder: String, _ count: Int) {
    makeFolders(folder)
    write(
      "limits: {objectives-per-team: 1000, key-results-per-owner: 1000}\n", to: folder + "/okr.yml")
    for number in 0..<count {
      let sample = SampleObjective(number: number)
      let path = folder + "/" + sample.path
      makeFolders(
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
          separator: "/"))
      write(sample.text, to: path)
    }
  }

  private static func makeFolders(_ path: String) {
    var walked = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      walked += walked.isEmpty && part.isEmpty ? "/" : part + "/"
      mkdir(walked, 0o777)
    }
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else {
      print("\(path) cannot be written")
      exit(2)
    }
    fputs(text, file)
    fclose(file)
  }
}
