import SourceText
import TestSupport
import Testing
import YAML

@Suite struct HostileInputTests {
  @Test func bytesThatAreNotUTF8AreReportedAndTheRestIsRead() {
    let source = SourceText(Array("a: caf".utf8) + [0xE9, 0x0A] + Array("b: 2\n".utf8))
    let document = YAMLDocument(source, in: 0..<source.bytes.count)
    #expect(document.problems.map(\.kind) == [.notUTF8])
    #expect(document.problems.map(\.range) == [6..<7])
    #expect(document.value("a")?.string == "caf\u{FFFD}")
    #expect(document.value("a")?.range == 3..<7)
    #expect(document.value("b")?.range == 11..<12)
  }

  @Test(
    arguments: [
      ([0xC0, 0x80], 2), ([0xE0, 0x80, 0x80], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF0, 0x9F, 0x98], 3), ([0xFF], 1), ([0x80], 1),
    ] as [([UInt8], Int)])
  func eachFormOfBadUTF8IsOneRun(bytes: [UInt8], length: Int) {
    let source = SourceText(Array("a: ".utf8) + bytes)
    let document = YAMLDocument(source, in: 0..<source.bytes.count)
    #expect(document.problems.map(\.range) == [3..<(3 + length)])
    #expect(document.value("a")?.range == 3..<(3 + length))
  }

  @Test(arguments: ["\0", "\u{1B}", "\u{7F}", "\u{80}", "\u{FFFE}"])
  func controlCharactersAreReported(character: String) {
    let text = MarkedText("a: b⟦\(character)⟧c\nd: e\n")
    #expect(text.document.problems.map(\.kind) == [.controlCharacter])
    #expect(text.document.problems.map(\.range) == text.ranges)
    #expect(text.document.keys == ["a", "d"])
  }

  @Test(arguments: ["[", "{", "- ", "[\"]\",", "{\"}\":", "? "])
  func deepNestingIsReportedInTheEntryThatHoldsIt(opening: String) {
    let deep = String(repeating: opening, count: 60_000 / opening.utf8.count)
    let document = YAMLDocument("a: 1\nb:\n  " + deep + "\nc: 2\n")
    #expect(document.keys == ["a", "c"])
    #expect(document.problems.map(\.kind) == [.tooDeep])
  }

  @Test func aHundredLevelsAreRead() {
    let open = String(repeating: "[", count: 98)
    let close = String(repeating: "]", count: 98)
    #expect(YAMLDocument("a: \(open)\(close)\n").problems.isEmpty)
  }

  @Test func aTextOverTheLimitIsNotRead() {
    let source = SourceText("a: b\n")
    let document = YAMLDocument(source, in: 0..<5, limit: 4)
    #expect(document.root == nil)
    #expect(document.problems.map(\.kind) == [.tooLarge])
    #expect(YAMLDocument(source, in: 0..<5, limit: 5).problems.isEmpty)
  }

  @Test(arguments: [
    "a: [", "a: \"", "\"a\n", "[\n", "a\n", "a: @b\n", "%TAG !a! b\n", "a: {\"}\": ", "? ", "\t\n",
    "a: |\n", "a: &b\n", "a:\n", "- ", "\u{85}", "a: [[\"]]\",\n", "'", "{a: [", ": ", "\0",
  ])
  func repetitionUpToTheLimitIsReadToItsEnd(piece: String) {
    let text = String(repeating: piece, count: 65_000 / piece.utf8.count)
    let document = YAMLDocument(text)
    let size = text.utf8.count
    #expect(document.problems.allSatisfy { $0.range.upperBound <= size })
  }
}
