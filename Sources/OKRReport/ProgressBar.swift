/// A bar of a fixed width for a share from 0 to 1: `████░░░░░░`.
public enum ProgressBar {
  public static func text(_ share: Double?, width: Int = 10) -> String {
    guard let share, share.isFinite else { return String(repeating: "·", count: width) }
    let filled = Int((min(max(share, 0), 1) * Double(width)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
