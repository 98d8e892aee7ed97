#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The clock of the machine.
enum Clock {
  static func pause(milliseconds count: Int) { usleep(UInt32(count) * 1000) }

  /// Seconds since 1970.
  static var now: Int64 { Int64(time(nil)) }

  /// How far the local time is ahead of Greenwich at a moment, in minutes.
  static func offset(at moment: Int64) -> Int32 {
    var now = time_t(moment)
    var parts = tm()
    localtime_r(&now, &parts)
    return Int32(parts.tm_gmtoff / 60)
  }

  /// Since 1970, of a moment by the calendar in Greenwich.
  static func seconds(
    year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Int64
  ) -> Int64 {
    var parts = tm()
    parts.tm_year = Int32(truncatingIfNeeded: year - 1900)
    parts.tm_mon = Int32(truncatingIfNeeded: month - 1)
    parts.tm_mday = Int32(truncatingIfNeeded: day)
    parts.tm_hour = Int32(truncatingIfNeeded: hour)
    parts.tm_min = Int32(truncatingIfNeeded: minute)
    parts.tm_sec = Int32(truncatingIfNeeded: second)
    return Int64(timegm(&parts))
  }
}
