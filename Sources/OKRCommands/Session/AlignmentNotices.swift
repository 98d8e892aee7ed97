import OKRModel
import OKRReport
import OKRWorkspace

/// What a team may want to talk about when it looks at the alignment of its objectives. Nothing here
/// is an error: no objective has to have a parent or children.
struct AlignmentNotices {
  /// Key results of several teams that count the same thing.
  struct SharedMetric {
    var metric: String
    var members: [Member]

    struct Member {
      var id: ObjectiveID
      var keyResult: KeyResultSummary
    }
  }

  /// An objective that needs another one, which is at risk.
  struct Threat {
    var id: ObjectiveID
    var needs: ObjectiveID
  }

  /// Open objectives that say neither what they contribute to nor why they are there.
  private(set) var unexplained: [ObjectiveID] = []
  /// Open objectives that others are meant to contribute to, and none does that was not given up.
  private(set) var unsupported: [ObjectiveID] = []
  private(set) var sharedMetrics: [SharedMetric] = []
  private(set) var threats: [Threat] = []

  var isEmpty: Bool {
    unexplained.isEmpty && unsupported.isEmpty && sharedMetrics.isEmpty && threats.isEmpty
  }

  /// - Parameter selection: The objectives to look at; others count as parents, children and needs.
  init(
    _ tree: AlignmentTree, _ standings: [ObjectiveID: ObjectiveStanding],
    selection: [ObjectiveSummary], topTeams: Set<String>
  ) {
    let open = selection.filter { $0.status == .active || $0.status == .draft }
    for objective in open {
      let children = tree.children(of: objective.id)
      let isTop = topTeams.contains(objective.team ?? "")
      if !isTop, standings[objective.id]?.givesReason == false, objective.title != nil {
        unexplained.append(objective.id)
      }
      let isWorkedOn = children.contains { child in
        child.id != objective.id && tree.index[child.id]?.status != .abandoned
      }
      if isTop || !children.isEmpty, !isWorkedOn, objective.status == .active {
        unsupported.append(objective.id)
      }
      for needed in tree.dependencies(of: objective.id)
      where needed != objective.id && standings[needed]?.risks.isEmpty == false {
        threats.append(Threat(id: objective.id, needs: needed))
      }
    }
    // One objective alone has nobody to be worked on by.
    if open.count < 2 { unsupported = [] }
    sharedMetrics = Self.sharedMetrics(of: open)
  }

  private static func sharedMetrics(of objectives: [ObjectiveSummary]) -> [SharedMetric] {
    var shared: [String: SharedMetric] = [:]
    for objective in objectives {
      for keyResult in objective.keyResults {
        guard let metric = keyResult.metric, !metric.isEmpty else { continue }
        let key = (objective.cycle ?? "") + "\n" + folded(metric)
        shared[key, default: SharedMetric(metric: metric, members: [])].members.append(
          SharedMetric.Member(id: objective.id, keyResult: keyResult))
      }
    }
    func team(_ id: ObjectiveID) -> Substring { id.path.dropLast(id.slug.count) }
    return shared.values
      .filter { Set($0.members.map { team($0.id) }).count > 1 }
      .sorted { ($0.metric, $0.members[0].id) < ($1.metric, $1.members[0].id) }
  }
}

extension AlignmentNotices.SharedMetric.Member {
  /// `sales/fill#KR1 ↑`: the key result, and which way it pulls.
  func text(_ name: String) -> String {
    let direction =
      switch keyResult.kind {
      case .increase, .reach, .stayAbove: " ↑"
      case .decrease, .stayBelow: " ↓"
      default: ""
      }
    return name + (keyResult.label.map { "#\($0)" } ?? "") + direction
  }
}

extension Settings {
  /// The teams at the top, whose objectives need no parent: those that the check `no-parent` names.
  var topTeams: Set<String> {
    let entry = checks.entries.last { entry in
      entry.options["top"] != nil
        && (entry.check.uppercased() == "R001" || entry.check == "no-parent")
    }
    return Set(entry?.options["top"] ?? ["company", "entreprise"])
  }
}
