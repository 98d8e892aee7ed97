import FuzzDriver
import Glibc
import OKRDocumentLaws

/// Makes the change that the first bytes of the input choose, to the document that the others are,
/// and checks the laws of changes.
@main
struct FuzzEdit {
  static func main() {
    exit(FuzzDriver.run { DocumentLaws.broken(byChanging: $0) })
  }
}
