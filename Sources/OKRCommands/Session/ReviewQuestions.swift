import Diagnostics
import OKRMerge
import OKRModel

/// The questions about a change that no program answers.
struct ReviewQuestions {
  let member: Review.Member

  /// In the order in which they are asked.
  var all: [Message] {
    let objective = member.objective
    guard objective.new != nil else {
      return member.children.isEmpty && member.dependants.isEmpty
        ? ["Who was told that this is given up?"]
        : ["What becomes of those who counted on it?"]
    }
    guard !objective.isUnreadable.new else { return [] }
    let reasons = ChangeReasons(objective.changes)
    var questions = objective.changes.flatMap { change in
      // Where the change itself says why, nobody is asked.
      change.fact == .target && reasons.explain(change.keyResult ?? "")
        ? [] : self.questions(change)
    }
    let movesResults = objective.changes.contains {
      [.keyResult, .keyResultTitle, .target].contains($0.fact)
    }
    if objective.kind == .added || movesResults {
      questions.append("If all key results are reached, is the objective reached?")
    }
    if objective.kind == .added {
      questions.append("Is there one thing that the team will not do because of it?")
    }
    var seen: Set<String> = []
    return questions.filter { seen.insert($0.english).inserted }
  }

  private func questions(_ change: ObjectiveChange) -> [Message] {
    let name = ["keyResult": change.keyResult ?? ""]
    switch (change.fact, change.kind) {
    case (.target, .changed) where !Set(change.movements).isDisjoint(with: [.lowered, .shifted]):
      return [
        Message("{keyResult}: what was learnt that makes less enough?", name)
      ]
    case (.target, .changed) where change.movements.contains(.baseline):
      return [Message("{keyResult}: were earlier values measured in the same way?", name)]
    case (.target, .changed) where change.movements.contains(.raised):
      return [Message("{keyResult}: what makes more possible than before?", name)]
    case (.keyResult, .removed) where member.objective.kind != .added:
      return [Message("{keyResult}: who watches now what it watched?", name)]
    case (.key, .changed) where change.name == "owner",
      (.field, .changed) where change.name == "owner":
      return [Message("Does {person} know?", ["person": change.new ?? ""])]
    case (.checkIn, .added): return fall(change).map { [$0] } ?? []
    default: return []
    }
  }

  /// A confidence that fell by a fifth or more.
  private func fall(_ change: ObjectiveChange) -> Message? {
    guard let new = change.checkIn?.new?.confidence,
      let old = change.checkIn?.previous?.confidence,
      Ratio(old) - Ratio(new) >= Ratio(DecimalNumber(1), over: DecimalNumber(5)) ?? .one
    else { return nil }
    return Message(
      "{keyResult}: confidence fell from {old} to {new}. What would help?",
      ["keyResult": change.keyResult ?? ""], numbers: ["old": "\(old)", "new": "\(new)"])
  }
}
