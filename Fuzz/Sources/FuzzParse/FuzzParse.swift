import FuzzDriver
import Glibc
import OKRDocumentLaws

/// Reads the input as an objective and checks the laws of reading.
@main
struct FuzzParse {
  static func main() {
    exit(FuzzDriver.run { DocumentLaws.broken(byReading: $0) })
  }
}
