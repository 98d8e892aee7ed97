import Diagnostics

/// The three files of a merge as they were named: one behind the other, as Git gives them to a driver
/// (`%O %A %B %L %P`), or each by its option.
struct MergedVersions {
  var base: String
  var ours: String
  var theirs: String
  /// The path that the file has in the repository.
  var path: String?
  /// How many signs a conflict marker has.
  var markerSize: Int

  init(
    positional: [String], base: String?, ours: String?, theirs: String?, path: String?,
    markerSize: Int?
  ) throws {
    let named = [base, ours, theirs].compactMap(\.self)
    let isWhole =
      positional.isEmpty
      ? named.count == 3 : named.isEmpty && (positional.count == 3 || positional.count == 5)
    guard isWhole else {
      throw CommandFailure(
        "A merge takes three versions.",
        hint:
          "Name them in this order: `okr merge-file BASE OURS THEIRS`, or as a driver: `okr merge-file %O %A %B %L %P`."
      )
    }
    let files = positional.isEmpty ? named : positional
    (self.base, self.ours, self.theirs) = (files[0], files[1], files[2])
    self.path = path
    self.markerSize = markerSize ?? 7
    guard files.count == 5 else { return }
    guard path == nil, markerSize == nil, let size = Int(files[3]) else {
      throw CommandFailure(
        "Behind the three versions stand the length of the markers and the path.",
        hint: "Give them there as `%L %P`, or as `--marker-size` and `--path`.")
    }
    (self.path, self.markerSize) = (files[4], size)
  }
}
