import JSON
import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace

extension Session {
  /// What the objectives below one come to. Only files that matter are read; what cannot be read does not
  /// count.
  func contributions(
    to id: ObjectiveID, in workspace: Workspace, _ tree: AlignmentTree
  ) -> [ScoreRollUp.Contribution] {
    let rules = workspace.settings.scoreRules
    return ScoreRollUp(tree) { id in
      guard let path = tree.index[id]?.path, let file = try? workspace.read(path) else {
        return nil
      }
      let row = ObjectiveRow(file, rules: rules)
      return ScoreRollUp.Facts(
        mean: row.score.mean, hasKeyResults: row.score.weakest != nil,
        weight: file.objective.weight ?? .one,
        counts: !row.summary.hasUnresolvedMerge
          && (row.summary.status == .active || row.summary.status == .closed))
    }.contributions(to: id)
  }
}

extension [ScoreRollUp.Contribution] {
  /// The mean, and each with its part in it.
  var json: JSONValue {
    let score = ContributionScore(map(\.part))
    return .object([
      ("score", score.mean.json),
      (
        "weakest",
        score.mean == nil ? .null : .optional(score.weakest.map { self[$0].id.path })
      ),
      (
        "objectives",
        .array(
          map { contribution in
            .object([
              ("id", .string(contribution.id.path)),
              ("keyResult", .optional(contribution.keyResult)),
              ("score", contribution.part.score.json),
              ("weight", .number(contribution.part.weight.description)),
            ])
          })
      ),
    ])
  }
}
