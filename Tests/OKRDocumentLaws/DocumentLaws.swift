public import OKRDocument
import SourceText

/// What holds for every text that is read as an objective, and for every change of it.
public enum DocumentLaws {
  /// The laws that the reading of a text breaks, each as a sentence; none where all is well.
  public static func broken(byReading bytes: [UInt8], language: String = "en") -> [String] {
    let document = ObjectiveDocument(SourceText(bytes), language: language)
    var broken = RangeLaws(document).broken
    if document.source.bytes != bytes { broken.append("the bytes were changed") }
    return broken
  }

  /// The laws that a change of a document breaks.
  ///
  /// - Parameter language: The code of the language that the document was read with.
  public static func broken(
    by change: DocumentChange, of document: ObjectiveDocument, language: String = "en"
  ) -> [String] {
    ChangeLaws(change.fitted(to: document), of: document, language: language).broken
  }

  /// The laws that the formatting of a text breaks.
  public static func broken(byFormatting bytes: [UInt8], language: String = "en") -> [String] {
    let document = ObjectiveDocument(SourceText(bytes), language: language)
    return broken(by: .formatting, of: document, language: language)
  }

  /// The laws that are broken by a change that the first bytes choose, of the document that the
  /// others are; see `DocumentChange.init(choosing:text:)`.
  public static func broken(byChanging bytes: [UInt8]) -> [String] {
    guard bytes.count >= DocumentChange.choiceLength else { return [] }
    var rest = bytes[DocumentChange.choiceLength...]
    let change = DocumentChange(
      choosing: bytes[..<DocumentChange.choiceLength], text: &rest)
    let language = bytes[0] < 0x80 ? "en" : "fr"
    let document = ObjectiveDocument(SourceText(Array(rest)), language: language)
    return broken(by: change, of: document, language: language)
  }
}
