/// What one person recorded about a key result on one day.
public struct CheckIn: Sendable, Hashable {
  public let date: CalendarDate
  /// Missing where only a note was written.
  public let value: Quantity?
  /// From 0 to 1.
  public let confidence: DecimalNumber?
  /// A handle or an address as it is written.
  public let author: String?
  public let note: String?

  public init(
    date: CalendarDate, value: Quantity? = nil, confidence: DecimalNumber? = nil,
    author: String? = nil, note: String? = nil
  ) {
    self.date = date
    self.value = value
    self.confidence = confidence
    self.author = author
    self.note = note
  }
}

/// One step of a key result whose target is its milestones.
public struct Milestone: Sendable, Hashable {
  public let text: String
  /// The percentage that stands before it.
  public let share: DecimalNumber?
  public let isDone: Bool

  public init(_ text: String, share: DecimalNumber? = nil, isDone: Bool = false) {
    self.text = text
    self.share = share
    self.isDone = isDone
  }
}
