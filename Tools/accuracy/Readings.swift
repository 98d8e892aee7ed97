import FoundationEssentials
import OKRWording

/// A record of the unlabelled texts of the corpus.
struct Record: Decodable {
  struct KeyResult: Decodable { var text: String }

  var lang: String
  var org: String
  var objective: String
  var keyResults: [KeyResult]

  /// One line a text: what was read, then the text; to be judged by reading.
  static func printReadings(_ bytes: [UInt8], half: Int?) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let record = try decoder.decode(Record.self, from: Data(line))
      guard let language = WordingLanguage(rawValue: record.lang),
        half == nil || Label.half(of: record.org) == half
      else { continue }
      let analyser = WordingAnalyser(language)
      print("O \(Self.line(analyser.objective(record.objective)))  \(record.objective)")
      for keyResult in record.keyResults {
        print("K \(Self.line(analyser.keyResult(keyResult.text)))  \(keyResult.text)")
      }
    }
  }

  private static func line(_ reading: ObjectiveReading) -> String {
    [
      reading.isQualitative ? "Q" : "-", reading.containsMetric ? "#" : "-",
      reading.isVague ? "V" : "-", reading.isActivity ? "A" : "-",
    ].joined()
  }

  private static func line(_ reading: KeyResultReading) -> String {
    let flags = [
      reading.isMeasurable ? "M" : "-", reading.isQuantified ? "Q" : "-",
      reading.hasBaseline ? "B" : "-", reading.isTimeBound ? "T" : "-",
      reading.placeholder != nil ? "P" : "-", reading.isMultiple ? "2" : "-",
    ].joined()
    let figures = reading.figures.map { Comparison.text($0) }.joined(separator: ";")
    return "\(flags) \(reading.form.rawValue.prefix(4)) \(reading.direction.rawValue.prefix(4)) "
      + "\(reading.ground.rawValue) {\(figures)}"
  }
}
