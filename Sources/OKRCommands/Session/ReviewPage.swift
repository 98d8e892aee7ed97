import Diagnostics
import OKRLint
import OKRMerge
import OKRModel
import OKRWorkspace

/// A review for a terminal.
struct ReviewPage {
  let review: Review
  let diff: DiffPage
  /// The catalog, style and width of the console.
  var catalog: MessageCatalog { diff.catalog }
  private var style: TextStyle { diff.style }

  var text: String {
    var parts = review.members.map { member in
      let changes = diff.text(of: member.objective)
      return (changes + letters(member) + touched(member) + questions(member)).map { $0 + "\n" }
        .joined()
    }
    parts += [findings(review.caused, Message("Findings that the change causes:"))]
    parts += [findings(review.mended, Message("Findings that it mends:"))]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The rows of letters that are another after the change, and that of the objective.
  private func letters(_ member: Review.Member) -> [String] {
    let rows = LetterRow.rows(member)
    guard !rows.isEmpty else { return [] }
    let width = rows.map { $0.name.displayWidth }.max() ?? 0
    let lines = rows.map { row in
      let name =
        row.name + String(repeating: " ", count: max(0, width - row.name.displayWidth))
      let signs = [row.before, row.after].compactMap { $0?.signs(style) }
      return "    \(name)  " + signs.joined(separator: "  →  ")
    }
    let columns = rows.contains { $0.before != nil && $0.after != nil } ? 2 : 1
    let header = Array(repeating: SmartLetters.header, count: columns).joined(separator: "     ")
    return ["    " + String(repeating: " ", count: width + 2) + style(.muted, header)] + lines
  }

  private func touched(_ member: Review.Member) -> [String] {
    Self.touched(member).map { message in
      let text = message.text(in: catalog).safeForTerminal
      return "  " + text.wrapped(to: diff.width, indentation: 4)
    }
  }

  /// Who else is concerned.
  static func touched(_ member: Review.Member) -> [Message] {
    func names(_ ids: [ObjectiveID]) -> String { ids.map(\.path).joined(separator: ", ") }
    var messages: [Message] = []
    if !member.children.isEmpty {
      messages.append(
        Message("contribute to it: {objectives}", ["objectives": names(member.children)]))
    }
    if !member.dependants.isEmpty {
      messages.append(
        Message("depend on it: {objectives}", ["objectives": names(member.dependants)]))
    }
    return messages
  }

  private func questions(_ member: Review.Member) -> [String] {
    ReviewQuestions(member: member).all.map { question in
      let text = question.text(in: catalog).safeForTerminal
      return "  " + style(.advice, "?") + " " + text.wrapped(to: diff.width, indentation: 4)
    }
  }

  private func findings(_ diagnostics: [Diagnostic], _ heading: Message) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let lines = diagnostics.map { diagnostic in
      let code = style(Self.role(diagnostic.severity), diagnostic.code)
      let text = Self.sentence(diagnostic, catalog).safeForTerminal
      return "  \(code) " + text.wrapped(to: diff.width, indentation: 4)
    }
    return ([style(.emphasis, heading.text(in: catalog))] + lines).map { $0 + "\n" }.joined()
  }

  /// What is found, and about what.
  static func sentence(_ diagnostic: Diagnostic, _ catalog: MessageCatalog) -> String {
    let parts = diagnostic.subject.split(separator: "#", maxSplits: 1)
    let label = parts.dropFirst().first.flatMap { part -> String? in
      let word = part.prefix { $0 != " " }
      return word.hasPrefix("KR") ? " " + word : nil
    }
    return Message(
      "{subject}: {finding}",
      [
        "subject": (parts.first ?? "") + (label ?? ""),
        "finding": diagnostic.message.text(in: catalog),
      ]
    ).text(in: catalog)
  }

  private static func role(_ severity: Severity) -> TextStyle.Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    }
  }
}

/// The SMART letters of an objective or key result on both sides of a change.
struct LetterRow {
  var name: String
  var before: SmartLetters?
  var after: SmartLetters?

  /// That of the objective, and those of key results whose letters are others than before.
  static func rows(_ member: Review.Member) -> [LetterRow] {
    var rows = [
      LetterRow(
        name: member.objective.file.id.slug.description, before: member.before?.letters,
        after: member.after?.letters)
    ]
    let old = member.before?.keyResults ?? []
    for part in member.after?.keyResults ?? [] {
      let name = part.label ?? part.title
      let before = old.first { ($0.label ?? $0.title) == name }?.letters
      guard before.map({ !$0.isTheSame(as: part.letters) }) ?? true else { continue }
      rows.append(LetterRow(name: name.safeForTerminal, before: before, after: part.letters))
    }
    // Where all letters are as they were, there is nothing to say of them.
    let isNews =
      rows.count > 1
      || rows[0].before.map { old in
        rows[0].after.map { !old.isTheSame(as: $0) } ?? false
      } ?? true
    return isNews ? rows.filter { $0.after != nil } : []
  }
}

extension SmartLetters {
  func isTheSame(as other: SmartLetters) -> Bool {
    Self.criteria.allSatisfy { level($0) == other.level($0) }
  }
}
