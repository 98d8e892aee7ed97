/// A libgit2 object that is owned here and freed once. It stays on the thread that made it.
struct Handle: ~Copyable {
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Makes the object with a call that stores it in its argument; see ``attempt(_:_:)``.
  init(
    _ words: @autoclosure () -> String, free: @escaping (OpaquePointer?) -> Void,
    make: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    try attempt(words()) { make(&made) }
    guard let made else { preconditionFailure("a call that succeeds stores its object") }
    self.pointer = made
    self.free = free
  }

  deinit { free(pointer) }
}
