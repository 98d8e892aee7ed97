import OKRModel
import SourceText

extension DocumentReader {
  mutating func readValues(ofKeyResult index: Int) {
    var node = document.keyResults[index]
    node.keyResult.title = source.plainText(in: node.title)
    let readers = document.language.lazyReaders.value
    var seen: Set<FieldName> = []
    for field in node.fields {
      guard let name = field.field, seen.insert(name).inserted else { continue }
      read(field, name, into: &node.keyResult, index, readers)
    }
    if node.keyResult.target == nil, node[.target] == nil {
      node.keyResult.target = TitleTarget(source: source, pack: document.language)
        .target(in: node.title)
      node.keyResult.isTargetFromTitle = node.keyResult.target != nil
    }
    node.keyResult.milestones = node.milestones.map(milestone)
    if node.keyResult.target == .milestones, node.milestones.isEmpty, let field = node[.target] {
      problems.append(DocumentProblem(.milestonesMissing, field.value, keyResult: index))
    }
    if let table = node.checkIns {
      let located = checkIns(in: table, index, isBinary: node.keyResult.target == .binary)
      node.keyResult.checkIns = located.map(\.checkIn)
      node.checkInRows = located.map(\.row)
    }
    document.keyResults[index] = node
  }

  private mutating func read(
    _ field: FieldNode, _ name: FieldName, into keyResult: inout KeyResult, _ index: Int,
    _ readers: LanguageReaders
  ) {
    let range = field.value
    let bytes = source.bytesWithoutComments(in: range)
    let text = String(decoding: bytes, as: UTF8.self)
    func unreadable(_ expectation: Expectation, at place: Range<Int>? = nil) {
      problems.append(
        DocumentProblem(.unreadableField(name, expectation), place ?? range, keyResult: index))
    }
    switch name {
    case .target:
      switch readers.targets.read(bytes) {
      case .success(let reading):
        keyResult.target = reading.target
        if reading.isAmbiguous { noteAmbiguous(reading.target, at: range, index) }
      case .failure:
        unreadable(.target)
      }
    case .owner:
      keyResult.owner = text.isEmpty ? nil : Self.handle(text)
      if text.isEmpty { unreadable(.person) }
    case .due:
      keyResult.due = readers.dates.read(bytes)?.date
      if keyResult.due == nil { unreadable(.date) }
    case .weight:
      keyResult.weight = number(text).flatMap { $0 > .zero ? $0 : nil }
      if keyResult.weight == nil { unreadable(.positiveNumber) }
    case .source: keyResult.source = text.isEmpty ? nil : Self.withoutAngles(text)
    case .metric: keyResult.metric = text.isEmpty ? nil : text
    case .reason: keyResult.reason = text.isEmpty ? nil : text
    case .guards:
      keyResult.guards = labels(in: text)
      if keyResult.guards.isEmpty { unreadable(.label) }
    case .plan:
      switch readers.planPoints.read(bytes) {
      case .success(let points): keyResult.plan = points
      case .failure: unreadable(.plan)
      }
    case .commit, .stretch:
      let reading = readers.quantities.read(bytes)
      if name == .commit {
        keyResult.commit = reading?.quantity
      } else {
        keyResult.stretch = reading?.quantity
      }
      if reading == nil { unreadable(.quantity) }
    case .score:
      if bytes.isEmpty { return }
      keyResult.manualScore = readers.confidences.read(bytes)
      if keyResult.manualScore == nil { unreadable(.score) }
    }
  }

  private mutating func noteAmbiguous(_ target: Target, at range: Range<Int>, _ index: Int) {
    let numbers = target.quantities.map(\.number.description).joined(separator: ", ")
    problems.append(DocumentProblem(.ambiguousNumber(numbers), range, keyResult: index))
  }

  private static func withoutAngles(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }

  /// `KR1, KR2` in any of the forms in which a label is written, in canonical form.
  func labels(in text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == " " }
      .compactMap { packs.label(reading: $0.hasPrefix("#") ? $0.dropFirst() : $0) }
  }

  private func milestone(_ node: MilestoneNode) -> Milestone {
    let share = node.share.flatMap { document.language.quantities.read(source.bytes[$0]) }
    let isDone = node.checkBox.map { source.bytes[$0.lowerBound + 1] | 0x20 == 0x78 } ?? false
    return Milestone(
      source.plainText(in: node.text), share: share?.quantity.number, isDone: isDone)
  }
}
