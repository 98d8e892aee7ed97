public import OKRDocument
import OKRModel
public import SourceText

/// One of the changes that the program can make to a document.
public enum DocumentChange: Sendable {
  case frontMatter(FrontMatterKey, [String])
  case frontMatterRemoval(FrontMatterKey)
  case title(String)
  case keyResultTitle(Int, String)
  case field(FieldName, Int, String)
  case fieldRemoval(FieldName, Int)
  case milestone(Int, Int, Bool)
  case checkIn(Int, [CheckInColumn: String])
  case checkInRemoval(Int)
  case retrospective(String)
  case retrospectiveRemoval
  case introduction(String)
  case expansion
  case formatting
}

extension DocumentChange {
  public func edits(of document: ObjectiveDocument) -> [TextEdit] {
    switch self {
    case .frontMatter(let key, let values):
      values.count == 1
        ? document.setting(key, to: values[0]) : document.setting(key, to: values)
    case .frontMatterRemoval(let key): document.removing(key)
    case .title(let text): document.settingTitle(text)
    case .keyResultTitle(let index, let text):
      document.settingTitle(ofKeyResult: index, to: text)
    case .field(let field, let index, let value):
      document.setting(field, ofKeyResult: index, to: value)
    case .fieldRemoval(let field, let index): document.removing(field, ofKeyResult: index)
    case .milestone(let milestone, let index, let done):
      document.setting(milestone: milestone, ofKeyResult: index, done: done)
    case .checkIn(let index, let cells):
      Self.checkInDate.map {
        document.addingCheckIn(cells, on: $0, toKeyResult: index)
      } ?? []
    case .checkInRemoval(let index): document.removingCheckIns(ofKeyResult: index)
    case .retrospective(let text): document.addingRetrospective(text)
    case .retrospectiveRemoval: document.removingRetrospective()
    case .introduction(let text): document.addingIntroduction(text)
    case .expansion: document.expandingLightForm()
    case .formatting: document.formatting()
    }
  }

  /// The number of bytes that choose a change.
  public static let choiceLength = 4

  /// The change that four bytes choose; where the fourth one says so, its text is the first of the
  /// bytes that follow, which are left out of `rest`.
  public init(choosing choice: some Collection<UInt8>, text rest: inout ArraySlice<UInt8>) {
    let bytes = Array(choice) + [0, 0, 0, 0]
    let which = Int(bytes[1])
    let place = Int(bytes[2])
    let text: String
    if bytes[3] < 0x80 {
      text = Self.texts[Int(bytes[3]) % Self.texts.count]
    } else {
      let length = min(Int(bytes[3] & 0x3F), rest.count)
      text = String(decoding: rest.prefix(length), as: UTF8.self)
      rest = rest.dropFirst(length)
    }
    let key = FrontMatterKey.allCases[which % FrontMatterKey.allCases.count]
    let field = FieldName.allCases[which % FieldName.allCases.count]
    switch bytes[0] % 16 {
    case 0: self = .frontMatter(key, [text])
    case 1: self = .frontMatter(key, [text, "maria", text])
    case 2: self = .frontMatterRemoval(key)
    case 3: self = .title(text)
    case 4: self = .keyResultTitle(place, text)
    case 5, 6: self = .field(field, place, text)
    case 7: self = .fieldRemoval(field, place)
    case 8: self = .milestone(which, place, bytes[3] & 1 == 0)
    case 9:
      self = .checkIn(
        place,
        [.value: "470", .confidence: "6/10", .by: "paul", .note: text])
    case 10: self = .expansion
    case 11: self = .checkInRemoval(place)
    case 12: self = .retrospective(text)
    case 13: self = .retrospectiveRemoval
    case 14: self = .introduction(text)
    default: self = .formatting
    }
  }

  /// The change with places that the document has; formatting where it has none.
  public func fitted(to document: ObjectiveDocument) -> DocumentChange {
    let count = document.keyResults.count
    func fit(_ index: Int) -> Int { index % count }
    switch self {
    case .frontMatter, .frontMatterRemoval, .title, .expansion, .formatting, .retrospective,
      .retrospectiveRemoval, .introduction:
      return self
    case _ where count == 0: return .formatting
    case .keyResultTitle(let index, let text): return .keyResultTitle(fit(index), text)
    case .field(let field, let index, let text): return .field(field, fit(index), text)
    case .fieldRemoval(let field, let index): return .fieldRemoval(field, fit(index))
    case .checkIn(let index, let cells): return .checkIn(fit(index), cells)
    case .checkInRemoval(let index): return .checkInRemoval(fit(index))
    case .milestone(let milestone, let index, let done):
      let milestones = document.keyResults[fit(index)].milestones.count
      return milestones == 0 ? .formatting : .milestone(milestone % milestones, fit(index), done)
    }
  }

  /// The number of texts that a fourth byte below 0x80 chooses among.
  public static var textCount: Int { texts.count }

  /// The day of a check-in.
  static let checkInDate = CalendarDate(year: 2026, month: 7, day: 15)

  /// Ordinary texts, and such as would be read as something else if they were written as they are.
  static let texts = [
    "maria", "640 leads", "400 → 640 leads/month", "2026-09-15", "KR2", "0.7", "milestones", "",
    "a | b", "a \\| b\\", "owner: maria", "# no heading", "C #", "\"quoted\" and 'so'", "---",
    "two\nlines", "two\r\nlines", "@maria", "- [ ] item", "  indented", "KR7: other", "[list]",
    "{map}", "*alias", "null", "~", "`code` <b>", "\u{0}", "\u{FEFF}x", "e\u{301} : \u{301}x",
    "|\u{301}|", "a:", "# ", "\t", "1. one", "> quote", "<!-- ", "```", "\u{A0}", "<<<<<<< x",
    "Owner: paul", "a\n\n## Initiatives\n", "### KR9: b", "...", "? a", "x #y", "fr",
    "a <!-- b -->",
    "<!-- b -->", "Cible = 4", "• a", "a, b",
  ]
}
