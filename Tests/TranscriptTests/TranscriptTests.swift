import Foundation
import Testing

/// Sessions with the program, played again: `Transcripts/` and all pages of the documentation that
/// show one. With `OKR_RECORD=1` what is printed now is written into them, to be read as a diff.
@Suite struct TranscriptTests {
  @Test(arguments: TranscriptFile.all)
  func everySessionGoesAsWritten(_ file: TranscriptFile) throws {
    var transcript = Transcript(try file.text)
    let stage = try Stage()
    for (index, part) in transcript.parts.enumerated() {
      switch part {
      case .text: break
      case .file(let path, let lines):
        try stage.write(lines.map { $0 + "\n" }.joined(), to: path)
      case .command(var command):
        let output = try stage.output(of: command.script)
        if TranscriptFile.isRecording {
          command.output = output.withoutEmptyEnd + command.output.emptyEnd
          transcript.parts[index] = .command(command)
        } else {
          #expect(
            output.withoutEmptyEnd == command.output.withoutEmptyEnd,
            "\(file):\(command.line): $ \(command.script)\n\(output.joined(separator: "\n"))")
        }
      }
    }
    if TranscriptFile.isRecording { try file.write(transcript.text) }
  }

  @Test func aTranscriptIsReadWithoutLoss() throws {
    for file in TranscriptFile.all { #expect(Transcript(try file.text).text == (try file.text)) }
  }
}

extension [String] {
  /// The blank lines at the end, which may part a command from the next one.
  fileprivate var emptyEnd: [String] { reversed().prefix { $0.isEmpty } }

  fileprivate var withoutEmptyEnd: [String] { dropLast(emptyEnd.count) }
}
