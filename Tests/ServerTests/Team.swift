import Foundation
import Testing

/// Two people and the repository `hub.git`, in which they keep one objective.
final class Team {
  let machine: Machine
  static let objective = "okrs/2026-Q3/sales/fill-the-funnel.md"
  static let path = "sales/fill-the-funnel"

  init() throws {
    let machine = try Machine()
    self.machine = machine
    try machine.write(
      """
      # Fill the top of the funnel

      ## Key results

      ### KR1: Raise qualified leads from 400 to 640 a month

      - Target: 400 → 640 leads/month

      | Date       | Value | Confidence | By    | Note |
      |------------|-------|------------|-------|------|
      | 2026-07-07 | 412   | 0.7        | maria |      |

      ### KR2: Keep the share of no-shows at 8 % or less

      - Target: ≤ 8 %

      """, to: "seed/" + Self.objective)
    try machine.write("version: 1\n", to: "seed/okr.yml")
    for (name, user) in [("Maria Rossi", "maria"), ("Paul Martin", "paul")] {
      try machine.write(
        "[user]\n\tname = \(name)\n\temail = \(user)@example.com\n[init]\n\tdefaultBranch = main\n",
        to: "\(user)/.gitconfig")
    }
    try machine.make(
      """
      HOME=$PWD/maria; cd seed; git init -q; git add .; git commit -q -m Goals
      git clone -q --bare . ../hub.git
      """)
  }

  /// Someone's commands, in their clone.
  struct Person {
    let machine: Machine
    let name: String
    var environment: [String: String]

    func run(_ script: String) throws -> Machine.Answer {
      try machine.run(script, in: name + "/goals", environment: environment)
    }

    /// Runs a command that shall succeed, and gives what it printed.
    @discardableResult
    func does(_ script: String, at location: SourceLocation = #_sourceLocation) throws -> String {
      let answer = try run(script)
      #expect(
        answer.status == 0, "\(name): \(script)\n\(answer.text)", sourceLocation: location)
      return answer.text
    }

    var file: String {
      get throws { try machine.text(of: name + "/goals/" + Team.objective) }
    }

    /// Whether all is committed, and the repository whole.
    func isClean() throws -> Bool {
      try machine.run(
        "test -z \"$(git status --porcelain)\" && git fsck --strict", in: name + "/goals"
      ).status == 0
    }
  }

  /// Someone with a clone of an address.
  ///
  /// - Parameter configuration: Settings of Git for this clone.
  func person(
    _ name: String, cloning address: String? = nil, configuration: [(String, String)] = [],
    environment: [String: String] = [:]
  ) throws -> Person {
    let home = machine.root + "/" + name
    let person = Person(
      machine: machine, name: name,
      environment: machine.environment(home: home).merging(environment) { $1 })
    // Where the way to the hub is broken on purpose, the clone comes from the disk.
    try machine.make("git clone -q hub.git '\(name)/goals'")
    var settings = configuration
    if let address { settings.append(("remote.origin.url", address)) }
    for (key, value) in settings {
      try machine.make("git config '\(key)' '\(value)'", in: name + "/goals")
    }
    return person
  }

  /// Each writes a check-in of the same key result, and both have both in the end.
  func exchange(_ maria: Person, _ paul: Person) throws {
    try maria.does("okr checkin '\(Self.path)#KR1' 455 --confidence 0.8 --note 'New form'")
    try paul.does("okr checkin '\(Self.path)#KR2' 9 --confidence 0.5 --note 'Fewer calls'")
    #expect(try maria.does("okr sync").contains("Your changes are with the others now."))
    let merged = try paul.does("okr sync")
    #expect(merged.contains("Your changes and those of the others are merged."))
    #expect(merged.contains("Your changes are with the others now."))
    #expect(try maria.does("okr sync").contains("1 file came from the others."))
    #expect(try maria.file == paul.file)
    for note in ["New form", "Fewer calls"] {
      #expect(try maria.file.components(separatedBy: note).count == 2, "\(note) is there once")
    }
    #expect(try maria.isClean())
    #expect(try paul.isClean())
    #expect(try hubHas(maria.file))
  }

  /// Whether the file in the hub is this one.
  func hubHas(_ text: String) throws -> Bool {
    try machine.make("git -C hub.git show main:\(Self.objective)") == text
  }
}
