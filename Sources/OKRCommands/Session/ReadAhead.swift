import FileSystem
import OKRDocument
import OKRWording

/// Reads the words of the languages on a core of its own while the arguments are being read; both take
/// a good third of a start.
struct ReadAhead {
  private var work: BackgroundWork?

  /// - Parameter command: The first word of the arguments. What reads no objective needs no words.
  init(for command: String?) {
    switch command {
    case "lint", "show", "assess":
      let language =
        WordingLanguage(rawValue: Session.language(of: { Process.environment($0) })) ?? .english
      work = BackgroundWork {
        _ = LanguagePacks.builtIn
        _ = WordingVocabulary(language)
      }
    case "list", "tree", "status", "stats", "badge", "remind", "checkin", "fmt", "mv", "rm":
      work = BackgroundWork { _ = LanguagePacks.builtIn }
    default: break
    }
  }

  /// Waits for it, before the program ends.
  func finish() { work?.wait() }
}
