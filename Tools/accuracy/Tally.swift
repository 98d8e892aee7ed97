/// The counts of one label in one language.
struct Tally {
  var truePositives = 0
  var falsePositives = 0
  var falseNegatives = 0
  var right = 0
  var total = 0

  mutating func add(_ comparison: Comparison) {
    total += 1
    if comparison.expected == comparison.got { right += 1 }
    switch (comparison.expected, comparison.got) {
    case ("yes", "yes"): truePositives += 1
    case ("no", "yes"): falsePositives += 1
    case ("yes", "no"): falseNegatives += 1
    default: break
    }
  }

  var isFlag: Bool { truePositives + falsePositives + falseNegatives > 0 }

  /// Precision, recall, F1 and accuracy; the first three only for labels that are yes or no.
  var row: String {
    let precision = share(truePositives, truePositives + falsePositives)
    let recall = share(truePositives, truePositives + falseNegatives)
    let f1 = share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
    let scores = isFlag ? [precision, recall, f1] : ["", "", ""]
    return (scores + [share(right, total), "\(total)"]).map { padded($0, 10) }.joined()
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let thousandths = (part * 1000 + whole / 2) / whole
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

/// The text with spaces in front.
func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
