import Diagnostics
import OKRLint
import OKRReport

/// What `okr explain` prints of a check.
struct CheckExplanation {
  let definition: CheckDefinition
  let catalog: MessageCatalog
  let style: TextStyle
  /// The columns that paragraphs are broken to.
  let width: Int

  var text: String {
    var parts = [
      style(.emphasis, "\(definition.code) \(definition.name)") + " ("
        + definition.severityText(catalog) + ")"
    ]
    for message in [definition.summary, definition.rationale, definition.remedy] {
      parts.append(message.text(in: catalog).wrapped(to: width, indentation: 0))
    }
    parts += section("Found:", .fails) + section("Accepted:", .passes)
    return parts.joined(separator: "\n\n")
  }

  private func section(_ title: Message, _ verdict: CheckExample.Verdict) -> [String] {
    let examples = definition.examples.filter { $0.verdict == verdict }
    guard !examples.isEmpty else { return [] }
    let line = "\n\n    " + style(.muted, "· · ·") + "\n\n"
    return [
      style(.emphasis, title.text(in: catalog)),
      examples.map(text).joined(separator: line),
    ]
  }

  /// An example with the settings and the other files that it needs.
  private func text(_ example: CheckExample) -> String {
    var parts: [String] = []
    if !example.settings.isEmpty {
      parts.append(with("okr.yml") + "\n\n" + example.settings.indented(by: 6))
    }
    for (path, text) in example.others.sorted(by: { $0.key < $1.key }) {
      parts.append(with(path) + "\n\n" + text.indented(by: 6))
    }
    if let before = example.before {
      parts.append("    " + style(.muted, Message("before:").text(in: catalog)))
      parts.append(before.indented(by: 6))
      parts.append("    " + style(.muted, Message("now:").text(in: catalog)))
    }
    return (parts + [example.plainText.indented(by: 4)]).joined(separator: "\n\n")
  }

  private func with(_ path: String) -> String {
    "    " + style(.muted, Message("with this in {path}:", ["path": path]).text(in: catalog))
  }
}

extension CheckDefinition {
  /// Its severity, and whether it runs only where it is asked for: "advice, off by default".
  func severityText(_ catalog: MessageCatalog) -> String {
    let severity = catalog.name(of: severity)
    return isOptional
      ? Message("{severity}, off by default", ["severity": severity]).text(in: catalog) : severity
  }
}

extension String {
  /// Each line moved in and made safe to print, without the empty lines around them.
  fileprivate func indented(by count: Int) -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    let space = String(repeating: " ", count: count)
    return lines.map { $0.isEmpty ? "" : space + String($0).safeForTerminal }
      .joined(separator: "\n")
  }
}
