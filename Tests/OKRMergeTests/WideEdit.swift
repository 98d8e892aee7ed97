/// One edit of a ``WideSketch``, of the kinds that people and commands make.
struct WideEdit {
  /// What it touches, from the outside in: `["3", "field 7"]` is a field of the key result 3. Two edits
  /// go together unless the one's place begins with the other's.
  var place: [String]
  var kind: String
  /// Whether it puts things that are there into another order.
  var isMove = false
  /// Whether both sides make it.
  var isShared = false
  var apply: (inout WideSketch) -> Void

  var isRemoval: Bool { kind.hasPrefix("no ") }

  /// A random edit of what a sketch holds. The side makes what is added one of its own.
  init(of sketch: WideSketch, side: String, _ chance: inout Chance) {
    let kinds = Self.kinds(of: sketch)
    self = chance.one(of: kinds)(side + "\(chance.below(1000))", &chance)
  }

  typealias Maker = (_ word: String, _ chance: inout Chance) -> WideEdit

  private static func kinds(of sketch: WideSketch) -> [Maker] {
    var kinds: [Maker] = [
      { word, _ in Self("title", ["title"]) { $0.title += " " + word } },
      { word, _ in
        Self("new entry", ["entry " + word]) { sketch in
          sketch.entries.append(.init(id: -1, name: "x-" + word, text: word))
        }
      },
      { word, _ in
        Self("new paragraph", ["introduction end"]) {
          $0.introduction.append(.init(id: -1, text: "Sentence by \(word)."))
        }
      },
      { word, _ in
        Self("new task", ["task " + word]) {
          $0.tasks.append(.init(id: -1, name: " ", text: "Try idea \(word)"))
        }
      },
      { word, _ in
        Self("retrospective", ["retrospective end"]) {
          $0.retrospective.append(.init(id: -1, text: "Learnt by \(word)."))
        }
      },
      { word, _ in
        Self("new tag", ["tag " + word]) { $0.tags.append(word) }
      },
      { word, _ in Self("new contributor", ["person " + word]) { $0.people.append(word) } },
    ]
    kinds += sketch.entries.map { entry -> Maker in
      { word, chance in
        if chance.happens(0.3), sketch.entries.count > 1 {
          return Self("no entry", ["entry \(entry.id)"]) { $0.entries.remove(entry.id) }
        }
        return Self("entry", ["entry \(entry.id)"]) {
          $0.entries.change(entry.id) { $0.text = word }
        }
      }
    }
    if sketch.tags.count > 1 {
      kinds.append { _, chance in
        let tag = chance.one(of: sketch.tags)
        return Self("no tag", ["tag " + tag]) { $0.tags.removeAll { $0 == tag } }
      }
    }
    kinds += Self.prose(sketch.introduction, "introduction") { \.introduction }
    kinds += Self.prose(sketch.retrospective, "retrospective") { \.retrospective }
    kinds += sketch.tasks.map { task -> Maker in
      { word, chance in
        switch chance.below(4) {
        case 0 where sketch.tasks.first?.id != task.id:
          return Self("no task", ["task \(task.id)"]) { $0.tasks.remove(task.id) }
        case 1:
          return Self("task", ["task \(task.id)"]) {
            $0.tasks.change(task.id) { $0.text += " " + word }
          }
        default:
          return Self("tick", ["task \(task.id)"]) {
            $0.tasks.change(task.id) { $0.name = $0.name == " " ? "x" : " " }
          }
        }
      }
    }
    for result in sketch.results { kinds += Self.kinds(of: result, in: sketch) }
    kinds.append { word, chance in Self.style(of: sketch, &chance) }
    kinds += Self.wholes(of: sketch)
    return kinds
  }

  private static func prose(
    _ parts: [WideSketch.Part], _ name: String,
    _ path: @escaping () -> WritableKeyPath<WideSketch, [WideSketch.Part]>
  ) -> [Maker] {
    parts.map { part in
      { word, chance in
        if chance.happens(0.25) {
          return Self("no paragraph", ["\(name) \(part.id)"]) {
            $0[keyPath: path()].remove(part.id)
          }
        }
        return Self("paragraph", ["\(name) \(part.id)"]) {
          $0[keyPath: path()].change(part.id) { $0.text += " " + word }
        }
      }
    }
  }

