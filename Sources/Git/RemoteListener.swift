/// What a remote asks for and tells while it is spoken with.
public struct RemoteListener {
  /// A name and a password for an address; nil where nobody can give them. They are asked for again where
  /// they are wrong.
  public var credentials: (RemoteQuestion) -> RemoteCredentials?
  /// Hears what the programs of the other side say, in pieces as they come.
  public var words: ([UInt8]) -> Void
  public var progress: (RemoteProgress) -> Void

  public init(
    credentials: @escaping (RemoteQuestion) -> RemoteCredentials? = { _ in nil },
    words: @escaping ([UInt8]) -> Void = { _ in },
    progress: @escaping (RemoteProgress) -> Void = { _ in }
  ) {
    self.credentials = credentials
    self.words = words
    self.progress = progress
  }
}

/// A remote wants to know who it is.
public struct RemoteQuestion: Sendable, Equatable {
  /// Without a password.
  public var address: String
  /// Who the address names.
  public var user: String?
  /// From 1.
  public var attempt: Int
}

public struct RemoteCredentials: Sendable, Equatable {
  public var name: String
  public var password: String

  public init(name: String, password: String) {
    self.name = name
    self.password = password
  }
}

/// How far objects have come.
public struct RemoteProgress: Sendable, Equatable {
  public enum Direction: Sendable { case here, there }

  public var direction: Direction
  /// Of the objects.
  public var done: Int
  public var total: Int
  /// How many bytes have been sent.
  public var bytes: Int
}
