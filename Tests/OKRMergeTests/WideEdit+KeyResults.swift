extension WideEdit {
  /// Edits inside of a key result.
  static func kinds(of result: WideSketch.Result, in sketch: WideSketch) -> [Maker] {
    let isFrench = sketch.style.isFrench
    var kinds: [Maker] = [
      { word, _ in Self("result title", in: result, "title") { $0.title += " " + word } },
      { word, chance in
        let names =
          isFrench
          ? ["Raison", "Poids", "Engagement", "Ambition", "Lien"]
          : ["Reason", "Weight", "Commit", "Stretch", "Link"]
        let number = chance.below(names.count)
        return Self("new field", in: result, "field " + names[number]) {
          $0.fields.append(
            .init(id: -1, name: names[number], text: number == 1 ? "2" : "7\(word.count)"))
        }
      },
    ]
    for (number, field) in result.fields.enumerated() {
      kinds.append { word, chance in
        if number > 0, chance.happens(0.25) {
          return Self("no field", in: result, "field \(field.id)") { $0.fields.remove(field.id) }
        }
        let digits = word.filter(\.isNumber)
        return Self("field", in: result, "field \(field.id)") {
          $0.fields.change(field.id) {
            $0.text = number == 0 ? "400 → 7\(digits) leads" : "new-\(word)"
          }
        }
      }
    }
    if sketch.style.isLight { return kinds }
    if result.milestones.isEmpty { kinds += rows(of: result, in: sketch) }
    kinds += result.milestones.map { milestone -> Maker in
      { word, chance in
        if chance.happens(0.4) {
          return Self("milestone", in: result, "milestone \(milestone.id)") {
            $0.milestones.change(milestone.id) { $0.text += " " + word }
          }
        }
        return Self("milestone tick", in: result, "milestone \(milestone.id)") {
          $0.milestones.change(milestone.id) { $0.name = $0.name == " " ? "x" : " " }
        }
      }
    }
    kinds.append { word, _ in
      Self("new prose", in: result, "prose end") {
        $0.prose.append(.init(id: -1, text: "Remark by \(word)."))
      }
    }
    kinds += result.prose.map { part -> Maker in
      { word, chance in
        if chance.happens(0.25) {
          return Self("no prose", in: result, "prose \(part.id)") { $0.prose.remove(part.id) }
        }
        return Self("prose", in: result, "prose \(part.id)") {
          $0.prose.change(part.id) { $0.text += " " + word }
        }
      }
    }
    return kinds
  }

  private static func rows(of result: WideSketch.Result, in sketch: WideSketch) -> [Maker] {
    let isFrench = sketch.style.isFrench
    let new: Maker = { word, chance in
      // Most check-ins are of the day on which both are made.
      let day = chance.happens(0.4) ? 28 : 10 + chance.below(19)
      let row = WideSketch.Row(
        id: -1,
        cells: [
          "2026-07-\(day)", "\(1000 + chance.below(900))", isFrench ? "0,5" : "0.5",
          chance.happens(0.5) ? "paul" : word, "By \(word)",
        ])
      return Self("new row", in: result, "row " + word) { result in
        let place = result.rows.firstIndex { $0.cells[0] > row.cells[0] } ?? result.rows.count
        result.rows.insert(row, at: place)
      }
    }
    let old = result.rows.map { row -> Maker in
      { word, chance in
        // With the last one the table would go, which is more than a row.
        if chance.happens(0.2), row.id != result.rows.first?.id {
          return Self("no row", in: result, "row \(row.id)") { result in
            result.rows.removeAll { $0.id == row.id }
          }
        }
        let column = chance.one(of: [1, 2, 4])
        return Self("row", in: result, "row \(row.id)") { result in
          guard let index = result.rows.firstIndex(where: { $0.id == row.id }) else { return }
          let digits = word.filter(\.isNumber)
          result.rows[index].cells[column] =
            column == 1 ? "5\(digits)" : column == 2 ? (isFrench ? "0,9" : "0.9") : word
        }
      }
    }
    return [new, new, new] + old
  }
}
