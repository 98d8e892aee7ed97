import OKRDocument
import OKRModel
import SourceText

/// What holds for a change: it changes that fact and no other.
struct ChangeLaws {
  let change: DocumentChange
  let before: ObjectiveDocument
  let after: ObjectiveDocument
  var broken: [String] = []

  init(_ change: DocumentChange, of document: ObjectiveDocument, language: String) {
    let edits = change.edits(of: document)
    self.change = change
    before = document
    guard Self.areSound(edits, in: document.source) else {
      after = document
      broken = ["edits overlap or reach beyond the text: \(edits.map(\.range))"]
      return
    }
    let bytes = document.source.bytes(applying: edits)
    after = ObjectiveDocument(SourceText(bytes), language: language)
    guard bytes != document.source.bytes else { return }
    broken += RangeLaws(after).broken
    checkOtherFacts()
    checkNewFact()
    if case .formatting = change, !after.formatting().isEmpty {
      broken.append("formatting changes what is formatted")
    }
  }

  private static func areSound(_ edits: [TextEdit], in source: SourceText) -> Bool {
    var position = 0
    let ranges = edits.map(\.range).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for range in ranges {
      guard range.lowerBound >= position, range.upperBound <= source.bytes.count else {
        return false
      }
      position = range.upperBound
    }
    return true
  }

  private mutating func checkOtherFacts() {
    let isFormatting = if case .formatting = change { true } else { false }
    let old = Facts(before, spelling: !isFormatting)
    let new = Facts(after, spelling: !isFormatting)
    let touched = touchedFacts
    for name in new.differences(from: old) where !touched.contains(where: name.hasPrefix) {
      if name.hasSuffix(".label"), old.values[name] == nil { continue }
      broken.append(
        "\(name) was \(old.values[name] ?? "nothing"), is \(new.values[name] ?? "nothing")")
    }
  }

  /// The beginnings of the names of the facts that the change is about.
  private var touchedFacts: [String] {
    switch change {
    case .frontMatter(.language, _), .frontMatterRemoval(.language): [""]
    case .frontMatter(let key, _), .frontMatterRemoval(let key):
      ["front.\(key.rawValue).", "model.\(key.rawValue)"]
    case .title: ["title"]
    case .keyResultTitle(let index, _): ["kr\(index).title", "kr\(index).target"]
    case .field(let field, let index, _), .fieldRemoval(let field, let index):
      ["kr\(index).\(field.rawValue)", "kr\(index).field.\(field.rawValue)."]
        + expansion(of: index)
    case .milestone(let milestone, let index, _): ["kr\(index).milestone.\(milestone)"]
    case .checkIn(let index, _):
      ["kr\(index).row.", "kr\(index).check-in."] + expansion(of: index)
    case .checkInRemoval(let index): ["kr\(index).row.", "kr\(index).check-in."]
    case .retrospective: ["prose.", "section."]
    case .retrospectiveRemoval: ["prose.", "section."]
    case .introduction: ["prose."]
    case .expansion: expansion(of: before.keyResults.firstIndex { $0.form == .listItem })
    case .formatting: []
    }
  }

  private func expansion(of index: Int?) -> [String] {
    guard let index, before.keyResults[index].form == .listItem else { return [] }
    return ["prose."] + before.keyResults.indices.map { "kr\($0).form" }
  }

  mutating func expectSame(_ found: String?, _ wanted: String, _ name: String) {
    func text(_ string: String) -> [UInt8] {
      String.UnicodeScalarView(
        string.unicodeScalars.filter { !$0.properties.isWhitespace }
      ).reduce(into: []) { $0 += Array(String($1).utf8) }
    }
    guard text(found ?? "") != text(wanted) else { return }
    broken.append("\(name) should be “\(wanted)”, is “\(found ?? "nothing")”")
  }

  private mutating func checkNewFact() {
    switch change {
    case .frontMatter(let key, let values):
      let found = after.frontMatter?[key]?.scalars.map(\.text) ?? []
      if found != values.filter({ !$0.isEmpty }) {
        broken.append("\(key) should be \(values), is \(found)")
      }
    case .frontMatterRemoval(let key):
      let count = before.frontMatter?.entries.count { $0.key == key } ?? 0
      if after.frontMatter?.entries.count(where: { $0.key == key }) != count - 1 {
        broken.append("\(key) is not removed")
      }
    case .title(let text): expectSame(after.objective.title, text, "title")
    case .keyResultTitle(let index, let text):
      expectSame(after.objective.keyResults[safe: index]?.title, text, "title")
    case .field(let field, let index, let text):
      let node = after.keyResults[safe: index]
      expectSame(node?[field].map { after.text($0.value) }, text, field.rawValue)
    case .fieldRemoval(let field, let index):
      let count = before.keyResults[index].fields.count { $0.field == field }
      if after.keyResults[safe: index]?.fields.count(where: { $0.field == field }) != count - 1 {
        broken.append("\(field) is not removed")
      }
    case .milestone(let milestone, let index, let done):
      if after.keyResults[safe: index]?.keyResult.milestones[safe: milestone]?.isDone != done {
        broken.append("milestone \(milestone) is not set to \(done)")
      }
    case .checkIn(let index, let cells): checkNewRow(index, cells)
    case .checkInRemoval(let index):
      if after.keyResults[safe: index]?.keyResult.checkIns.isEmpty != true {
        broken.append("check-ins are left")
      }
    case .retrospective(let text): checkRetrospective(text)
    case .retrospectiveRemoval: checkRetrospectiveRemoval()
    case .introduction(let text): checkNewParagraph(text)
    case .expansion:
      if after.keyResults.contains(where: { $0.form == .listItem }) {
        broken.append("a key result is still in the light form")
      }
    case .formatting: break
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
