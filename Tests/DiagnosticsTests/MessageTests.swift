import Diagnostics
import Testing

@Suite struct MessageTests {
  private let french = MessageCatalog(
    language: "fr", translations: ["{what} is at {number}": "{what} est à {number}"])

  @Test func numbersHaveTheDecimalMarkOfTheLanguage() {
    let message = Message(
      "{what} is at {number}", ["what": "v1.2"], numbers: ["number": "0.25"])
    #expect(message.english == "v1.2 is at 0.25")
    #expect(message.text(in: french) == "v1.2 est à 0,25")
  }
}