  /// Edits of the form alone, as the formatter and editors make them.
  private static func style(of sketch: WideSketch, _ chance: inout Chance) -> WideEdit {
    // What the other side begins would be in the old form.
    let hasTables = sketch.results.allSatisfy { !$0.rows.isEmpty || !$0.milestones.isEmpty }
    let hasLists = !sketch.tags.isEmpty && !sketch.people.isEmpty
    return switch chance.below(8) {
    case 0: Self("padding", ["padding"]) { $0.style.isPadded.toggle() }
    case 1 where hasTables: Self("columns", ["columns"]) { $0.style.columns = [1, 0, 3, 2, 4] }
    case 2: Self("bullets", ["bullets"]) { $0.style.bullet = $0.style.bullet == "-" ? "*" : "-" }
    case 3:
      Self("labels", ["labels"]) { $0.style.labelEnd = $0.style.labelEnd == ":" ? " -" : ":" }
    case 4: Self("blanks", ["blanks"]) { $0.style.hasBlanks.toggle() }
    case 5:
      Self("endings", ["endings"]) { $0.style.ending = $0.style.ending == "\n" ? "\r\n" : "\n" }
    case 6: Self("mark", ["mark"]) { $0.style.hasMark.toggle() }
    case 7 where hasLists: Self("lists", ["lists"]) { $0.style.lists = ($0.style.lists + 1) % 3 }
    default: Self("padding", ["padding"]) { $0.style.isPadded.toggle() }
    }
  }

  /// Edits of whole key results.
  private static func wholes(of sketch: WideSketch) -> [Maker] {
    let new: Maker = { word, chance in
      let place = chance.happens(0.6) ? sketch.results.count : chance.below(sketch.results.count)
      let anchor = place == 0 ? nil : sketch.results[place - 1].id
      let isFrench = sketch.style.isFrench
      let field = WideSketch.Part(
        id: -1, name: isFrench ? "Cible" : "Target", text: "\(word.filter(\.isNumber)) leads")
      return Self("new result", ["result " + word]) { sketch in
        let result = WideSketch.Result(
          id: -1, label: sketch.nextLabel, title: "Win something new by \(word)",
          fields: [field])
        var index =
          anchor.flatMap { id in sketch.results.firstIndex { $0.id == id } }
          .map { $0 + 1 } ?? 0
        while index < sketch.results.count, sketch.results[index].id < 0 { index += 1 }
        sketch.results.insert(result, at: index)
      }
    }
    guard sketch.results.count > 1 else { return [new, new] }
    let gone: Maker = { _, chance in
      let id = chance.one(of: sketch.results).id
      return Self("no result", ["\(id)"]) { sketch in
        sketch.results.removeAll { $0.id == id }
      }
    }
    let moved: Maker = { _, _ in
      var edit = Self("moved result", ["order"]) { sketch in
        guard let last = sketch.results.lastIndex(where: { $0.id > 0 }) else { return }
        let result = sketch.results.remove(at: last)
        sketch.results.insert(result, at: 0)
      }
      edit.isMove = true
      return edit
    }
    return [new, new, gone, moved]
  }

  private init(
    _ kind: String, _ place: [String], _ apply: @escaping (inout WideSketch) -> Void
  ) {
    self.place = place
    self.kind = kind
    self.apply = apply
  }

  init(
    _ kind: String, in result: WideSketch.Result, _ place: String,
    _ apply: @escaping (inout WideSketch.Result) -> Void
  ) {
    self.init(kind, ["\(result.id)", place]) { sketch in
      guard let index = sketch.results.firstIndex(where: { $0.id == result.id }) else { return }
      apply(&sketch.results[index])
    }
  }
}

extension [WideSketch.Part] {
  mutating func remove(_ id: Int) { removeAll { $0.id == id } }

  mutating func change(_ id: Int, _ body: (inout WideSketch.Part) -> Void) {
    if let index = firstIndex(where: { $0.id == id }) { body(&self[index]) }
  }
}
