import OKRDocument
public import OKRModel
import SourceText

/// What the rest of the workspace needs to know about an objective; small, so that ten thousand of
/// them can be held while their documents come and go.
public struct ObjectiveSummary: Sendable {
  public var id: ObjectiveID
  public var path: String
  public var title: String?
  public var owner: String?
  public var type: ObjectiveType?
  public var status: ObjectiveStatus
  public var cycle: String?
  public var team: String?
  public var tags: [String]
  public var keyResults: [KeyResultSummary]
  public var parents: [LocatedReference]
  public var dependsOn: [LocatedReference]
  /// The bytes of the title, or of the first line where there is none.
  public var titleRange: Range<Int>
  /// The mean score of the key results by what the file says; nil before anything is measured.
  public var score: Ratio?
  /// Whether the file has nothing of an objective: no title, no key result, no front matter.
  public var isNoObjective: Bool
  /// Whether both sides of a merge stand in the file, so that no figure of it can be told.
  public var hasUnresolvedMerge: Bool

  public init(_ file: ObjectiveFile, rules: ScoreRules = ScoreRules()) {
    let objective = file.objective
    id = file.id
    path = file.path
    title = objective.title
    owner = objective.owner
    type = objective.type
    status = objective.status ?? .active
    cycle = file.cycle
    team = file.team
    tags = objective.tags
    titleRange = file.document.title ?? file.document.source.lineContent(0)
    keyResults = zip(file.document.keyResults, objective.keyResults).map {
      KeyResultSummary($0, $1)
    }
    isNoObjective = file.document.isNoObjective
    hasUnresolvedMerge = file.document.hasMergeMarkers
    if status == .closed, !hasUnresolvedMerge {
      score =
        ObjectiveScore(
          objective.keyResults.map { keyResult in
            ObjectiveScore.Part(keyResult.progress(rules), weight: keyResult.weight ?? .one)
          }
        ).mean
    }
    parents = file.references(of: .parent)
    dependsOn = file.references(of: .dependsOn)
  }
}

extension ObjectiveSummary {
  /// What the path of an objective says of it, before its file is read.
  init(_ placement: Placement) {
    id = placement.id
    path = placement.path
    cycle = placement.cycle
    team = placement.team
    status = .active
    (tags, keyResults, parents, dependsOn) = ([], [], [], [])
    titleRange = 0..<0
    (isNoObjective, hasUnresolvedMerge) = (false, false)
  }
}

/// A key result by name, and how far it asks for and came.
public struct KeyResultSummary: Sendable, Hashable {
  public var label: String?
  public var title: String
  public var titleRange: Range<Int>
  public var owner: String?
  public var metric: String?
  public var kind: TargetKind?
  /// The change from baseline to target, without a sign.
  public var asked: DecimalNumber?
  /// The change from baseline to the latest value, in the direction of the target.
  public var moved: DecimalNumber?

  init(_ node: KeyResultNode, _ keyResult: KeyResult) {
    label = keyResult.label
    title = keyResult.title
    titleRange = node.title
    owner = keyResult.owner
    metric = keyResult.metric
    kind = keyResult.target?.kind
    guard case .change(let from, let to)? = keyResult.target,
      let goal = to.converted(toUnitOf: from)?.number
    else { return }
    asked = keyResult.asked
    let latest = keyResult.valuesByDay.last?.value
    guard let value = latest?.converted(toUnitOf: from)?.number else { return }
    moved = goal < from.number ? from.number - value : value - from.number
  }
}

extension KeyResult {
  /// The change from baseline to target, without a sign; nil where the target is none.
  public var asked: DecimalNumber? {
    guard case .change(let from, let to)? = target,
      let goal = to.converted(toUnitOf: from)?.number
    else { return nil }
    return (goal - from.number).magnitude
  }

  /// How far the key result has come by what its file says.
  public func progress(_ rules: ScoreRules) -> KeyResultProgress {
    KeyResultProgress(
      target: target, checkIns: checkIns, milestones: milestones, stretch: stretch,
      manualScore: manualScore, rules: rules)
  }
}

/// A reference together with the bytes that it stands in.
public struct LocatedReference: Sendable, Hashable {
  public var reference: Reference
  public var range: Range<Int>
}
