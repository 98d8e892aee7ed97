/// A second-level heading with what stands under it.
public struct SectionNode: Sendable {
  /// nil for a section that means nothing to the program; it is kept.
  public var name: SectionName?
  public var heading: Range<Int>
  public var headingText: Range<Int>
  /// From its heading to the end of its last block.
  public var range: Range<Int>
}
