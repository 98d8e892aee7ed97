import Foundation
import FoundationXML
import OKRModel
import OKRReport
import Testing

@Suite struct ScoreBadgeTests {
  @Test(arguments: [
    "OKR 2026-Q3", "<script>alert(1)</script>", "\"/><image href=\"x\"/>", "&amp;]]>", "日本の営業所",
    "\u{1B}[31m\u{0}\u{202E}", "", "👩‍👩‍👧‍👦 é", String(repeating: "W", count: 500),
  ])
  func whateverTheTextThePictureIsWellFormed(text: String) throws {
    let svg = ScoreBadge(label: text, value: "0.62", band: .middle).svg
    let names = ElementNames()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = names
    #expect(parser.parse(), "\(svg)")
    #expect(
      names.all == ["svg", "title", "clipPath", "rect", "g", "rect", "rect", "g", "text", "text"])
    #expect(!svg.contains("href") || svg.contains("&quot;x&quot;"))
    #expect(svg.utf8.count < 6_000)
  }

  /// Nothing is fetched from elsewhere: the only address is the name of the format.
  @Test func nothingRefersElsewhere() {
    let svg = ScoreBadge(label: "OKR", value: "1.00", band: .high).svg
    #expect(svg.components(separatedBy: "http").count == 2)
    #expect(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!svg.contains("@import") && !svg.contains("<image"))
  }

  @Test func theColourIsThatOfTheBand() {
    let colours = [ScoreBand.low, .middle, .high, nil].map { band in
      ["#b3261e", "#8a5a00", "#1a7f37", "#6a6a6a"].first {
        ScoreBadge(label: "a", value: "b", band: band).svg.contains($0)
      }
    }
    #expect(colours == ["#b3261e", "#8a5a00", "#1a7f37", "#6a6a6a"])
  }

  @Test(arguments: [
    ("1", ObjectiveType.committed, ScoreBand.high), ("0.99", .committed, .middle),
    ("0.7", .committed, .middle), ("0.6", .committed, .low), ("0.7", .aspirational, .high),
    ("0.6", .aspirational, .middle), ("0.3", .learning, .low),
  ])
  func aCommittedObjectiveIsExpectedInFull(score: String, type: ObjectiveType, band: ScoreBand)
    throws
  {
    #expect(ScoreBand(Ratio(try #require(DecimalNumber(score))), of: type) == band)
  }
}

private final class ElementNames: NSObject, XMLParserDelegate {
  var all: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    all.append(name)
  }
}
