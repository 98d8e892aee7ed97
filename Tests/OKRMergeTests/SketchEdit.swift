/// One edit of an objective. Two that touch different facts go together, in either order.
struct SketchEdit {
  /// The fact that it touches; `KR1` alone is the whole of it.
  var fact: String
  var apply: (inout Sketch) -> Void

  /// A random edit of what a sketch holds. The side makes what is added one of its own.
  init(of sketch: Sketch, side: String, _ chance: inout Chance) {
    let isFrench = sketch.style.isFrench
    let index = chance.below(sketch.results.count)
    let result = sketch.results[index]
    let label = result.label
    func change(_ body: @escaping (inout Sketch.Result) -> Void) -> (inout Sketch) -> Void {
      { sketch in
        if let place = sketch.results.firstIndex(where: { $0.label == label }) {
          body(&sketch.results[place])
        }
      }
    }
    let number = chance.below(1000)
    switch chance.below(12) {
    case 0:
      fact = "title"
      apply = { $0.title += " \(side)\(number)" }
    case 1 where !sketch.entries.isEmpty:
      let place = chance.below(sketch.entries.count)
      fact = "entry \(place)"
      apply = { $0.entries[place][1] = "\(7 + number)" }
    case 2 where !sketch.tags.isEmpty:
      fact = "tag \(side)\(number)"
      apply = { $0.tags.append("\(side)\(number)") }
    case 3 where sketch.introduction.count > 2:
      // Lines beside each other are one change to Git.
      let place = chance.below(2) * (sketch.introduction.count - 1)
      fact = "introduction \(place)"
      apply = { $0.introduction[place] += " \(side)\(number)" }
    case 4:
      fact = "\(label) title"
      apply = change { $0.title += " \(side)\(number)" }
    case 5:
      let place = chance.below(result.fields.count)
      fact = "\(label) field \(place)"
      apply = change { $0.fields[place][1] = place == 0 ? "400 → \(number + 700)" : "p\(number)" }
    case 6:
      let name = isFrench ? ["Poids", "Raison"] : ["Weight", "Reason"]
      let place = side == "o" ? 0 : 1
      fact = "\(label) new field \(side)"
      apply = change { $0.fields.append([name[place], "\(number)"]) }
    case 7, 8:
      if sketch.style.isLight || result.rows.isEmpty {
        fact = "\(label) title"
        apply = change { $0.title += " \(side)\(number)" }
      } else {
        let day = 10 + chance.below(19)
        let row = Sketch.Row(
          date: "2026-07-\(day)", value: "\(number + 1000)", author: side, note: "new")
        fact = "\(label) row \(side)\(number)"
        apply = change { result in
          let place = result.rows.firstIndex { $0.date > row.date } ?? result.rows.count
          result.rows.insert(row, at: place)
        }
      }
    case 9 where !result.rows.isEmpty:
      let row = result.rows[chance.below(result.rows.count)]
      fact = "\(label) row of \(row.date)"
      apply = change { result in
        guard let place = result.rows.firstIndex(where: { $0 == row }) else { return }
        result.rows[place].note += " \(side)\(number)"
      }
    case 10 where !sketch.tasks.isEmpty:
      let place = chance.below(sketch.tasks.count)
      fact = "task \(place)"
      apply = { $0.tasks[place][1] = $0.tasks[place][1] == " " ? "x" : " " }
    default:
      fact = "task \(side)\(number)"
      apply = { $0.tasks.append(["Try idea \(side)\(number)", " "]) }
      if sketch.tasks.isEmpty {
        fact = "title"
        apply = { $0.title += " \(side)\(number)" }
      }
    }
  }
}
