extension String {
  /// The nearest of some names, for "did you mean": at most a third of the letters differ.
  ///
  /// Distance is Damerau-Levenshtein (restricted): insert, delete, replace, swap neighbours. Of names
  /// equally near, one with the same letters comes first: `lnit` is `lint` rather than `init`.
  public func nearest(of names: some Sequence<String>) -> String? {
    let letters = Array(lowercased().unicodeScalars.prefix(64))
    let limit = max(1, letters.count / 3)
    let ordered = letters.sorted()
    var best: (distance: Int, otherLetters: Int, name: String)?
    for name in names {
      let other = Array(name.lowercased().unicodeScalars.prefix(64))
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      guard distance <= limit else { continue }
      let candidate = (distance, other.sorted() == ordered ? 0 : 1, name)
      if let known = best, known <= candidate { continue }
      best = candidate
    }
    return best?.name
  }
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
