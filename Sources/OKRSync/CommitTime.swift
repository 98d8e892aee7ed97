/// The time of a commit.
struct CommitTime: Equatable {
  /// Since 1970.
  var seconds: Int64
  /// East of Greenwich, in minutes.
  var offset: Int32

  static var now: CommitTime {
    CommitTime(seconds: Clock.now, offset: Clock.offset(at: Clock.now))
  }
}

extension CommitTime {
  /// Reads what `GIT_AUTHOR_DATE` holds in Git's own form (`@1784548800 +0200`) or in that of ISO 8601
  /// (`2026-07-20T12:00:00Z`, `2026-07-20 12:00:00 +0200`); nil for anything else.
  init?(_ text: String) {
    if let raw = CommitTime(raw: text) { self = raw } else { self.init(calendar: text) }
  }

  private init?(raw text: String) {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= 2 else { return nil }
    let digits = first.hasPrefix("@") ? first.dropFirst() : first
    guard digits.count >= 9 || first.hasPrefix("@"), let seconds = Int64(digits) else { return nil }
    guard let offset = words.count == 2 ? Self.zone(words[1]) : 0 else { return nil }
    self.init(seconds: seconds, offset: offset)
  }

  private init?(calendar text: String) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
    guard parts.count >= 2 else { return nil }
    let day = parts[0].split(separator: "-").compactMap { Int64($0) }
    var clock = parts[1]
    var zone = parts.count > 2 ? parts[2] : ""
    if zone.isEmpty, let sign = clock.firstIndex(where: { "Z+-".contains($0) }) {
      zone = String(clock[sign...])
      clock = String(clock[..<sign])
    }
    let time = clock.split(separator: ":").compactMap { Int64($0.prefix { $0 != "." }) }
    guard day.count == 3, time.count >= 2, (1...12).contains(day[1]), (1...31).contains(day[2])
    else { return nil }
    let seconds = Clock.seconds(
      year: day[0], month: day[1], day: day[2], hour: time[0], minute: time[1],
      second: time.count > 2 ? time[2] : 0)
    let offset = zone.isEmpty ? Clock.offset(at: seconds) : Self.zone(zone[...])
    guard let offset else { return nil }
    self.init(seconds: seconds - Int64(offset) * 60, offset: offset)
  }

  private static func zone(_ text: Substring) -> Int32? {
    if text == "Z" { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let sign = text.first, "+-".contains(sign), digits.count == 4, let number = Int32(digits)
    else { return nil }
    return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
  }
}
