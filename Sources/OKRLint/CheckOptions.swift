import OKRWorkspace

extension Settings {
  /// A whole number that `okr.yml` sets for a check: `A009: {percent: 10}`.
  func number(_ option: String, of definition: CheckDefinition, standard: Int) -> Int {
    let entry = checks.entries.last { entry in
      entry.options[option] != nil
        && (entry.check.uppercased() == definition.code || entry.check == definition.name)
    }
    return entry?.options[option]?.first.flatMap { Int($0) } ?? standard
  }
}

extension Settings {
  /// A list of texts that `okr.yml` sets for a check: `R001: {top: [board]}`.
  func texts(_ option: String, of definition: CheckDefinition) -> [String]? {
    checks.entries.last { entry in
      entry.options[option] != nil
        && (entry.check.uppercased() == definition.code || entry.check == definition.name)
    }?.options[option]
  }
}
