import Foundation
import Testing

extension Team {
  /// Someone syncs on a way that breaks, and again when it is mended; Paul has pushed before.
  func survive(_ relay: Relay, _ fault: Relay.Fault, _ maria: Person) throws {
    let paul = try person("paul", cloning: machine.root + "/hub.git")
    try paul.does("okr checkin '\(Team.path)#KR2' 9 --note 'Fewer calls'")
    try paul.does("okr sync")
    try maria.does("okr checkin '\(Team.path)#KR1' 455 --note 'New form'")

    let answer = try maria.run("okr sync --timeout \(fault == .stalls ? 2 : 60)")
    #expect(answer.status == 2, "\(answer.text)")
    #expect(answer.text.contains("nothing is lost"), "\(answer.text)")
    if fault == .stalls {
      #expect(answer.text.contains("okr: error: The other side has said nothing for 2 seconds."))
    }
    #expect(try remaining(of: maria) == [])
    #expect(try maria.isClean())
    #expect(try maria.file.contains("New form"))

    relay.mend()
    #expect(try maria.does("okr sync").contains("Your changes are with the others now."))
    try paul.does("okr sync")
    #expect(try maria.file == paul.file)
    for note in ["New form", "Fewer calls"] { #expect(try maria.file.contains(note)) }
    #expect(try maria.isClean())
  }

  /// The commands of someone's processes that do not end although there is plenty of time.
  private func remaining(of person: Person) throws -> [String] {
    var commands: [String] = []
    for _ in 0..<200 {
      commands = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
        let path = "/proc/\(name)/environ"
        guard name.allSatisfy(\.isNumber), let bytes = FileManager.default.contents(atPath: path)
        else { return false }
        return bytes.split(separator: 0).contains(Data("HOME=\(machine.root)/\(person.name)".utf8))
      }.map { name in
        let bytes = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
          .joined(separator: " ")
      }
      if commands.isEmpty { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return commands
  }
}
