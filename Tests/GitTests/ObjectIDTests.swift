import Foundation
import Git
import Testing

extension GitTests {
  @Suite struct ObjectIDTests {
    let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    @Test(arguments: ["", "a", "line\r\n", "é\u{0}", String(repeating: "x", count: 100_000)])
    func contentHasTheNameThatGitGivesIt(text: String) throws {
      let git = try sandbox.git(
        ["hash-object", "--no-filters", "--stdin"], input: Data(text.utf8), in: "")
      #expect(try ObjectID.ofBlob(Array(text.utf8)).description == git.out)
    }

    @Test func itsTextIsReadBack() {
      let text = "0123456789abcdef0123456789abcdef01234567"
      #expect(ObjectID(text)?.description == text)
      #expect(ObjectID(text)?.short == "0123456")
    }

    @Test(arguments: [
      "", "0123456", "0123456789abcdef0123456789abcdef0123456g",
      "0123456789abcdef0123456789abcdef012345678",
    ])
    func anyOtherTextIsNone(text: String) {
      #expect(ObjectID(text) == nil)
    }

    @Test func theOrderIsThatOfTheDigits() throws {
      let ids = (0..<50).compactMap { try? ObjectID.ofBlob([UInt8($0)]) }
      #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    }
  }
}
