import Testing

/// `okr sync` with a bare repository in a folder.
@Suite(.timeLimit(.minutes(5))) struct DiskTests {
  private let team: Team

  init() throws { team = try Team() }

  @Test(arguments: ["", "file://"])
  func twoPeopleExchangeCheckIns(scheme: String) throws {
    let address = scheme + team.machine.root + "/hub.git"
    try team.exchange(
      team.person("maria", cloning: address), team.person("paul", cloning: address))
  }

  @Test func aHubThatIsGoneIsToldAndNothingIsLost() throws {
    let maria = try team.person("maria", cloning: team.machine.root + "/hub.git")
    try maria.does("okr checkin '\(Team.path)#KR1' 455")
    try team.machine.make("mv hub.git elsewhere.git")
    let answer = try maria.run("okr sync")
    #expect(answer.status == 2)
    #expect(answer.text.contains("does not appear to be a git repository"))
    #expect(answer.text.contains("nothing is lost"))
    #expect(try maria.isClean())
    try team.machine.make("mv elsewhere.git hub.git")
    #expect(try maria.does("okr sync").contains("Your changes are with the others now."))
    #expect(try team.hubHas(maria.file))
  }
}
