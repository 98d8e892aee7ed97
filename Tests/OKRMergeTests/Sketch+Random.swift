extension Sketch {
  static let titles = [
    "Raise qualified leads from 400 to 640 a month", "Keep the share of no-shows at 8 % or less",
    "Cut the time to answer from 3 days to 4 hours", "Deploy forty times without an outage",
  ]
  static let frenchTitles = [
    "Porter les prospects de 400 à 640 par mois", "Garder les absences sous 8 %",
    "Répondre en 4 heures au lieu de 3 jours", "Livrer quarante fois sans panne",
  ]
  static let people = ["maria", "paul", "ana", "sofia", "kofi"]

  init(_ chance: inout Chance) {
    style = Style(
      isFrench: chance.happens(0.4), isLight: chance.happens(0.15),
      ending: chance.happens(0.2) ? "\r\n" : "\n", hasMark: chance.happens(0.1),
      isEnded: !chance.happens(0.1), isReordered: chance.happens(0.2),
      comments: chance.happens(0.2))
    let isFrench = style.isFrench
    title = isFrench ? "Remplir le tunnel pour tous" : "Fill the funnel for everyone"
    entries = []
    if chance.happens(0.8) { entries.append(["owner", chance.one(of: Self.people)]) }
    if chance.happens(0.5) { entries.append(["weight", "\(1 + chance.below(5))"]) }
    tags = chance.happens(0.6) ? ["growth", "sales"] : []
    introduction = (0..<chance.below(6)).map { "Sentence \($0) of the introduction." }
    results = []
    let titles = isFrench ? Self.frenchTitles : Self.titles
    for number in 0..<(1 + chance.below(titles.count)) {
      var fields: [[String]] = [[isFrench ? "Cible" : "Target", "400 → \(500 + chance.below(9))"]]
      if chance.happens(0.6) {
        fields.append([isFrench ? "Responsable" : "Owner", chance.one(of: Self.people)])
      }
      if chance.happens(0.4) { fields.append(["Source", "crm\(chance.below(9))"]) }
      let rows =
        style.isLight
        ? []
        : (0..<chance.below(5)).map { day in
          Row(
            date: "2026-07-\(10 + day)", value: "\(400 + chance.below(90))",
            author: chance.one(of: Self.people), note: chance.happens(0.5) ? "Note \(day)" : "ok")
        }
      let prose =
        style.isLight || chance.happens(0.6)
        ? [] : (0..<(1 + chance.below(4))).map { "Why \(number) matters, line \($0)." }
      results.append(
        Result(
          label: "KR\(number + 1)", title: titles[number], fields: fields, rows: rows, prose: prose)
      )
    }
    tasks = (0..<chance.below(4)).map {
      ["Do thing number \($0)", chance.happens(0.3) ? "x" : " "]
    }
  }
}
