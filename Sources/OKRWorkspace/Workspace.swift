public import FileSystem
public import OKRDocument
import OKRModel
public import SourceText

/// A folder with `okr.yml` and the objectives below its root.
public struct Workspace: Sendable {
  public static let settingsFile = "okr.yml"
  /// The most bytes that `okr.yml` may have.
  static let mostSettingsBytes = 1 << 20

  public let folder: Folder
  /// Where what is read comes from: that folder, unless the workspace is one of Git's.
  public let files: any WorkspaceFiles
  public var settings: Settings
  /// The text of `okr.yml`, and what in it cannot be used.
  public let settingsSource: SourceText
  public let settingsProblems: [SettingsProblem]
  public let packs: LanguagePacks
  /// What the notes say, where they were read; nil where there are none.
  public internal(set) var notes: CheckInNotes?

  /// Opens the workspace whose `okr.yml` stands in a folder.
  ///
  /// - Parameter files: Where its files are read from; the folder itself where nil.
  public init(
    at folder: Folder, files: (any WorkspaceFiles)? = nil, packs: LanguagePacks = .builtIn
  ) throws(WorkspaceError) {
    let files = files ?? folder
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.read(Self.settingsFile, limit: Self.mostSettingsBytes)
    } catch {
      throw .unreadableSettings(error)
    }
    self.folder = folder
    self.files = files
    self.packs = packs
    settingsSource = SourceText(bytes)
    (settings, settingsProblems) = Settings.read(settingsSource, packs: packs)
  }

  /// Finds the workspace that a folder is in: the nearest `okr.yml` in it or above it.
  public static func find(from folder: Folder) throws(WorkspaceError) -> Workspace {
    var next: Folder? = folder
    while let folder = next {
      // A link is not followed, but not passed over either: reading it tells.
      switch Folder.kind(at: folder.absolute(settingsFile)) {
      case .file, .link: return try Workspace(at: folder)
      default: next = folder.parent
      }
    }
    throw .notFound(from: folder.path)
  }

  /// The path relative to the workspace of a path inside it; nil for one outside.
  public func relative(_ absolute: String) -> String? {
    if absolute == folder.path { return "" }
    let prefix = folder.path == "/" ? "/" : folder.path + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : nil
  }
}

/// A failure to find or read a workspace.
public enum WorkspaceError: Error, Sendable, Equatable {
  case notFound(from: String)
  case unreadableSettings(FileError)
  /// The root is missing, is no folder, or lies behind a link.
  case unreadableRoot(FileError)
}

extension Workspace {
  /// The same workspace in another state; settings that are the same text are not read again.
  public func reading(_ files: any WorkspaceFiles) throws(WorkspaceError) -> Workspace {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.read(Self.settingsFile, limit: Self.mostSettingsBytes)
    } catch {
      throw .unreadableSettings(error)
    }
    guard bytes == settingsSource.bytes else {
      return try Workspace(at: folder, files: files, packs: packs)
    }
    return Workspace(self, files)
  }

  private init(_ workspace: Workspace, _ files: any WorkspaceFiles) {
    folder = workspace.folder
    self.files = files
    settings = workspace.settings
    settingsSource = workspace.settingsSource
    settingsProblems = workspace.settingsProblems
    packs = workspace.packs
  }

  /// A workspace whose settings are not written.
  ///
  /// - Parameter files: Where its files are read from; the folder itself where nil.
  public init(
    planned settings: Settings, at folder: Folder, files: (any WorkspaceFiles)? = nil,
    packs: LanguagePacks = .builtIn
  ) {
    self.folder = folder
    self.files = files ?? folder
    self.settings = settings
    self.packs = packs
    settingsSource = SourceText([])
    settingsProblems = []
  }
}
