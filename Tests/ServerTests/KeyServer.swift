import Foundation

/// OpenSSH's server for the person who runs the tests, with keys made for the test.
final class KeyServer {
  let port: UInt16
  private let machine: Machine
  private let daemon: Daemon
  private var agent: Daemon?

  init(_ machine: Machine) throws {
    self.machine = machine
    port = try Sockets.freePort()
    let keygen = try Machine.program("ssh-keygen")
    _ = try Machine.program("ssh")
    try machine.make(
      """
      mkdir -m 700 keys
      for kind in ed25519 rsa; do
        \(keygen) -q -t $kind -N '' -f keys/host-$kind
        \(keygen) -q -t $kind -N '' -f keys/person-$kind
      done
      cat keys/person-*.pub > keys/authorized
      for kind in rsa ed25519; do
        printf '[127.0.0.1]:%s ' \(port); cut -d' ' -f1,2 keys/host-$kind.pub
      done > keys/known
      # A server of the superuser drops its rights in this folder.
      [ "$(id -u)" -ne 0 ] || mkdir -p -m 755 /run/sshd
      """)
    let keys = machine.root + "/keys"
    try machine.write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(keys)/host-ed25519
      HostKey \(keys)/host-rsa
      AuthorizedKeysFile \(keys)/authorized
      PidFile none
      StrictModes no
      UsePAM no
      UseDNS no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin yes

      """, to: "sshd.conf")
    daemon = try Daemon(
      [try Machine.program("sshd"), "-D", "-e", "-f", machine.root + "/sshd.conf"], in: machine)
    let port = port
    try daemon.wait { Sockets.answers(port) }
  }

  /// Settings of ssh that come from the test alone.
  var options: String {
    "-F none -o UserKnownHostsFile=\(machine.root)/keys/known -o GlobalKnownHostsFile=/dev/null"
  }

  func key(_ kind: String) -> String { machine.root + "/keys/person-\(kind)" }

  /// The address of the hub, on the way through another port where one is given.
  func address(port: UInt16? = nil) -> String {
    "ssh://\(NSUserName())@127.0.0.1:\(port ?? self.port)\(machine.root)/hub.git"
  }

  /// Starts an agent that has the key, and gives the path of its socket.
  func startAgent() throws -> String {
    let socket = machine.root + "/agent.socket"
    let agent = try Daemon([try Machine.program("ssh-agent"), "-D", "-a", socket], in: machine)
    try agent.wait { FileManager.default.fileExists(atPath: socket) }
    try machine.make("SSH_AUTH_SOCK=\(socket) ssh-add -q keys/person-ed25519")
    self.agent = agent
    return socket
  }
}
