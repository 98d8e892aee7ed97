import Diagnostics
import OKRModel
import OKRReport
import OKRWorkspace

extension AlignmentNotices {
  private static let mostShown = 12

  /// The notices as lines, each group below its heading and behind a blank line.
  func lines(
    _ catalog: MessageCatalog, _ style: TextStyle, width: Int?, name: (ObjectiveID) -> String,
    risks: (ObjectiveID) -> [Message]
  ) -> [String] {
    let groups: [(Message, [String])] = [
      (Message("without a parent and without a reason"), unexplained.map(name)),
      (Message("nobody contributes to"), unsupported.map(name)),
      (
        Message("several teams pull on the same metric"),
        sharedMetrics.map { shared in
          shared.metric.truncated(to: 60) + " · "
            + shared.members.map { $0.text(name($0.id)) }.joined(separator: ", ")
        }
      ),
      (
        Message("depends on what is at risk"),
        threats.map { threat in
          let reasons = risks(threat.needs).map { $0.text(in: catalog) }
          return "\(name(threat.id)) → \(name(threat.needs)) · "
            + reasons.joined(separator: ", ")
        }
      ),
    ]
    var lines: [String] = []
    for (title, members) in groups where !members.isEmpty {
      lines += ["", style(.muted, title.text(in: catalog))]
      for member in members.prefix(Self.mostShown) {
        let text = member.safeForTerminal.wrapped(to: width, indentation: 4)
        lines += ("  " + text).split(separator: "\n").map(String.init)
      }
      let rest = members.count - Self.mostShown
      if rest > 0 {
        lines.append("  " + Message("and {count} more", ["count": "\(rest)"]).text(in: catalog))
      }
    }
    return lines
  }
}
