import Diagnostics
import OKRDocument
import OKRLint
import OKRModel
import OKRReport
import OKRWorkspace

/// What `okr show` prints of an objective.
struct ObjectivePage {
  let row: ObjectiveRow
  /// The path of the file as it is told to the reader.
  let path: String
  let file: ObjectiveFile
  let card: SmartCard
  let tree: AlignmentTree
  let settings: Settings
  let today: CalendarDate
  /// What the objectives below it come to.
  let contributions: [ScoreRollUp.Contribution]
  let showsCharts: Bool
  let catalog: MessageCatalog
  /// The label of the only key result that is shown; nil for all.
  let shown: String?
  let style: TextStyle
  /// The columns of the terminal; nil where lines may be of any length.
  let width: Int?

  var text: String {
    var lines = [
      style(
        .emphasis,
        (row.summary.title ?? row.summary.id.path).safeForTerminal.wrapped(
          to: width, indentation: 0)),
      style(.muted, path.safeForTerminal), "",
    ]
    let facts = facts
    let factWidth = max(
      facts.map { heading($0.name).displayWidth }.max() ?? 0, heading("SMART").displayWidth)
    lines += facts.map { name, value in
      heading(name).padded(to: factWidth) + " "
        + value.safeForTerminal.wrapped(to: width, indentation: factWidth + 1)
    }
    if !isMerging {
      lines.append(
        heading("SMART").padded(to: factWidth) + " " + smart(card.letters, factWidth + 1))
    }
    for (index, part) in row.keyResults.enumerated()
    where shown == nil || part.keyResult.label == shown {
      lines.append("")
      lines += keyResult(part, index)
    }
    return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { line in
        let end = line.lastIndex { $0 != " " }
        return (end.map { String(line[...$0]) } ?? "") + "\n"
      }.joined()
  }

  /// Of two versions in one the letters say nothing.
  private var isMerging: Bool { file.document.hasMergeMarkers }

  private func heading(_ name: Message) -> String {
    Message("{name}:", ["name": name.text(in: catalog)]).text(in: catalog)
  }

