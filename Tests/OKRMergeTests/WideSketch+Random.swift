extension WideSketch {
  private static let titles = [
    "Raise qualified leads from 400 to 640 a month", "Keep the share of no-shows at 8 % or less",
    "Cut the time to answer from 3 days to 4 hours", "Deploy forty times without an outage",
    "Every region works from the same playbook", "Win back twelve lost customers",
  ]
  private static let frenchTitles = [
    "Porter les prospects de 400 à 640 par mois", "Garder les absences sous 8 %",
    "Répondre en 4 heures au lieu de 3 jours", "Livrer quarante fois sans panne",
    "Chaque région suit le même guide", "Reconquérir douze clients perdus",
  ]
  static let people = ["maria", "paul", "ana", "sofia", "kofi", "@lea", "j.doe@example.com"]

  init(_ chance: inout Chance) {
    var ids = 0
    func id() -> Int {
      ids += 1
      return ids
    }
    var chosen = Style()
    chosen.isFrench = chance.happens(0.4)
    chosen.isLight = chance.happens(0.12)
    chosen.ending = chance.happens(0.2) ? "\r\n" : "\n"
    chosen.hasMark = chance.happens(0.05)
    chosen.isEnded = !chance.happens(0.1)
    chosen.lists = chance.below(3)
    chosen.bullet = chance.happens(0.2) ? "*" : "-"
    chosen.labelEnd = chance.happens(0.15) ? " -" : ":"
    chosen.isPadded = chance.happens(0.4)
    chosen.columns = chance.happens(0.2) ? [3, 0, 4, 1, 2] : [0, 1, 2, 3, 4]
    chosen.hasBlanks = !chance.happens(0.1)
    style = chosen
    let isFrench = chosen.isFrench
    title = isFrench ? "Remplir le tunnel pour tous" : "Fill the funnel for everyone"
    for (name, values) in [
      ("owner", ["maria", "paul"]), ("type", ["committed", "aspirational"]),
      ("parent", ["company/grow", "company/grow#KR2"]), ("weight", ["2", "3"]),
      ("status", ["draft", "active"]), ("x-budget", ["40k", "12k"]),
    ] where chance.happens(0.4) {
      entries.append(Part(id: id(), name: name, text: chance.one(of: values)))
    }
    if chance.happens(0.6) { tags = ["growth", "sales", "north"].shuffled(using: &chance) }
    if chance.happens(0.4) { people = ["ana", "kofi", "sofia"] }
    introduction = (0..<chance.below(4)).map {
      Part(id: id(), text: "Reason \($0) why this matters to us now.")
    }
    let titles = (isFrench ? Self.frenchTitles : Self.titles).shuffled(using: &chance)
    for number in 0..<(1 + chance.below(4)) {
      results.append(
        Self.result(id, "KR\(number + 1)", titles[number], chosen, &chance))
    }
    tasks = (0..<chance.below(5)).map {
      Part(
        id: id(), name: chance.happens(0.3) ? "x" : " ",
        text: "\(chance.one(of: ["Rework", "Call", "Write", "Test"])) thing number \($0)")
    }
    if chance.happens(0.3) {
      retrospective = (0..<(1 + chance.below(2))).map {
        Part(id: id(), text: "What was learnt, part \($0).")
      }
    }
  }

  private static func result(
    _ id: () -> Int, _ label: String, _ title: String, _ style: Style, _ chance: inout Chance
  ) -> Result {
    let isFrench = style.isFrench
    func name(_ english: String, _ french: String) -> String { isFrench ? french : english }
    let isOfMilestones = !style.isLight && chance.happens(0.2)
    let targets = [
      "400 → \(500 + chance.below(99)) leads", "≤ 8 %", "≥ 99 %", "640 leads", "12 → 3 incidents",
      isFrench ? "référence" : "baseline", isFrench ? "fait" : "done",
    ]
    var fields = [
      Part(
        id: id(), name: name("Target", "Cible"),
        text: isOfMilestones ? name("milestones", "jalons") : chance.one(of: targets))
    ]
    for (field, values) in [
      (name("Owner", "Responsable"), Self.people), (name("Due", "Échéance"), ["2026-09-15"]),
      ("Source", ["<https://crm.example.com/1>", "CRM"]),
      ("Plan", ["2026-07-31 450, 2026-08-31 560"]), (name("Guards", "Protège"), ["KR1"]),
      (name("Metric", "Mesure"), ["calls answered", "leads that called"]),
    ] where chance.happens(0.35) {
      fields.append(Part(id: id(), name: field, text: chance.one(of: values)))
    }
    var result = Result(id: id(), label: label, title: title, fields: fields)
    if style.isLight { return result }
    if isOfMilestones {
      result.milestones = (0..<(2 + chance.below(2))).map {
        Part(
          id: id(), name: $0 == 0 ? "x" : " ", text: "\(30 * ($0 + 1)) % Region \($0) has agreed")
      }
    } else if chance.happens(0.8) {
      result.rows = (0..<chance.below(5)).map { week in
        Row(
          id: id(),
          cells: [
            "2026-07-\(10 + 3 * week)", "\(400 + chance.below(90))",
            isFrench ? "0,\(5 + week)" : "0.\(5 + week)", chance.one(of: Self.people),
            chance.happens(0.5) ? "Note \(week)" : "",
          ])
      }
    }
    if chance.happens(0.4) {
      result.prose = (0..<(1 + chance.below(2))).map {
        Part(id: id(), text: "About \(label), paragraph \($0) of it.")
      }
    }
    return result
  }
}
