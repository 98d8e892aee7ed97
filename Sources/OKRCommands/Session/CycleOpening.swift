import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRReport
import OKRWorkspace
import SourceText

/// The beginning of a cycle: which objectives of an old one go on, and their new files.
struct CycleOpening {
  let session: Session
  let workspace: Workspace
  /// The workspace with its notes.
  let noted: Workspace
  let survey: CycleSurvey
  /// nil where there is no cycle before.
  let old: String?
  let new: String

  private var catalog: MessageCatalog { session.catalog(for: workspace) }

  /// The objectives of the old cycle, in path order.
  private var olds: [ObjectiveStanding] { old.map(survey.objectives(of:)) ?? [] }

  /// Those that may go on: not abandoned, not there already, with no merge unresolved.
  var candidates: [ObjectiveStanding] {
    let present = Set(survey.standings.map(\.summary.id))
    return olds.filter { standing in
      let summary = standing.summary
      return summary.status != .abandoned && !summary.hasUnresolvedMerge
        && !present.contains(newID(of: summary))
    }
  }

  /// The ID of an objective in the new cycle. Where the layout has no place for a cycle, it stands
  /// behind the slug.
  func newID(of objective: ObjectiveSummary) -> ObjectiveID {
    let layout = workspace.settings.layout
    let slug = String(objective.id.slug)
    let path = layout.path([
      "cycle": new, "team": objective.team ?? "",
      "slug": layout.has("cycle") ? slug : slug + "-" + new.lowercased(),
    ])
    return ObjectiveID(path ?? new + "/" + slug)
  }

  /// The objectives that were named.
  func named(_ names: [String], all: Bool) throws -> [ObjectiveSummary] {
    let index = ObjectiveIndex(olds.map(\.summary))
    let present = Set(survey.standings.map(\.summary.id))
    var chosen = Set(all ? candidates.map(\.summary.id) : [])
    for name in names {
      guard let id = try session.find(name, in: index, of: workspace).id, let summary = index[id]
      else { continue }
      guard !present.contains(newID(of: summary)) else {
        throw CommandFailure(
          Message("“{objective}” is in {cycle} already.", ["objective": id.path, "cycle": new]),
          hint: "Leave it out; what is there is never replaced.")
      }
      chosen.insert(id)
    }
    return index.objectives.filter { chosen.contains($0.id) }
  }

  /// The objectives that the person at the terminal chose, one by one; nil where they gave up.
  func asked(_ prompt: Prompt) throws -> [ObjectiveSummary]? {
    let candidates = candidates
    let walked = try prompt.walk(candidates) { standing, position -> Prompt.Step<Void> in
      prompt.say(
        "\(position)  \(standing.summary.id.path)  \(standing.summary.title ?? "")", indentation: 4)
      prompt.say(
        "    " + ObjectiveTable.score(standing.score, catalog) + " · "
          + Message(stringLiteral: standing.summary.status.rawValue).text(in: catalog))
      let question = Message(
        "Go on in {cycle}? (y or n; Enter is no, b goes back, q quits):", ["cycle": new])
      while true {
        switch prompt.ask(question)?.lowercased() {
        case nil, "q"?: return .quit
        case "b"?: return .back
        case "y"?, "yes"?, "o"?, "oui"?: return .done(())
        case ""?, "n"?, "no"?, "non"?: return .skip
        default: prompt.say(Message("Answer y or n."))
        }
      }
    } takeBack: { _ in
    }
    guard !walked.hasQuit else { return nil }
    return candidates.indices.filter { walked.done[$0] != nil }.map { candidates[$0].summary }
  }

  private func say(_ text: String) { session.console.say(text.safeForTerminal) }

  /// Makes all new files, and writes them when each could be made.
  func write(_ chosen: [ObjectiveSummary], isDryRun: Bool) throws {
    let index = ObjectiveIndex(
      survey.standings.map(\.summary)
        + chosen.map { summary in
          var carried = summary
          carried.id = newID(of: summary)
          carried.path = workspace.settings.path(of: carried.id)
          carried.cycle = new
          return carried
        })
    let carried = try chosen.map { summary in
      try CarriedObjective(
        try session.read(summary.path, in: noted), summary, self, index)
    }
    for objective in carried {
      let path = session.shown(objective.path, in: workspace)
      if isDryRun {
        let diff = UnifiedDiff(path: path, from: objective.old.document.source, to: objective.text)
        session.console.print(diff.text(style: session.console.style), terminator: "")
      } else {
        try write(objective)
      }
      session.console.print(
        Message("new {path}", ["path": path]).text(in: catalog).safeForTerminal)
      for note in objective.notes {
        let text = note.text(in: catalog).safeForTerminal
        session.console.print("  ! " + text.wrapped(to: session.console.width, indentation: 4))
      }
    }
    if chosen.isEmpty { try makeFolder(isDryRun: isDryRun) }
    sayRest(chosen.count)
  }

  private func write(_ objective: CarriedObjective) throws {
    try workspace.checkIsObjective(objective.path)
    do throws(FileError) {
      try workspace.folder.write(objective.text.bytes, to: objective.path, replacing: false)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A cycle in which nothing goes on has its folder, with an empty file that Git keeps it by.
  private func makeFolder(isDryRun: Bool) throws {
    let layout = workspace.settings.layout
    guard let place = layout.components.firstIndex(of: .placeholder("cycle")),
      let root = Layout.text(layout.components[..<place])
    else { return }
    let folder = ([workspace.settings.root] + root + [new]).filter { !$0.isEmpty }
      .joined(separator: "/")
    let shown = ["path": session.shown(folder, in: workspace)]
    guard Folder.kind(at: workspace.folder.absolute(folder)) == nil else {
      return say(Message("The folder “{path}” is there already.", shown).text(in: catalog))
    }
    if !isDryRun {
      do throws(FileError) {
        try workspace.folder.write([], to: folder + "/.gitkeep", replacing: false)
      } catch {
        throw CommandFailure(error)
      }
    }
    session.console.print(Message("new {path}", shown).text(in: catalog).safeForTerminal)
  }

  private func sayRest(_ count: Int) {
    guard let old, !olds.isEmpty else {
      return say(Message("There is no objective to go on from.").text(in: catalog))
    }
    say(
      Message(
        "Objectives of {old} that go on in {cycle}: {count} of {total}.",
        ["cycle": new, "count": "\(count)", "total": "\(olds.count)", "old": old]
      ).text(in: catalog))
  }
}

extension Layout {
  /// Components that are texts of their own; nil where a placeholder is among them.
  fileprivate static func text(_ components: ArraySlice<Component>) -> [String]? {
    var texts: [String] = []
    for component in components {
      guard case .literal(let text) = component else { return nil }
      texts.append(text)
    }
    return texts
  }
}
