import OKRDocument
import TestSupport

extension MarkedText {
  var document: ObjectiveDocument { ObjectiveDocument(source) }
}
