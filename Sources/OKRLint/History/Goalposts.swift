public import Diagnostics
import OKRDocument
public import OKRMerge
import OKRModel
public import OKRWorkspace

/// What was agreed about an objective and was changed after its cycle had begun, whether somebody said
/// why or not, by the checks of history.
public struct MovedGoalpost: Sendable {
  /// Of the check: `H001`.
  public var code: String
  public var name: String
  public var message: Message
  /// What it is about inside of the objective: `KR1 target target lowered`.
  public var subject: String
  /// Why, in the words of the same change; nil where it says nothing.
  public var reason: String?

  public init(code: String, name: String, message: Message, subject: String, reason: String?) {
    self.code = code
    self.name = name
    self.message = message
    self.subject = subject
    self.reason = reason
  }

  /// What has moved from one state of an objective to the next.
  ///
  /// Neither what a workspace sets about the checks nor comments in the objective silence any.
  ///
  /// - Parameters:
  ///   - changes: What counts of all that has changed; nil for all.
  ///   - context: With the day of the change as today.
  public static func all(
    from old: ObjectiveFile, to new: ObjectiveFile, changes: [ObjectiveChange]? = nil,
    in context: CheckContext
  ) -> [MovedGoalpost] {
    guard ![old, new].contains(where: { $0.document.hasMergeMarkers || !$0.document.isText }),
      let history = ObjectiveHistory(from: old, to: new, in: context)
    else { return [] }
    let silent = history.withoutReasons
    return CheckRegistry.history.flatMap { check in
      let unexplained = Set(check.check(history, in: context).map(\.subject))
      return check.check(silent, in: context).filter { finding in
        changes.map { Self.are($0, about: finding.subject) } ?? true
      }.map { finding in
        MovedGoalpost(
          code: check.definition.code, name: check.definition.name, message: finding.message,
          subject: finding.subject,
          reason: unexplained.contains(finding.subject) ? nil : history.reasonText)
      }
    }
  }

  /// Whether any of some changes is about what a finding is about: its key result, or the objective.
  private static func are(_ changes: [ObjectiveChange], about subject: String) -> Bool {
    changes.contains { $0.keyResult.map { subject.contains($0) } ?? ($0.fact == .key) }
  }

  /// The code of a check of history and its name, by the file that it stands in.
  public static let keyResultDeleted = (code: "H003", name: "key-result-deleted")
  public static let duePushed = (code: "H004", name: "due-pushed")
}
