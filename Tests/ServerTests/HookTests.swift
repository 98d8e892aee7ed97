import Testing

/// `okr sync` with a server whose hooks say no.
@Suite(.timeLimit(.minutes(5))) struct HookTests {
  private let team: Team

  init() throws { team = try Team() }

  @Test(arguments: ["pre-receive", "update"])
  func theWordsOfAHookOnDiskAreShown(hook: String) throws {
    try refuse(hook, team.person("maria", cloning: team.machine.root + "/hub.git"))
  }

  @Test(arguments: ["pre-receive", "update"])
  func theWordsOfAHookOfAWebServerAreShown(hook: String) throws {
    let server = try WebServer(team.machine)
    let address = server.address(user: "maria", password: "secret%20of%20maria")
    try refuse(hook, team.person("maria", cloning: address))
  }

  private func refuse(_ hook: String, _ maria: Team.Person) throws {
    try team.machine.write(
      "#!/bin/sh\necho 'Targets need a review.' >&2\nexit 1\n", to: "hub.git/hooks/\(hook)",
      mode: 0o755)
    try maria.does("okr checkin '\(Team.path)#KR1' 455 --note 'New form'")
    let answer = try maria.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("remote: Targets need a review."))
    #expect(answer.text.contains("okr: error: The other repository has refused the commits."))
    #expect(try maria.isClean())
    #expect(try maria.file.contains("New form"))
    #expect(try maria.does("git log --format=%s -1").contains("KR1"))
    #expect(try !team.hubHas(maria.file))

    try team.machine.make("rm hub.git/hooks/\(hook)")
    #expect(try maria.does("okr sync").contains("Your changes are with the others now."))
    #expect(try team.hubHas(maria.file))
  }
}
