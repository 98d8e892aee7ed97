internal import CLibgit2

/// The merge of three texts by lines, as `git merge-file` makes it.
public struct TextMerge: Sendable {
  public var bytes: [UInt8]
  public var isClean: Bool

  /// A merge that was made in another way.
  public init(bytes: [UInt8], isClean: Bool) {
    self.bytes = bytes
    self.isClean = isClean
  }

  /// What stands behind the conflict markers, and how long these are.
  public struct Markers: Sendable {
    public var ours: String
    /// With one, what stood there before is written between the two sides.
    public var base: String?
    public var theirs: String
    public var size: Int

    public init(
      ours: String = "ours", base: String? = nil, theirs: String = "theirs", size: Int = 7
    ) {
      self.ours = ours
      self.base = base
      self.theirs = theirs
      self.size = size
    }
  }

  /// - Parameter simplifies: Whether conflicts are joined between which no word stands, as
  ///   `git merge-file` does and `git merge` does not.
  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], markers: Markers = Markers(),
    simplifies: Bool = true
  ) throws(GitError) {
    var options = git_merge_file_options()
    var result = git_merge_file_result()
    defer { git_merge_file_result_free(&result) }
    var answer: Int32 = 0
    try attempt("merge texts by lines") {
      answer = git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION))
      guard answer == 0 else { return answer }
      if simplifies { options.flags |= GIT_MERGE_FILE_SIMPLIFY_ALNUM.rawValue }
      if markers.base != nil { options.flags |= GIT_MERGE_FILE_STYLE_DIFF3.rawValue }
      options.marker_size = UInt16(clamping: markers.size)
      return Self.withInput(base) { base in
        Self.withInput(ours) { ours in
          Self.withInput(theirs) { theirs in
            markers.ours.withCString { oursLabel in
              (markers.base ?? "").withCString { baseLabel in
                markers.theirs.withCString { theirsLabel in
                  options.our_label = oursLabel
                  options.ancestor_label = baseLabel
                  options.their_label = theirsLabel
                  return git_merge_file(&result, base, ours, theirs, &options)
                }
              }
            }
          }
        }
      }
    }
    let raw = UnsafeRawBufferPointer(start: result.ptr, count: result.len)
    bytes = Array(raw)
    isClean = result.automergeable != 0
  }

  private static func withInput(
    _ bytes: [UInt8], _ body: (UnsafePointer<git_merge_file_input>) -> Int32
  ) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        var input = git_merge_file_input()
        git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
        input.ptr = characters.baseAddress
        input.size = characters.count
        return body(&input)
      }
    }
  }
}
