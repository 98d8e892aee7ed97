import Diagnostics
import OKRModel
import OKRWorkspace

extension ReminderPage {
  /// A calendar with an event of today for each check-in that is owed.
  ///
  /// An event is known by its key result and the day from which the check-in has been owed: whoever
  /// takes the calendar in again moves the event on, and has another one after the check-in.
  var calendar: CalendarText {
    var calendar = CalendarText()
    calendar.add(component: "VCALENDAR") { calendar in
      calendar.add("VERSION", "2.0")
      calendar.add("PRODID", "-//okr//Objectives and key results//EN")
      calendar.add("METHOD", "PUBLISH")
      for debtor in debtors {
        for owed in debtor.owed { add(owed, of: debtor, to: &calendar) }
      }
      // A calendar needs something in it.
      if debtors.isEmpty { Self.addTimeZone(to: &calendar) }
    }
    return calendar
  }

  private func add(_ owed: OwedCheckIn, of debtor: Debtor, to calendar: inout CalendarText) {
    let label = owed.label ?? "\(owed.index + 1)"
    let who = debtor.person?.name ?? debtor.owner
    calendar.add(component: "VEVENT") { event in
      event.add("UID", text: "\(owed.id.path)#\(label)/\(owed.since)@okr")
      event.add("DTSTAMP", today.basic + "T000000Z")
      event.add("SEQUENCE", "\(owed.days(on: today))")
      event.add("DTSTART;VALUE=DATE", today.basic)
      event.add("DTEND;VALUE=DATE", today.adding(days: 1).basic)
      let summary = say(Message("Check in on {name}", ["name": owed.name]))
      event.add("SUMMARY", text: who.map { "\($0): \(summary)" } ?? summary)
      event.add("DESCRIPTION", text: "\(owed.title)\n\(facts(owed))\nokr checkin \(owed.name)")
      event.add("TRANSP", "TRANSPARENT")
    }
  }

  private static func addTimeZone(to calendar: inout CalendarText) {
    calendar.add(component: "VTIMEZONE") { zone in
      zone.add("TZID", "UTC")
      zone.add(component: "STANDARD") { standard in
        standard.add("DTSTART", "19700101T000000")
        standard.add("TZOFFSETFROM", "+0000")
        standard.add("TZOFFSETTO", "+0000")
      }
    }
  }
}

extension CalendarDate {
  /// The eight digits of ISO 8601's basic format.
  fileprivate var basic: String { description.filter { $0 != "-" } }
}
