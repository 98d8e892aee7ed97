public import OKRDocument
public import OKRModel

/// An objective as a member of a workspace: its document and its place, and the check-ins on it that
/// stand in people's notes.
public struct ObjectiveFile: Sendable {
  public let placement: Placement
  public let document: ObjectiveDocument
  /// What the document says, its key results with the check-ins of the notes among their own.
  public let objective: Objective
  /// The rows of notes that are on this objective, in the order of the notes.
  public let noted: [NotedCheckIn]
  /// Where the check-ins stand of each key result that has some in notes, in their order.
  private let places: [Int: [CheckInPlace]]

  /// - Parameter noted: Rows of notes that lead to this objective.
  public init(placement: Placement, document: ObjectiveDocument, noted: [NotedCheckIn] = []) {
    self.placement = placement
    self.document = document
    self.noted = noted
    guard !noted.isEmpty else {
      objective = document.objective
      places = [:]
      return
    }
    var history = CheckInHistory(document)
    for row in noted { history.add(row) }
    objective = history.objective
    places = history.places
  }

  public var id: ObjectiveID { placement.id }
  public var path: String { placement.path }

  /// The cycle by the path, else by the front matter.
  public var cycle: String? { placement.cycle ?? objective.cycle }
  /// The team by the path, else by the front matter.
  public var team: String? { placement.team ?? objective.team }

  /// Where a check-in of a key result stands; nil where the document has no such row.
  public func place(ofCheckIn number: Int, of keyResult: Int) -> CheckInPlace? {
    if let places = places[keyResult] { return places[number] }
    let rows = document.keyResults[keyResult].checkInRows
    return number < rows.count ? .row(rows[number]) : nil
  }
}

/// Where a check-in stands.
public enum CheckInPlace: Sendable {
  /// In a row of the key result's own table.
  case row(Int)
  case note(NotedCheckIn)
}

/// The key results of a document while the check-ins of notes are put among their own: each before the
/// first of a later day, so behind those of the same day.
private struct CheckInHistory {
  var objective: Objective
  var places: [Int: [CheckInPlace]] = [:]
  private let document: ObjectiveDocument

  init(_ document: ObjectiveDocument) {
    self.document = document
    objective = document.objective
  }

  mutating func add(_ row: NotedCheckIn) {
    guard let index = objective.keyResult(named: row.entry.reference.keyResult) else { return }
    let checkIn = row.entry.checkIn(on: objective.keyResults[index].target, person: row.person)
    let checkIns = objective.keyResults[index].checkIns
    let place = checkIns.firstIndex { $0.date > checkIn.date } ?? checkIns.count
    objective.keyResults[index].checkIns.insert(checkIn, at: place)
    places[index, default: document.keyResults[index].checkInRows.map { .row($0) }]
      .insert(.note(row), at: place)
  }
}

extension Objective {
  /// The key result of a label in any form; without one, the only key result there is.
  public func keyResult(named label: String?) -> Int? {
    guard let label else { return keyResults.count == 1 ? 0 : nil }
    let canonical = ObjectiveIndex.canonicalLabel(label)
    return keyResults.firstIndex { $0.label == canonical }
  }
}
