import Diagnostics

/// All checks, in the order of their codes.
public enum CheckRegistry {
  public static let all: [any Check] = [
    UnreadableFrontMatter(), AtSignInFrontMatter(), UnknownKey(), RepeatedKey(), UnexpectedValue(),
    MissingTitle(), SecondTitle(), WrongHeadingLevel(), MissingLabel(), RepeatedLabel(),
    UnknownField(), RepeatedField(), UnreadableField(), MissingMilestones(), MissingColumn(),
    UnreadableCell(), ExtraCells(), AmbiguousNumber(), MergeMarkers(), NotUTF8(),
    ControlCharacter(), NoObjective(), UnclosedFrontMatter(), TooDeepNesting(), RepeatedSection(),
    UnusedSuppression(), ExpiredSuppression(), UnexplainedSuppression(), UnknownSuppression(),
    MissingBaseline(), TitleAndTargetDisagree(), TargetEqualsBaseline(), MissingSource(),
    TooManyObjectives(), TooManyKeyResults(), TooManyKeyResultsOfOneOwner(), NoKeyResults(),
    SingleKeyResult(), MissingOwner(), CertainFromTheStart(), TrivialGap(), PaceOutOfReach(),
    AlwaysReached(),
    NoParent(), LevelSkipped(), GrowthWithoutGuardrail(), UnansweredDependency(), TypeNotSaid(),
    NoActionPlan(),
    NoCycleAndNoDate(), DueOutsideCycle(), DueAfterObjective(), EverythingDueOnTheLastDay(),
    StaleKeyResult(), NotStarted(), FarBehind(), PastDueAndOpen(), UnchangedValue(),
    LowConfidenceWithoutNote(),
    CheckInsOutOfOrder(), FutureCheckIn(), RepeatedCheckIn(), ValueInAnotherUnit(),
    ClosedWithoutScore(), MissWithoutExplanation(), ScoreWithoutReason(),
    MissingReference(), AmbiguousReference(), MissingKeyResultReference(), CircularReference(),
    ClosedParent(), LaterParent(), PathOutsideLayout(), UnknownCycle(), ContradictedPlace(),
    UnknownPerson(), UnknownTeam(), UnknownGuardedKeyResult(),
  ]

  /// The check of a code or a name, in any case.
  public static func check(named name: String) -> (any Check)? {
    let name = name.lowercased()
    return all.first { $0.definition.code.lowercased() == name || $0.definition.name == name }
  }

  /// Whether a check is one of the comments that silence checks.
  public static func isAboutSuppressions(_ code: String) -> Bool {
    check(named: code) is any SuppressionCheck
  }
}
