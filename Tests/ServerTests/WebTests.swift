import Testing

/// `okr sync` with `git http-backend` behind nginx, which asks for a password.
@Suite(.timeLimit(.minutes(5))) struct WebTests {
  private let team: Team
  private let server: WebServer

  init() throws {
    team = try Team()
    server = try WebServer(team.machine)
  }

  /// Git's settings for someone whose password is stored in a file.
  private func credentials(_ name: String, password: String? = nil) throws -> [(String, String)] {
    let word = (password ?? WebServer.passwords[name] ?? "").replacing(" ", with: "%20")
    let lines = [
      "http://\(name):\(word)@127.0.0.1%3a\(server.port)",
      "https://\(name):\(word)@localhost%3a\(server.securePort)",
    ]
    try team.machine.write(
      lines.map { $0 + "\n" }.joined(), to: "\(name)/.git-credentials", mode: 0o600)
    return [("credential.helper", "store"), ("credential.username", name)]
  }

  @Test func twoPeopleExchangeCheckInsOverHTTP() throws {
    try team.exchange(
      team.person(
        "maria", cloning: server.address(), configuration: credentials("maria")),
      team.person("paul", cloning: server.address(), configuration: credentials("paul")))
  }

  @Test func twoPeopleExchangeCheckInsOverHTTPSWithACertificateOfTheirOwn() throws {
    let trust = [("http.sslCAInfo", server.certificate)]
    try team.exchange(
      team.person(
        "maria", cloning: server.secureAddress, configuration: credentials("maria") + trust),
      team.person("paul", cloning: server.secureAddress, configuration: credentials("paul") + trust)
    )
  }

  @Test func aCertificateThatNobodyKnowsIsRefused() throws {
    let maria = try team.person(
      "maria", cloning: server.secureAddress, configuration: credentials("maria"))
    try maria.does("okr checkin '\(Team.path)#KR1' 455")
    let answer = try maria.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("certificate"))
    #expect(answer.text.contains("nothing is lost"))
    #expect(try maria.isClean())
  }

  @Test func aWrongPasswordIsToldAndNothingIsLost() throws {
    let maria = try team.person(
      "maria", cloning: server.address(), configuration: credentials("maria", password: "guessed"))
    try maria.does("okr checkin '\(Team.path)#KR1' 455")
    let answer = try maria.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("nothing is lost"))
    #expect(!answer.text.contains("guessed"))
    #expect(try maria.isClean())
    _ = try credentials("maria")
    #expect(try maria.does("okr sync").contains("Your changes are with the others now."))
    #expect(try team.hubHas(maria.file))
  }

  @Test(arguments: [Relay.Fault.drops, .stalls], [0, 150, 700])
  func aConnectionThatBreaksLosesNothing(_ fault: Relay.Fault, bytes: Int) throws {
    let relay = try Relay(to: server.port, fault, after: bytes)
    defer { relay.end() }
    try team.survive(
      relay, fault,
      team.person(
        "maria", cloning: server.address(port: relay.port, user: "maria"),
        configuration: [("credential.helper", Self.helper)]))
  }

  /// A helper that knows Maria's password wherever the relay listens.
  private static let helper = "!echo password=secret of maria; :"
}
