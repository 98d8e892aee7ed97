import Diagnostics
import OKRDocument
public import OKRModel
import OKRWorkspace

/// How far one objective and each of its key results keep to the SMART letters.
public struct SmartCard: Sendable {
  public struct Part: Sendable {
    /// The label as it is written; nil where there is none.
    public var label: String?
    public var title: String
    public var letters = SmartLetters()
  }

  public var id: ObjectiveID
  public var path: String
  public var title: String?
  public var letters = SmartLetters()
  public var keyResults: [Part]
  private var outline: [KeyResultOutline]

  init(_ file: ObjectiveFile) {
    id = file.id
    path = file.path
    title = file.objective.title
    keyResults = file.objective.keyResults.map { Part(label: $0.label, title: $0.title) }
    outline = file.document.keyResults.map {
      KeyResultOutline(
        range: $0.range, hasOwner: $0.keyResult.owner != nil, hasDue: $0.keyResult.due != nil)
    }
  }

  /// Adds what was found: to the key result that a finding lies in, else to the objective, from where
  /// what is missing goes on to the key results that it holds for.
  mutating func add(_ findings: [Diagnostic], _ definitions: [String: CheckDefinition]) {
    for finding in findings {
      guard let definition = definitions[finding.code] else { continue }
      let place = outline.firstIndex { $0.range.contains(finding.range.lowerBound) }
      for mark in definition.smart {
        guard let place else {
          letters.add(mark)
          inherit(mark, of: definition)
          continue
        }
        keyResults[place].letters.add(mark)
      }
    }
  }

  private mutating func inherit(_ mark: SmartMark, of definition: CheckDefinition) {
    for (place, part) in outline.enumerated() {
      switch mark.criterion {
      case .relevant where mark.level == .missing: keyResults[place].letters.add(mark)
      case .timeBound where !part.hasDue: keyResults[place].letters.add(mark)
      case .achievable where mark.level == .missing && !part.hasOwner:
        keyResults[place].letters.add(mark)
      default: continue
      }
    }
  }
}

/// What of a key result decides which findings are its own.
private struct KeyResultOutline: Sendable {
  var range: Range<Int>
  var hasOwner: Bool
  var hasDue: Bool
}
