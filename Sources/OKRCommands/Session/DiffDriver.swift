import Diagnostics
import FileSystem
import OKRDocument
import OKRModel
import OKRWorkspace
import SourceText

/// `okr diff` as Git's external diff for one file.
struct DiffDriver {
  let session: Session
  /// What Git gives: the path, then file, hash and mode before and after, then more for a file that
  /// was renamed; or the path alone for one in an unresolved merge.
  let words: [String]

  func run() throws {
    guard words.count == 1 || words.count >= 7 else {
      throw CommandFailure(
        "`--driver` takes the seven arguments that Git gives to an external diff.",
        hint: "Set it with `git config diff.okr.command 'okr diff --driver'`.")
    }
    let path = words.count > 7 ? words[7] : words[0]
    let workspace = try session.workspaceIfAny(from: folder(of: path))
    let catalog = session.catalog(for: workspace)
    guard words.count > 1 else {
      session.console.print(
        Message("{path}: the merge is not resolved", ["path": words[0]]).text(in: catalog)
          .safeForTerminal)
      return
    }
    let settings = workspace?.settings ?? Settings()
    func inWorkspace(_ path: String) -> String {
      workspace?.relative(session.folder.resolving(path)) ?? path
    }
    let objective = ChangedObjective(
      old: try file(words[1], at: inWorkspace(words[0]), settings),
      new: try file(words[4], at: inWorkspace(path), settings))
    let isNote = workspace?.isNote(inWorkspace(path)) ?? false
    if isNote || objective.isOther {
      session.console.print(
        UnifiedDiff(
          path: path, from: objective.old?.document.source ?? SourceText(""),
          to: objective.new?.document.source ?? SourceText("")
        ).text(style: session.console.style), terminator: "")
      return
    }
    guard !objective.saysTheSame else { return }
    let page = DiffPage(
      objectives: [objective],
      workspace: workspace ?? Workspace(planned: settings, at: session.folder), catalog: catalog,
      style: session.console.style, today: try session.today, width: session.console.width)
    session.console.print(page.text)
  }

  /// The folder of a path that Git gives from the top of the work tree, where it runs the program, whichever
  /// folder it was started in itself. It need not be there any more.
  private func folder(of path: String) -> Folder {
    Folder(session.folder.resolving(path)).parent ?? session.folder
  }

  /// The file on one side; nil for none, which Git names `/dev/null`.
  private func file(_ name: String, at path: String, _ settings: Settings) throws -> ObjectiveFile?
  {
    guard name != "/dev/null" else { return nil }
    do throws(FileError) {
      let bytes = try Folder.read(absolute: session.folder.resolving(name))
      return ObjectiveFile(
        placement: Placement(path: path, settings: settings),
        document: ObjectiveDocument(SourceText(bytes), language: settings.language))
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension ChangedObjective {
  /// Whether the text on both sides is no objective, and so has no facts to compare.
  fileprivate var isOther: Bool {
    [old, new].compactMap { $0?.document }.allSatisfy { $0.isNoObjective && $0.isText }
  }
}
