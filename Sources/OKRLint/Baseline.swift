public import Diagnostics
import JSON
public import OKRModel
public import SourceText
import YAML

/// The findings that a workspace had when it adopted the linter, so that only new ones are reported.
///
/// An entry is a check and what it is about (`2026-Q3/sales/funnel#KR1 target`), with the number of
/// findings: inserted lines, other words of a message and an edited title make no new finding.
public struct Baseline: Sendable {
  public struct Entry: Sendable, Hashable {
    public var code: String
    public var subject: String

    public init(code: String, subject: String) {
      self.code = code
      self.subject = subject
    }

    /// The ID of the objective that it is about.
    public var objective: Substring { subject.prefix { $0 != "#" } }
  }

  public private(set) var counts: [Entry: Int]

  /// The baseline of some findings.
  public init(_ diagnostics: some Sequence<Diagnostic>) {
    counts = [:]
    for diagnostic in diagnostics { counts[Entry(diagnostic), default: 0] += 1 }
  }

  /// Adds the entries of another baseline that this one could not have found.
  public mutating func keep(_ other: Baseline, where isKept: (Entry) -> Bool) {
    for (entry, count) in other.counts where isKept(entry) { counts[entry] = count }
  }

  /// The baseline after an objective has got another name.
  public func renaming(_ old: ObjectiveID, to new: ObjectiveID) -> Baseline {
    var renamed = self
    renamed.counts = [:]
    for (entry, count) in counts {
      var moved = entry
      if entry.objective == old.path {
        moved.subject = new.path + entry.subject.dropFirst(old.path.count)
      }
      renamed.counts[moved, default: 0] += count
    }
    return renamed
  }

  /// Reads a baseline as `text` writes it; nil for anything else.
  public init?(_ source: SourceText) {
    // JSON is YAML in flow style.
    let document = YAMLDocument(source, in: 0..<source.bytes.count, limit: 1 << 26)
    guard let pairs = document.root?.pairs,
      pairs.first(where: { $0.key.string == "kind" })?.value.string == Self.kind,
      let items = pairs.first(where: { $0.key.string == "findings" })?.value.items
    else { return nil }
    counts = [:]
    for item in items {
      var fields: [String: String] = [:]
      for pair in item.pairs ?? [] { fields[pair.key.string ?? ""] = pair.value.string }
      guard let code = fields["code"], let subject = fields["subject"] else { return nil }
      counts[Entry(code: code, subject: subject)] = fields["count"].flatMap { Int($0) } ?? 1
    }
  }

  /// The findings that stand in this baseline or in another one, as often as in the one that has
  /// more of them.
  public func union(_ other: Baseline) -> Baseline {
    var union = self
    union.counts.merge(other.counts, uniquingKeysWith: max)
    return union
  }

  private static let kind = "okr-baseline"

  /// The baseline as JSON, sorted, so that its changes read well.
  public var text: String {
    let entries = counts.sorted {
      ($0.key.subject, $0.key.code) < ($1.key.subject, $1.key.code)
    }
    return JSONValue.object([
      ("schemaVersion", 1), ("kind", .string(Self.kind)),
      (
        "findings",
        .array(
          entries.map { entry, count in
            .object([
              ("code", .string(entry.code)), ("subject", .string(entry.subject)),
              ("count", .integer(count)),
            ])
          })
      ),
    ]).text(indented: true) + "\n"
  }

  /// The findings that are not in the baseline, in their order, and the number of those in it that
  /// were looked for and not found any more.
  public func new(
    _ diagnostics: [Diagnostic], wasLookedFor: (Entry) -> Bool = { _ in true }
  ) -> (diagnostics: [Diagnostic], known: Int, mended: Int) {
    var left = counts
    let new = diagnostics.filter { diagnostic in
      let entry = Entry(diagnostic)
      guard let count = left[entry], count > 0 else { return true }
      left[entry] = count - 1
      return false
    }
    return (
      new, diagnostics.count - new.count,
      left.reduce(0) { $0 + (wasLookedFor($1.key) ? $1.value : 0) }
    )
  }
}

extension Baseline.Entry {
  fileprivate init(_ diagnostic: Diagnostic) {
    self.init(code: diagnostic.code, subject: diagnostic.subject)
  }
}
