import Foundation
import Synchronization

/// A way to a server that breaks: all connections go through it until the server has said so many
/// bytes; then they are cut off, or nothing more comes.
final class Relay: Sendable {
  enum Fault { case drops, stalls }

  let port: UInt16
  private let listener: Int32
  private let target: UInt16
  private let fault: Fault
  /// How many bytes may still pass; nil for any number.
  private let rest: Mutex<Int?>
  private let sockets = Mutex<[Int32]>([])

  init(to target: UInt16, _ fault: Fault, after bytes: Int) throws {
    (listener, port) = try Sockets.listen()
    self.target = target
    self.fault = fault
    rest = Mutex(bytes)
    let listener = listener
    Thread.detachNewThread { [weak self] in
      while let client = Sockets.accept(listener) {
        guard let self, let server = Sockets.connect(to: self.target) else {
          close(client)
          continue
        }
        self.sockets.withLock { $0 += [client, server] }
        self.join(client, server)
      }
    }
  }

  /// From now on, all passes.
  func mend() { rest.withLock { $0 = nil } }

  /// Ends all connections, and takes no more.
  func end() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    for socket in sockets.withLock({ $0 }) { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  private func join(_ client: Int32, _ server: Int32) {
    Thread.detachNewThread { Self.copy(client, server) { $0 } }
    Thread.detachNewThread {
      Self.copy(server, client) { count in self.passing(count) }
      shutdown(client, Int32(SHUT_RDWR))
    }
  }

  /// How many of the bytes may pass; fewer end the connection.
  private func passing(_ count: Int) -> Int {
    let passing = rest.withLock { rest -> Int in
      guard let left = rest else { return count }
      rest = left - min(left, count)
      return min(left, count)
    }
    if passing < count, fault == .stalls {
      while rest.withLock({ $0 }) == 0 { Thread.sleep(forTimeInterval: 0.05) }
    }
    return passing
  }

  private static func copy(_ source: Int32, _ target: Int32, _ passing: (Int) -> Int) {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      let passed = passing(count)
      var sent = 0
      while sent < passed {
        let more = buffer.withUnsafeBytes {
          send(target, $0.baseAddress! + sent, passed - sent, Int32(MSG_NOSIGNAL))
        }
        guard more > 0 else { return }
        sent += more
      }
      guard passed == count else { break }
    }
    shutdown(target, Int32(SHUT_WR))
  }
}
