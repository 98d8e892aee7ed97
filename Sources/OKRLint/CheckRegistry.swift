/// All checks. A new one is added to the list of its kind.
public enum CheckRegistry {
  /// Those that look at one file alone.
  static let document: [any DocumentCheck] = [
    TooManyKeyResults(), NoKeyResults(), SingleKeyResult(), MissingOwner(),
    CertainFromTheStart(), PastDueAndOpen(), MissWithoutExplanation(), UnreadableFrontMatter(),
    AtSignInFrontMatter(), UnknownKey(), RepeatedKey(), UnexpectedValue(), MissingTitle(),
    SecondTitle(), WrongHeadingLevel(), MissingLabel(), RepeatedLabel(), UnknownField(),
    RepeatedField(), UnreadableField(), MissingMilestones(), MissingColumn(), UnreadableCell(),
    ExtraCells(), AmbiguousNumber(), MergeMarkers(), NotUTF8(), ControlCharacter(),
    NoObjective(), UnclosedFrontMatter(), TooDeepNesting(), RepeatedSection(), LightForm(),
    TableInField(), BrokenTable(), MalformedField(), KeyResultInText(),
    UnspacedHeading(), LooseFrontMatter(),
    PathOutsideLayout(), UnknownCycle(), ContradictedPlace(), UnknownPerson(), UnknownTeam(),
    UnknownGuardedKeyResult(), NoParent(), GrowthWithoutGuardrail(), TypeNotSaid(),
    NoActionPlan(), NoCycleAndNoDate(), DueOutsideCycle(), EverythingDueOnTheLastDay(),
  ]

  /// Those that look at one key result at a time.
  static let keyResult: [any KeyResultCheck] = [
    TrivialGap(), StaleKeyResult(), NotStarted(), FarBehind(), UnchangedValue(),
    LowConfidenceWithoutNote(), CheckInsOutOfOrder(), FutureCheckIn(), RepeatedCheckIn(),
    ValueInAnotherUnit(), ClosedWithoutScore(), ScoreWithoutReason(),
    PartialGuardrailScore(), MissingBaseline(),
    TitleAndTargetDisagree(), TargetEqualsBaseline(), RangeOrChange(), MissingSource(),
    DueAfterObjective(),
    VagueKeyResult(), BundledResults(), Placeholder(), NothingMeasurable(), NoNumber(),
    ActivityAsResult(), OutputAsResult(), ActivityCount(), BarePercentage(),
    DirectionContradiction(), BusinessAsUsual(), VagueDate(), InternalTerm(),
  ]

  /// Those that look at what the title of an objective says.
  static let objective: [any ObjectiveCheck] = [
    VagueObjective(), LongObjective(), NumberInObjective(), TaskAsObjective(),
  ]

  /// Those that compare an objective with the others of the workspace.
  static let workspace: [any WorkspaceCheck] = [
    TooManyObjectives(), TooManyKeyResultsOfOneOwner(), PaceOutOfReach(), AlwaysReached(),
    MissingReference(), AmbiguousReference(), MissingKeyResultReference(), CircularReference(),
    ClosedParent(), LaterParent(), LevelSkipped(), UnansweredDependency(), RepeatedTitle(),
  ]

  /// Those that compare an objective with what it was at an earlier commit.
  static let history: [any HistoryCheck] = [
    TargetLowered(), BaselineMoved(), KeyResultDeleted(), DuePushed(), CheckInRewritten(),
  ]

  /// Those about the comments that silence checks.
  static let suppression: [any SuppressionCheck] = [
    UnusedSuppression(), ExpiredSuppression(), UnexplainedSuppression(), UnknownSuppression(),
    UnreadableSuppressionEnd(),
  ]

  /// All checks, in the order of their codes.
  public static let all: [any Check] =
    (document.map { $0 as any Check } + keyResult.map { $0 as any Check }
    + objective.map { $0 as any Check }
    + workspace.map { $0 as any Check }
    + history.map { $0 as any Check }
    + suppression.map { $0 as any Check })
    .map { (code: $0.definition.code, check: $0) }.sorted { $0.code < $1.code }.map(\.check)

  /// The check of a code or a name, in any case.
  public static func check(named name: String) -> (any Check)? {
    let name = name.lowercased()
    return all.first { $0.definition.code.lowercased() == name || $0.definition.name == name }
  }

  /// Whether a check is one of the comments that silence checks.
  public static func isAboutSuppressions(_ code: String) -> Bool {
    suppression.contains { $0.definition.code == code }
  }
}
