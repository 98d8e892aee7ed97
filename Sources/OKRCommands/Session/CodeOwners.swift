import OKRModel
import OKRWorkspace

/// The part of a forge's file of code owners that says who is asked about which objective.
struct CodeOwners {
  /// What encloses the part, so that the rest of the file stays as it is.
  static let begin = "# okr: begin"
  static let end = "# okr: end"

  /// A name that is in no line because no forge takes it, and the objective that has it.
  struct Unusable {
    var name: String
    var objective: ObjectiveID
  }

  let lines: [String]
  /// What is left out, in the order of the objectives.
  let unusable: [Unusable]

  /// A line for each objective that is not closed or abandoned, with its owner, the owners of its key
  /// results and those of what it contributes to. Objectives without any have no line.
  ///
  /// - Parameter folder: The workspace's folder in the repository; empty for its top.
  init(_ objectives: [ObjectiveSummary], folder: String) {
    let index = ObjectiveIndex(objectives)
    var unusable: [Unusable] = []
    lines = objectives.compactMap { objective in
      guard objective.status == .active || objective.status == .draft,
        !objective.path.unicodeScalars.contains(where: { $0.value < 0x20 })
      else { return nil }
      let parents = objective.parents.compactMap { located in
        index.resolve(located.reference, from: objective.cycle).id.flatMap { index[$0]?.owner }
      }
      let own = [objective.owner] + objective.keyResults.map(\.owner)
      var seen: Set<String> = []
      for owner in own.compactMap(\.self) where Self.name(of: owner) == nil {
        guard seen.insert(owner).inserted else { continue }
        unusable.append(Unusable(name: owner, objective: objective.id))
      }
      let owners = own + parents
      let names = owners.compactMap { owner in owner.flatMap { Self.name(of: $0) } }
        .filter { seen.insert($0).inserted }
      guard !names.isEmpty else { return nil }
      let path = (folder.isEmpty ? "/" : "/" + folder + "/") + objective.path
      return Self.escaped(path) + " " + names.joined(separator: " ")
    }
    self.unusable = unusable
  }

  var text: String {
    ([Self.begin] + lines + [Self.end]).map { $0 + "\n" }.joined()
  }

  /// A file with the part in the place of the one that it has, or at its end; nil where one of the two
  /// marks is missing.
  func replacing(in file: String) -> String? {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let begin = lines.firstIndex { $0.trimmedEnd == Self.begin }
    let end = lines.firstIndex { $0.trimmedEnd == Self.end }
    switch (begin, end) {
    case (nil, nil):
      guard !file.isEmpty else { return text }
      return file + (file.hasSuffix("\n") ? "\n" : "\n\n") + text
    case (let begin?, let end?) where begin < end:
      let head = lines[..<begin].map { $0 + "\n" }.joined()
      return head + text + lines[(end + 1)...].joined(separator: "\n")
    default: return nil
    }
  }

  /// `maria` and `@maria` as `@maria`, an address as it is; nil for what no forge takes for a name.
  private static func name(of owner: String) -> String? {
    let handle = owner.hasPrefix("@") ? String(owner.dropFirst()) : owner
    let isPlain = { (scalar: Unicode.Scalar) in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        || "-_./@+".unicodeScalars.contains(scalar)
    }
    guard !handle.isEmpty, handle.unicodeScalars.allSatisfy(isPlain) else { return nil }
    return handle.contains("@") ? handle : "@" + handle
  }

  /// A path as the pattern that stands for it alone.
  private static func escaped(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      if " #*?[]!\\".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
