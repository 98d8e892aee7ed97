/// The version of the program, as in CHANGELOG.md.
public enum Version {
  public static let text = "0.1.0"
}
