import Diagnostics

/// The sentence that a report of the linter closes with.
struct LintSummary {
  let report: LintReport

  /// - Parameter style: How a report without findings is set off.
  func text(style: TextStyle) -> String {
    let catalog = report.catalog
    let count = ["count": "\(report.checkedCount)"]
    if report.checkedPaths.isEmpty, report.comparison == nil {
      return Message("Nothing was checked.").text(in: catalog)
    }
    let objectives =
      report.checkedCount == 1
      ? Message("1 objective checked") : Message("{count} objectives checked", count)
    let checked = withNotes(objectives.text(in: catalog))
    if report.diagnostics.isEmpty, !report.unreadable.isEmpty {
      return checked + "."
    }
    guard !report.diagnostics.isEmpty else {
      return style(.good, nothing(checked).text(in: catalog))
    }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let number = report.diagnostics.count { $0.severity == severity }
      guard number > 0 else { return nil }
      return counted(number, severity).text(in: catalog)
    }
    let files = Set(report.diagnostics.map(\.path)).count
    return found(
      [
        "checked": checked, "findings": parts.joined(separator: ", "),
        "files": "\(files)", "commit": before ?? "",
      ], in: files
    ).text(in: catalog)
  }

  /// Of notes is told only where there are some.
  private func withNotes(_ objectives: String) -> String {
    let parts = ["checked": objectives, "count": "\(report.checkedNotes)"]
    let message: Message
    switch (report.checkedCount, report.checkedNotes) {
    case (_, 0): return objectives
    case (0, 1): message = Message("1 note of check-ins checked")
    case (0, _): message = Message("{count} notes of check-ins checked", parts)
    case (_, 1): message = Message("{checked} with 1 note of check-ins", parts)
    case (_, _): message = Message("{checked} with {count} notes of check-ins", parts)
    }
    return message.text(in: report.catalog)
  }

  /// The commit that the report is compared with.
  private var before: String? {
    report.comparison.flatMap { $0.hadWorkspace ? $0.commit : nil }
  }

  private func nothing(_ checked: String) -> Message {
    before.map {
      Message("{checked}, nothing new since {commit}.", ["checked": checked, "commit": $0])
    } ?? Message("{checked}, nothing found.", ["checked": checked])
  }

  private func found(_ parts: [String: String], in files: Int) -> Message {
    switch (files, before) {
    case (1, nil): Message("{checked}: {findings} in 1 file.", parts)
    case (_, nil): Message("{checked}: {findings} in {files} files.", parts)
    case (1, _): Message("{checked}: {findings} in 1 file, new since {commit}.", parts)
    case (_, _): Message("{checked}: {findings} in {files} files, new since {commit}.", parts)
    }
  }

  private func counted(_ number: Int, _ severity: Severity) -> Message {
    let count = ["count": "\(number)"]
    return switch (severity, number) {
    case (.error, 1): "1 error"
    case (.error, _): Message("{count} errors", count)
    case (.warning, 1): "1 warning"
    case (.warning, _): Message("{count} warnings", count)
    case (.advice, 1): "1 piece of advice"
    case (.advice, _): Message("{count} pieces of advice", count)
    }
  }
}
