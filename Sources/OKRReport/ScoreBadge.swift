import Diagnostics
public import OKRModel

/// A small picture for a page that shows a score: a label and a value side by side, as SVG that needs
/// nothing from elsewhere.
public struct ScoreBadge {
  public var label: String
  public var value: String
  /// The band whose colour the value has; nil for grey.
  public var band: ScoreBand?
  /// What is read out in the place of the picture: the label and the value, as a language writes them.
  public var spoken: (_ label: String, _ value: String) -> String

  public init(
    label: String, value: String, band: ScoreBand?,
    spoken: @escaping (_ label: String, _ value: String) -> String = { "\($0): \($1)" }
  ) {
    self.label = label
    self.value = value
    self.band = band
    self.spoken = spoken
  }

  /// The picture as UTF-8 text with a line ending.
  ///
  /// Every text is given the width that it is drawn in, so that no font of the reader's breaks the
  /// frame. White on each of the colours has a contrast of at least 4.5 (WCAG 2.2, 1.4.3).
  public var svg: String {
    let label = Self.shortened(label)
    let value = Self.shortened(value)
    let (left, right) = (Self.width(label), Self.width(value))
    let spoken = XMLText.escaped(spoken(label, value))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" role="img" \
      aria-label="\(spoken)">
        <title>\(spoken)</title>
        <clipPath id="okr-badge"><rect width="\(left + right)" height="20" rx="3"/></clipPath>
        <g clip-path="url(#okr-badge)">
          <rect width="\(left)" height="20" fill="#444"/>
          <rect x="\(left)" width="\(right)" height="20" fill="\(color)"/>
        </g>
        <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" \
      text-anchor="middle">
          \(Self.text(label, from: 0, width: left))
          \(Self.text(value, from: left, width: right))
        </g>
      </svg>

      """
  }

  private var color: String {
    switch band {
    case .low: "#b3261e"
    case .middle: "#8a5a00"
    case .high: "#1a7f37"
    case nil: "#6a6a6a"
    }
  }

  /// The most columns of a text; what is longer is cut.
  private static let mostColumns = 60

  private static func shortened(_ text: String) -> String {
    text.truncated(to: mostColumns)
  }

  private static func text(_ text: String, from x: Int, width: Int) -> String {
    let length = width - 2 * margin
    return
      "<text x=\"\(x + width / 2)\" y=\"14\" textLength=\"\(max(length, 1))\" lengthAdjust=\"spacingAndGlyphs\">\(XMLText.escaped(text))</text>"
  }

  private static let margin = 6

  /// The width of a text with its margins, in pixels, by how wide its letters are in Verdana.
  private static func width(_ text: String) -> Int {
    let tenths = text.safeForTerminal.reduce(0) { sum, character in
      let width: Int
      switch character {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ": width = 40
      case "f", "t", "r", "(", ")", "[", "]", "/", "-", "\"": width = 48
      case "m", "w", "M", "W", "%", "@", "…": width = 103
      case "A"..."Z": width = 78
      default: width = String(character).displayWidth * 68
      }
      return sum + width
    }
    let length = (tenths + 9) / 10 + 2 * margin
    return length + length % 2
  }
}

extension ScoreBand {
  /// The band of an objective's score by what its type promises: a committed one is expected in full,
  /// so that it is high at 1 alone, and middle from where others are high.
  public init(_ score: Ratio, of type: ObjectiveType) {
    let band = ScoreBand(score)
    guard type == .committed, score < .one else {
      self = band
      return
    }
    self = band == .high ? .middle : .low
  }
}
