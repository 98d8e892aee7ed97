import Git
import Testing

extension GitTests {
  @Suite struct IdentityTests {
    let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    @Test func theRepositoryOverridesTheHome() throws {
      try sandbox.write("[user]\n\tname = Maria Ö\n\temail = m@home\n", to: "home/.gitconfig")
      let repository = try Repository.initialise(at: sandbox.path("goals"))
      #expect(try repository.identity() == Identity(name: "Maria Ö", email: "m@home"))
      try sandbox.git("config", "user.email", "m@work", in: "goals")
      let name = try sandbox.git("config", "user.name", in: "goals").out
      let email = try sandbox.git("config", "user.email", in: "goals").out
      #expect(try repository.identity() == Identity(name: name, email: email))
      #expect(email == "m@work")
    }

    @Test(arguments: ["", "[user]\n\tname = Maria\n", "[user]\n\tname =\n\temail = m@home\n"])
    func anIdentityNeedsBothParts(configuration: String) throws {
      try sandbox.write(configuration, to: "home/.gitconfig")
      #expect(try Repository.initialise(at: sandbox.path("goals")).identity() == nil)
    }

    @Test func includedFilesAreRead() throws {
      try sandbox.write(
        "[includeIf \"gitdir:\(sandbox.path("goals"))/\"]\n\tpath = work\n", to: "home/.gitconfig")
      try sandbox.write("[user]\n\tname = Maria\n\temail = m@work\n", to: "home/work")
      let repository = try Repository.initialise(at: sandbox.path("goals"))
      #expect(try sandbox.git("config", "user.email", in: "goals").out == "m@work")
      #expect(try repository.identity()?.email == "m@work")
    }

    @Test func aBrokenConfigurationIsAnError() throws {
      let repository = try Repository.initialise(at: sandbox.path("goals"))
      try sandbox.write("[user\n", to: "goals/.git/config")
      #expect(throws: GitError.self) { try repository.identity() }
    }
  }
}
