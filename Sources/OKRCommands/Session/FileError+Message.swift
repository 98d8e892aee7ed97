import Diagnostics
import FileSystem

extension FileError {
  /// What the system says, in words that have a translation where the reason is a usual one.
  var message: Message {
    switch reason {
    case .system(ELOOP), .outside: "Is a link"
    case .system(ENOENT): "No such file or directory"
    case .system(EACCES): "Permission denied"
    case .system(EPERM): "Operation not permitted"
    case .system(ENOTDIR): "Not a directory"
    case .system(EISDIR): "Is a directory"
    case .system(EEXIST), .exists: "File exists"
    case .system(ENOSPC): "No space left on device"
    case .system(EDQUOT): "Disk quota exceeded"
    case .system(EFBIG): "File too large"
    case .system(ENAMETOOLONG): "File name too long"
    case .system(EROFS): "Read-only file system"
    case .system(EIO): "Input/output error"
    case .system(EMFILE), .system(ENFILE): "Too many open files"
    case .system(EBADF): "Bad file descriptor"
    case .system(EBUSY): "Device or resource busy"
    case .changed: "Changed meanwhile"
    case .notARegularFile: "Not a regular file"
    case .tooLarge(let limit): Message("Larger than {limit} bytes", ["limit": "\(limit)"])
    case .system, .other: Message("{sentence}", ["sentence": explanation])
    }
  }
}
