import Diagnostics
import OKRDocument
import OKRMerge
import OKRModel

/// A change of an objective as a sentence.
struct ChangeSentence {
  let change: ObjectiveChange
  /// The language that names of fields are given in.
  let pack: LanguagePack
  let catalog: MessageCatalog
  /// Whether the objective's cycle has begun, so that a target that moves is a goalpost that moves.
  let hasBegun: Bool

  private static let tick = "x"

  /// `+`, `-` or `~`; `x` for what was done.
  var sign: String {
    switch change.kind {
    case .added: "+"
    case .removed: "-"
    case .changed, .reopened: "~"
    case .done: Self.tick
    }
  }

  /// Whether what changed is told by the words of a text.
  var isTold: Bool { change.words.isEmpty || change.kind != .changed }

  /// The sentence, without the words of a text that has changed.
  var text: String {
    let parts = ["name": name, "old": change.old ?? "", "new": change.new ?? ""]
    let text: String =
      if let pair = change.checkIn {
        checkIn(pair)
      } else {
        switch (change.fact, change.kind) {
        case (.order, _):
          Message("order: {new} (before: {old})", parts).text(in: catalog)
        case (.label, .changed):
          Message("now {new} (before: {old})", parts).text(in: catalog)
        case (.prose, .removed), (.prose, .added), (_, .done): name
        case (_, .reopened): Message("{name}: open again", parts).text(in: catalog)
        case (.keyResult, _), (.section, _), (.initiative, _), (.milestone, _):
          [nameOfFact, change.new ?? change.old ?? ""].compactMap(\.self).joined(separator: " ")
        case (_, .added): Message("{name}: {new}", parts).text(in: catalog)
        case (_, .removed): Message("{name}: {old}", parts).text(in: catalog)
        case (_, _) where !isTold: name
        case (_, _): Message("{name}: {new} (before: {old})", parts).text(in: catalog)
        }
      }
    return [change.keyResult, text].compactMap(\.self).joined(separator: " ")
  }

  private var nameOfFact: String? {
    switch change.fact {
    case .section: Message("section").text(in: catalog)
    case .initiative: Message("initiative").text(in: catalog)
    case .milestone: Message("milestone").text(in: catalog)
    default: nil
    }
  }

  /// The name of what changed.
  var name: String {
    switch change.fact {
    case .title, .keyResultTitle: Message("title").text(in: catalog)
    case .target:
      ([pack.name(of: FieldName.target).lowercased()] + movement).joined(separator: ", ")
    case .field:
      (FieldName(rawValue: change.name).map { pack.name(of: $0) } ?? change.name).lowercased()
    case .prose:
      change.name.isEmpty
        ? Message("text").text(in: catalog)
        : Message("text in “{section}”", ["section": change.name]).text(in: catalog)
    case .initiative, .milestone: (nameOfFact ?? "") + " " + (change.new ?? change.name)
    default: change.name
    }
  }

  /// What the move of a target means: `lowered after the cycle began`.
  private var movement: [String] {
    guard !change.movements.isEmpty else { return [] }
    let words = change.movements.map { $0.message.text(in: catalog) }.joined(separator: ", ")
    guard hasBegun else { return [words] }
    return [Message("{movement} after the cycle began", ["movement": words]).text(in: catalog)]
  }

  private func checkIn(_ pair: ObjectiveChange.CheckInPair) -> String {
    let checkIn = pair.new ?? pair.old
    let before = pair.old ?? pair.previous
    let isChange = pair.new != nil
    var parts: [String] = []
    func part(_ now: String?, _ then: String?) {
      guard isChange, now != then, let then else {
        if let now { parts.append(now) }
        return
      }
      parts.append(
        Message("{new} (before: {old})", ["new": now ?? "–", "old": then]).text(in: catalog))
    }
    part(checkIn?.value?.spelling, before?.value?.spelling)
    let confidence = checkIn?.confidence.map { catalog.decimal("\($0)") }
    if confidence != nil || (pair.old?.confidence != nil && isChange) {
      let then = before?.confidence.map { catalog.decimal("\($0)") }
      let text =
        isChange && confidence != then && then != nil
        ? Message(
          "confidence {new} (before: {old})", ["new": confidence ?? "–", "old": then ?? ""])
        : Message("confidence {new}", ["new": confidence ?? "–"])
      parts.append(text.text(in: catalog))
    }
    if let author = checkIn?.author { parts.append(author) }
    if let note = checkIn?.note, note != pair.old?.note || pair.new == nil {
      parts.append(Message("“{note}”", ["note": note]).text(in: catalog))
    }
    return Message(
      "check-in of {date}: {what}",
      ["date": change.name, "what": parts.joined(separator: ", ")]
    ).text(in: catalog)
  }
}

extension TargetMovement {
  var message: Message {
    switch self {
    case .lowered: "lowered"
    case .raised: "raised"
    case .baseline: "another baseline"
    case .shifted: "another range"
    case .unit: "another unit"
    case .kind: "another kind of target"
    }
  }
}