  private var facts: [(name: Message, value: String)] {
    let objective = file.objective
    let id = row.summary.id
    let cycle = file.cycle
    func name(_ child: AlignmentTree.Child) -> String {
      tree.index.shortest(child.id, from: cycle) + (child.keyResult.map { "#\($0)" } ?? "")
    }
    func names(_ ids: [ObjectiveID]) -> String {
      ids.map { tree.index.shortest($0, from: cycle) }.joined(separator: ", ")
    }
    let type = objective.type ?? settings.defaultType
    let all: [(Message, String?)] = [
      ("Owner", objective.owner), ("With", objective.contributors.joined(separator: ", ")),
      ("Type", word(type.rawValue)), ("Status", word(row.summary.status.rawValue)),
      ("Cycle", cycle), ("Team", file.team), ("Due", objective.due?.description),
      ("Tags", objective.tags.joined(separator: ", ")),
      ("Contributes to", tree.parents(of: id).map(name).joined(separator: ", ")),
      (
        "Supported by",
        tree.children(of: id).map { child in
          tree.index.shortest(child.id, from: cycle) + (child.keyResult.map { " (\($0))" } ?? "")
        }.joined(separator: ", ")
      ),
      ("Depends on", names(tree.dependencies(of: id))),
      ("Needed by", names(tree.dependants(of: id))),
      ("Score", score), ("Contributions", contributed),
    ]
    return all.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      return (name, value)
    }
  }

  /// `S✓ M~ A✓ R✗ T✓  M no start value · R no parent`
  private func smart(
    _ letters: SmartLetters, _ indentation: Int, besides known: SmartLetters? = nil
  ) -> String {
    let signs = SmartLetters.criteria.map { criterion in
      let level = letters.level(criterion)
      return style(level.role, "\(criterion.letter)\(level.sign)")
    }.joined(separator: " ")
    let reasons = letters.reasons(catalog, besides: known)
    guard !reasons.isEmpty else { return signs }
    let text = reasons.joined(separator: " · ").wrapped(to: width, indentation: indentation + 16)
    return signs + "  " + text
  }

  private var score: String {
    if row.summary.hasUnresolvedMerge {
      return Message("! a merge is unresolved in the file; no figure of it can be told").text(
        in: catalog)
    }
    var text = ObjectiveTable.score(row.score, catalog)
    if row.score.mean != nil, let weakest = row.score.weakest {
      text += "  " + Message("weakest: {label}", ["label": label(weakest)]).text(in: catalog)
    }
    if !row.score.breachedGuardrails.isEmpty {
      let labels = row.score.breachedGuardrails.map(label).joined(separator: ", ")
      text += "  " + Message("guardrail breached: {labels}", ["labels": labels]).text(in: catalog)
    }
    return text
  }

  /// What contributes to the objective: the mean of its scores, beside its own and not in it.
  private var contributed: String? {
    let score = ContributionScore(contributions.map(\.part))
    guard let weakest = score.weakest else { return nil }
    var text = ObjectiveTable.bar(score.mean, catalog)
    if score.mean != nil {
      let name = tree.index.shortest(contributions[weakest].id, from: file.cycle)
      text += "  " + Message("weakest: {label}", ["label": name]).text(in: catalog)
    }
    return text
  }

  /// The mean of what contributes to one key result, where anything does.
  private func contributed(to label: String?) -> String? {
    let parts = contributions.filter { label != nil && $0.keyResult == label }.map(\.part)
    guard let mean = ContributionScore(parts).mean else { return nil }
    let score = catalog.score(mean)
    return Message("contributions {score}", ["score": score]).text(in: catalog)
  }

  private func label(_ index: Int) -> String {
    row.keyResults[index].keyResult.label ?? "[\(index + 1)]"
  }

  /// The columns from which on the facts of a key result stand beside its bar.
  private static let roomBesideBar = 60

  private func keyResult(_ part: ObjectiveRow.KeyResultRow, _ index: Int) -> [String] {
    let keyResult = part.keyResult
    var lines = [
      style(.emphasis, label(index)) + " "
        + keyResult.title.safeForTerminal.wrapped(to: width, indentation: label(index).count + 1)
    ]
    var facts: [String] = []
    if let target = keyResult.target { facts.append(target.shown(catalog)) }
    if let latest = part.progress.latest, let value = latest.value {
      facts.append(
        Message(
          "now {value} ({date})", ["value": value.spelling, "date": latest.date.description]
        ).text(in: catalog))
    }
    if let isMet = part.progress.isMet {
      facts.append((isMet ? Message("met") : Message("breached")).text(in: catalog))
    }
    let outlook = isMerging ? nil : KeyResultOutlook(file, index, today: today, settings, catalog)
    if let outlook { facts += outlook.facts }
    if let confidence = confidence(of: keyResult) { facts.append(confidence) }
    if let owner = keyResult.owner { facts.append(owner) }
    if let due = keyResult.due {
      facts.append(Message("due {date}", ["date": due.description]).text(in: catalog))
    }
    if let mean = contributed(to: keyResult.label) { facts.append(mean) }
    let bar =
      "    " + ProgressBar.text(part.progress.score?.doubleValue) + " "
      + (part.progress.progress.map(\.percent) ?? "–").padded(to: 5)
    let text = facts.joined(separator: " · ").safeForTerminal
    // Beside the bar a narrow terminal would have room for a word or two.
    if let width, width < Self.roomBesideBar {
      lines += [bar, "    " + text.wrapped(to: width, indentation: 4)]
    } else {
      lines.append(bar + "  " + text.wrapped(to: width, indentation: 22))
    }
    if !isMerging {
      lines.append("    " + smart(card.keyResults[index].letters, 4, besides: card.letters))
    }
    lines += keyResult.milestones.map { milestone in
      "    \(milestone.isDone ? "[x]" : "[ ]") "
        + ((milestone.share.map { "\($0) % " } ?? "") + milestone.text).safeForTerminal
        .wrapped(to: width, indentation: 8)
    }
    if showsCharts, let outlook { lines += outlook.chart(width: width) }
    return lines
  }

  /// The latest confidence, with its day where a later check-in has none.
  private func confidence(of keyResult: KeyResult) -> String? {
    guard let sure = keyResult.latestConfidence, let number = sure.confidence else { return nil }
    let confidence = Message("confidence {confidence}", numbers: ["confidence": number.description])
    guard sure.date != keyResult.latestCheckIn?.date else { return confidence.text(in: catalog) }
    return Message(
      "{fact} ({date})",
      ["fact": confidence.text(in: catalog), "date": sure.date.description]
    ).text(in: catalog)
  }

  private func word(_ text: String) -> String { Message(stringLiteral: text).text(in: catalog) }
}

extension Target {
  /// The target as it would be written.
  func shown(_ catalog: MessageCatalog) -> String {
    func word(_ text: Message) -> String { text.text(in: catalog) }
    return switch self {
    case .change(let from, let to): "\(from.spelling) → \(to.spelling)"
    case .reach(let quantity): "→ \(quantity.spelling)"
    case .atLeast(let quantity): "≥ \(quantity.spelling)"
    case .atMost(let quantity): "≤ \(quantity.spelling)"
    case .within(let low, let high):
      Message("{low} to {high}", ["low": low.spelling, "high": high.spelling]).text(in: catalog)
    case .establishBaseline: word("baseline")
    case .milestones: word("milestones")
    case .binary: word("done or not")
    }
  }
}
