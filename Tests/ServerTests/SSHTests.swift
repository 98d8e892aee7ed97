import Testing

/// `okr sync` with OpenSSH's server on this machine.
@Suite(.timeLimit(.minutes(5))) struct SSHTests {
  private let team: Team
  private let server: KeyServer

  init() throws {
    team = try Team()
    server = try KeyServer(team.machine)
  }

  @Test(arguments: ["ed25519", "rsa"])
  func twoPeopleExchangeCheckInsWithAKeyInAFile(kind: String) throws {
    let ssh = [("core.sshCommand", "ssh \(server.options) -i \(server.key(kind))")]
    try team.exchange(
      team.person("maria", cloning: server.address(), configuration: ssh),
      team.person("paul", cloning: server.address(), configuration: ssh))
  }

  @Test func theHostMayHaveAnRSAKeyOnly() throws {
    let ssh = [
      (
        "core.sshCommand",
        "ssh \(server.options) -i \(server.key("rsa")) -o HostKeyAlgorithms=rsa-sha2-512"
      )
    ]
    try team.exchange(
      team.person("maria", cloning: server.address(), configuration: ssh),
      team.person("paul", cloning: server.address(), configuration: ssh))
  }

  @Test func twoPeopleExchangeCheckInsWithAnAgent() throws {
    let ssh = [("core.sshCommand", "ssh \(server.options) -i /dev/null")]
    let agent = ["SSH_AUTH_SOCK": try server.startAgent()]
    try team.exchange(
      team.person(
        "maria", cloning: server.address(), configuration: ssh, environment: agent),
      team.person("paul", cloning: server.address(), configuration: ssh, environment: agent))
  }

  /// The file is named to ssh, which looks for `~/.ssh/config` in the home of the account, not in `HOME`.
  @Test func twoPeopleExchangeCheckInsWithAnAliasOfTheHost() throws {
    for name in ["maria", "paul"] {
      try team.machine.write(
        """
        Host goals
          HostName 127.0.0.1
          Port \(server.port)
          IdentityFile \(server.key("ed25519"))
          UserKnownHostsFile \(team.machine.root)/keys/known
          IdentitiesOnly yes

        """, to: "\(name)/.ssh/config")
    }
    let ssh = [("core.sshCommand", "ssh -F ~/.ssh/config")]
    let address = "goals:\(team.machine.root)/hub.git"
    try team.exchange(
      team.person("maria", cloning: address, configuration: ssh),
      team.person("paul", cloning: address, configuration: ssh))
  }

  @Test func aHostThatNobodyKnowsIsRefused() throws {
    let options = server.options.replacing("keys/known", with: "keys/nobody")
    let maria = try team.person(
      "maria", cloning: server.address(),
      configuration: [("core.sshCommand", "ssh \(options) -i \(server.key("ed25519"))")])
    try maria.does("okr checkin '\(Team.path)#KR1' 455")
    let answer = try maria.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("Host key verification failed."))
    #expect(answer.text.contains("nothing is lost"))
    #expect(try maria.isClean())
  }

  @Test func aKeyThatOpensNothingIsTold() throws {
    try team.machine.make("ssh-keygen -q -t ed25519 -N '' -f keys/person-stranger")
    let maria = try team.person(
      "maria", cloning: server.address(),
      configuration: [("core.sshCommand", "ssh \(server.options) -i \(server.key("stranger"))")])
    try maria.does("okr checkin '\(Team.path)#KR1' 455")
    let answer = try maria.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("Permission denied"))
    #expect(answer.text.contains("nothing is lost"))
    #expect(try maria.isClean())
  }

  @Test(arguments: [Relay.Fault.drops, .stalls], [0, 900, 2500])
  func aConnectionThatBreaksLosesNothing(_ fault: Relay.Fault, bytes: Int) throws {
    let relay = try Relay(to: server.port, fault, after: bytes)
    defer { relay.end() }
    let options = "\(server.options) -o StrictHostKeyChecking=no"
    try team.survive(
      relay, fault,
      team.person(
        "maria", cloning: server.address(port: relay.port),
        configuration: [("core.sshCommand", "ssh \(options) -i \(server.key("ed25519"))")]))
  }
}
