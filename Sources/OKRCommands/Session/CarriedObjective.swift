import Diagnostics
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// An objective that goes on in a new cycle: the text of its new file, and what is left to a person.
struct CarriedObjective {
  let old: ObjectiveFile
  /// Where the new file stands, relative to the workspace.
  let path: String
  private(set) var notes: [Message] = []
  private var document: ObjectiveDocument

  var text: SourceText { document.source }

  /// - Parameter index: All objectives, with those of the new cycle as they will be.
  init(
    _ file: ObjectiveFile, _ summary: ObjectiveSummary, _ opening: CycleOpening,
    _ index: ObjectiveIndex
  ) throws {
    try file.refuseUnresolvedMerge()
    old = file
    document = file.document
    let id = opening.newID(of: summary)
    path = opening.workspace.settings.path(of: id)
    let settings = opening.workspace.settings
    for number in document.keyResults.indices { carry(number, settings) }
    if document.sections.contains(where: { $0.name == .retrospective }) {
      apply(
        document.removingRetrospective(),
        else: Message("take out the retrospective of the old cycle"))
    }
    if document.frontMatter?[.due] != nil {
      apply(document.removing(.due), else: Message("take out the due date of the old cycle"))
    }
    if document.frontMatter?[.cycle] != nil || !settings.layout.has("cycle") {
      apply(document.setting(.cycle, to: opening.new), else: Message("set `cycle` to the new one"))
    }
    redirect(summary, opening, index)
    leadBack(settings)
    apply(
      document.setting(.status, to: ObjectiveStatus.draft.rawValue),
      else: Message("set `status: draft`"))
  }

  /// Makes a change; where it cannot be made, a person has to.
  private mutating func apply(_ edits: [TextEdit], else note: Message) {
    guard !edits.isEmpty else { return notes.append(note) }
    document = ObjectiveDocument(
      document.source.applying(edits), language: document.language.code)
  }

  private func label(_ index: Int) -> String {
    document.keyResults[index].keyResult.label ?? "[\(index + 1)]"
  }

  /// Leaves behind what one key result has of the old cycle.
  private mutating func carry(_ index: Int, _ settings: Settings) {
    var rebase = KeyResultRebase(
      old.objective.keyResults[index], index, in: document, settings)
    notes += rebase.notes
    if let rebased = rebase.document() { document = rebased }
    notes += rebase.failures
    for field in [FieldName.score, .reason, .due, .plan]
    where document.keyResults[index][field] != nil {
      let field = (field, document.language.name(of: field))
      apply(
        document.removing(field.0, ofKeyResult: index),
        else: Message(
          "{label}: take out `{field}`", ["label": label(index), "field": field.1]))
    }
    let checkIns = document.removingCheckIns(ofKeyResult: index)
    if !checkIns.isEmpty || document.keyResults[index].checkIns?.rows.isEmpty == false {
      apply(
        checkIns,
        else: Message(
          "{label}: take out the check-ins of the old cycle", ["label": label(index)]))
    }
  }

  /// Makes references lead to the new cycle where what they name goes on there, and keeps them true
  /// where it does not.
  private mutating func redirect(
    _ summary: ObjectiveSummary, _ opening: CycleOpening, _ index: ObjectiveIndex
  ) {
    for key in [FrontMatterKey.parent, .dependsOn] {
      guard let entry = document.frontMatter?[key], !entry.scalars.isEmpty else { continue }
      let written = entry.scalars.map(\.text)
      let texts = written.map { text -> String in
        let reference = Reference(text)
        guard let target = index.resolve(reference, from: summary.cycle).id,
          let objective = index[target]
        else { return text }
        let isOld = objective.cycle == summary.cycle
        let counterpart = isOld ? opening.newID(of: objective) : target
        let wanted = index[counterpart] == nil ? target : counterpart
        if wanted == target, isOld {
          notes.append(
            Message(
              "{reference} does not go on in {cycle}; it still names the old one",
              ["reference": text, "cycle": opening.new]))
        }
        if index.resolve(reference, from: opening.new).id == wanted { return text }
        return index.shortest(wanted, from: opening.new)
          + (reference.keyResult.map { "#\($0)" } ?? "")
      }
      guard texts != written else { continue }
      apply(
        document.setting(key, to: texts),
        else: Message("write the references under `{key}` anew", ["key": key.rawValue]))
    }
  }

  /// Puts the line that leads back below the title, in the place of one from before: as a quotation,
  /// because it is no reason why the objective is there.
  private mutating func leadBack(_ settings: Settings) {
    let catalog = MessageCatalog.builtIn(document.language.code)
    let score = ObjectiveRow(old, rules: settings.scoreRules).score
    let target = Self.link(from: path, to: old.path)
    var parts = ["link": "[\(Self.linkText(old.id.path))](\(target))"]
    var message = Message("Carried over from {link}.", parts)
    if let mean = score.mean {
      parts["score"] = catalog.score(mean)
      message =
        old.objective.status == .closed
        ? Message("Carried over from {link}, which ended at {score}.", parts)
        : Message("Carried over from {link}, which stood at {score}.", parts)
    }
    let start = Message("Carried over from {link}.", ["link": "["]).text(in: catalog).dropLast()
    apply(
      document.addingIntroduction("> " + message.text(in: catalog)) { $0.hasPrefix("> " + start) },
      else: Message("say below the title that it goes on from {link}", ["link": old.id.path]))
  }

  /// A text between the brackets of a link.
  private static func linkText(_ text: String) -> String {
    text.map { "[]\\`*<".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// The target of a link of Markdown from one file of the workspace to another.
  static func link(from path: String, to target: String) -> String {
    let from = path.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared).map(String.init)
    // Signs that would mean something in an address.
    let codes: [Character: String] = ["%": "%25", "#": "%23", "?": "%3F"]
    let link = steps.joined(separator: "/").map { codes[$0] ?? String($0) }.joined()
    let isPlain = link.unicodeScalars.allSatisfy { !" ()<>\\\"".unicodeScalars.contains($0) }
    return isPlain ? link : "<" + link.filter { $0 != "<" && $0 != ">" } + ">"
  }
}
