import JSON
import OKRModel
import OKRWorkspace

extension AlignmentNotices {
  var json: JSONValue {
    .object([
      ("withoutParentAndReason", .strings(unexplained.map(\.path))),
      ("withoutContributors", .strings(unsupported.map(\.path))),
      (
        "sharedMetrics",
        .array(
          sharedMetrics.map { shared in
            .object([
              ("metric", .string(shared.metric)),
              (
                "keyResults",
                .array(
                  shared.members.map { member in
                    .object([
                      ("id", .string(member.id.path)),
                      ("keyResult", .optional(member.keyResult.label)),
                      ("kind", .optional(member.keyResult.kind?.rawValue)),
                    ])
                  })
              ),
            ])
          })
      ),
      (
        "dependenciesAtRisk",
        .array(
          threats.map { threat in
            .object([
              ("id", .string(threat.id.path)), ("dependsOn", .string(threat.needs.path)),
            ])
          })
      ),
    ])
  }
}
