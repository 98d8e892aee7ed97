import Testing

/// `okr sync` where there is no `git`: by libgit2, in a folder and over the web.
@Suite(.timeLimit(.minutes(5))) struct LibraryTests {
  private let team: Team

  init() throws { team = try Team() }

  /// Someone in whose path there is no `git`.
  private func person(
    _ name: String, cloning address: String, configuration: [(String, String)] = []
  ) throws -> Team.Person {
    var person = try team.person(name, cloning: address, configuration: configuration)
    try team.machine.make("mkdir -p bin && ln -sf '\(Machine.programFolder)/okr' bin/okr")
    person.environment["PATH"] = team.machine.root + "/bin"
    return person
  }

  @Test(arguments: ["", "file://"])
  func twoPeopleExchangeCheckInsThroughAFolder(scheme: String) throws {
    let address = scheme + team.machine.root + "/hub.git"
    try team.exchange(
      person("maria", cloning: address), person("paul", cloning: address))
    #expect(try references() == ["refs/heads/main"])
  }

  @Test func twoPeopleExchangeCheckInsOverTheWeb() throws {
    let server = try WebServer(team.machine)
    try team.exchange(
      person("maria", cloning: server.address(user: "maria", password: "secret%20of%20maria")),
      person("paul", cloning: server.address(user: "paul", password: "Paul%27s")))
    #expect(try references() == ["refs/heads/main"])
  }

  @Test func theCertificateOfOnesOwnIsTrusted() throws {
    let server = try WebServer(team.machine)
    let address = server.secureAddress.replacing("://", with: "://maria:secret%20of%20maria@")
    let trust = [("http.sslCAInfo", server.certificate)]
    try team.exchange(
      person("maria", cloning: address, configuration: trust),
      person("paul", cloning: address, configuration: trust))
  }

  @Test func aCertificateThatNobodyKnowsIsRefused() throws {
    let server = try WebServer(team.machine)
    let address = server.secureAddress.replacing("://", with: "://maria:secret%20of%20maria@")
    try refuse(
      person("maria", cloning: address),
      "The certificate of the other repository cannot be trusted.")
  }

  @Test func aWrongPasswordIsToldAndNotRepeated() throws {
    let server = try WebServer(team.machine)
    let maria = try person("maria", cloning: server.address(user: "maria", password: "guessed"))
    let answer = try refuse(maria, "The other repository does not let you in.")
    #expect(!answer.contains("guessed"))
  }

  @Test func aServerThatIsGoneIsTold() throws {
    try refuse(
      person("maria", cloning: "http://127.0.0.1:\(Sockets.freePort())/hub.git"),
      "The computer of the other repository cannot be reached.")
    try refuse(
      person("paul", cloning: team.machine.root + "/nothing.git"),
      "At its address there is no other repository, or none that you may read.")
  }

  @Test(arguments: ["pre-receive", "update"])
  func theWordsOfAHookOfAWebServerAreShown(hook: String) throws {
    let server = try WebServer(team.machine)
    let address = server.address(user: "maria", password: "secret%20of%20maria")
    let maria = try person("maria", cloning: address)
    try team.machine.write(
      "#!/bin/sh\necho 'Targets need a review.' >&2\nexit 1\n", to: "hub.git/hooks/\(hook)",
      mode: 0o755)
    let answer = try refuse(maria, "The other repository has refused the commits.")
    #expect(answer.contains("remote: Targets need a review."))
    try team.machine.make("rm hub.git/hooks/\(hook)")
    #expect(try maria.does("okr sync").contains("Your changes are with the others now."))
    #expect(try team.hubHas(maria.file))
  }

  @Test func aRepositoryInAFolderWithHooksIsLeftToGit() throws {
    let maria = try person("maria", cloning: team.machine.root + "/hub.git")
    try team.machine.write("#!/bin/sh\nexit 1\n", to: "hub.git/hooks/update", mode: 0o755)
    let answer = try refuse(maria, "The other repository cannot be written to.")
    #expect(answer.contains("the hook “update”, which only git runs"))
  }

  @Test(arguments: [Relay.Fault.drops, .stalls], [0, 150, 700])
  func aConnectionThatBreaksLosesNothing(_ fault: Relay.Fault, bytes: Int) throws {
    let server = try WebServer(team.machine)
    let relay = try Relay(to: server.port, fault, after: bytes)
    defer { relay.end() }
    let address = server.address(
      port: relay.port, user: "maria", password: "secret%20of%20maria")
    try team.survive(relay, fault, person("maria", cloning: address))
  }

  /// Someone types a name and a password, which are not shown and not kept.
  @Test func aPasswordIsAskedForOnATerminal() throws {
    let server = try WebServer(team.machine)
    let maria = try person("maria", cloning: server.address())
    try maria.does("okr checkin '\(Team.path)#KR1' 455")
    let terminal = try Keyboard(maria, "okr sync")
    try terminal.answer("Name for \(server.address()):", "maria")
    try terminal.answer("Password of maria for \(server.address()):", "guessed")
    for _ in 1...2 {
      // It is wrong first; then fetching and pushing ask each for itself.
      try terminal.answer("Name for", "maria")
      try terminal.answer("Password of maria for", "secret of mariaa\u{7F}")
    }
    let text = terminal.end()
    #expect(text.contains("Your changes are with the others now."), "\(text)")
    #expect(text.contains("Authentication failed"))
    #expect(!text.contains("secret") && !text.contains("guessed"))
    #expect(try team.hubHas(maria.file))
    #expect(try team.machine.run("grep -r 'secret of' maria").status == 1)
  }

  private func references() throws -> [String] {
    try team.machine.make("git -C hub.git for-each-ref --format='%(refname)'")
      .split(separator: "\n").map(String.init)
  }

  @discardableResult
  private func refuse(_ person: Team.Person, _ message: String) throws -> String {
    try person.does("okr checkin '\(Team.path)#KR1' 455 --note 'New form'")
    let answer = try person.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("okr: error: \(message)"), "\(answer.text)")
    #expect(try person.isClean())
    #expect(try person.file.contains("New form"))
    return answer.text
  }
}
