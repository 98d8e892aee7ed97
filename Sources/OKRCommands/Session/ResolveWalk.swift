import Diagnostics
import OKRMerge

/// Goes through the conflicts of a merge with the person at the terminal. What is chosen is written
/// at once; a file is told to Git as resolved at the end.
struct ResolveWalk {
  let session: Session
  let prompt: Prompt

  private enum Step: Equatable {
    case chosen(Resolution.Answer)
    case skip, back, quit
  }

  /// Asks until all is answered or skipped, or the person quits.
  func run(_ questions: [Resolution.Question], _ resolution: inout Resolution) throws {
    var place = 0
    while questions.indices.contains(place) {
      session.console.say("")
      let question = questions[place]
      switch ask(question, "\(place + 1)/\(questions.count)  ", resolution) {
      case .quit: return
      case .skip: place += 1
      case .back:
        place = max(0, place - 1)
        try resolution.answer(questions[place], nil)
      case .chosen(let answer):
        try resolution.answer(question, answer)
        place += 1
      }
    }
  }

  private func ask(
    _ question: Resolution.Question, _ position: String, _ resolution: Resolution
  ) -> Step {
    let file = resolution.files[question.file]
    let words = ConflictWords(catalog: prompt.catalog, width: session.console.width ?? 80)
    switch file.kind {
    case .text(let text):
      let conflict = text.conflicts[question.number]
      session.console.say(words.text(conflict, in: file, position))
      return ask(text, question.number)
    case .deleted(let side, _):
      session.console.say(position + words.text(deletedBy: side, file))
      return askWhetherToKeep()
    case .gone, .unreadable: return .skip
    }
  }

  private func askWhetherToKeep() -> Step {
    while true {
      switch prompt.ask(
        Message("k keeps the file, d deletes it (Enter skips, b goes back, q quits):"))
      {
      case nil, "q"?: return .quit
      case "b"?: return .back
      case ""?: return .skip
      case "k"?: return .chosen(.keep)
      case "d"?: return .chosen(.delete)
      case let typed?: refuse(typed)
      }
    }
  }

  private func ask(_ text: ConflictedText, _ number: Int) -> Step {
    let conflict = text.conflicts[number]
    let keys: Message =
      switch (conflict.mayBeBoth, conflict.takesTyping) {
      case (true, true):
        Message(
          "o takes ours, t theirs, both keeps both, or type it (Enter skips, b goes back, q quits):"
        )
      case (false, true):
        Message(
          "o takes ours, t theirs, or type it (Enter skips, b goes back, q quits):")
      case (true, false):
        Message(
          "o takes ours, t theirs, both keeps both (Enter skips, b goes back, q quits):")
      case (false, false): Message("o takes ours, t theirs (Enter skips, b goes back, q quits):")
      }
    while true {
      switch prompt.ask(keys) {
      case nil, "q"?: return .quit
      case "b"?: return .back
      case ""?: return .skip
      case "o"?: return .chosen(.lines(.ours))
      case "t"?: return .chosen(.lines(.theirs))
      case "both"? where conflict.mayBeBoth: return .chosen(.lines(.both))
      case let typed? where conflict.takesTyping && typed != "both":
        do {
          return .chosen(.lines(try text.typed(number, typed)))
        } catch {
          error.tell(session.console, prompt.catalog)
        }
      case let typed?: refuse(typed)
      }
    }
  }

  private func refuse(_ typed: String) {
    session.console.say(
      Message("“{answer}” is none of these.", ["answer": typed]).text(in: prompt.catalog)
        .safeForTerminal)
  }
}

extension NamedConflict {
  /// Whether another value than the two can stand there.
  var takesTyping: Bool {
    fact.map { [.field, .entry, .title, .heading, .checkIn, .prose].contains($0) } ?? false
  }
}

extension ConflictedText {
  /// What a typed value makes of a conflict, or a sentence why it cannot be.
  func typed(_ number: Int, _ value: String) throws(CommandFailure) -> ConflictChoice {
    do throws(TypedValueFault) {
      return try lines(number, typed: value)
    } catch {
      switch error {
      case .notOneValue:
        throw CommandFailure(
          "The two sides differ in more than one value there.",
          hint: "Choose one of them, with `--ours` or `--theirs`.")
      case .unreadable:
        throw CommandFailure(
          Message("“{value}” cannot be read as what stands there.", ["value": value]),
          hint: "Write it as it would stand in the file.")
      }
    }
  }
}
