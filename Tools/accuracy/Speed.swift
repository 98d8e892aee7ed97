import OKRWording

/// What reading titles costs.
enum Speed {
  /// Reads 40,000 titles of a corpus in each language and prints the time a title.
  static func measure(_ labels: [Label]) {
    for language in WordingLanguage.allCases {
      let titles = labels.filter { $0.lang == language.rawValue }.map { Array($0.text.utf8) }
      guard !titles.isEmpty else { continue }
      let analyser = WordingAnalyser(language)
      var measurable = 0
      let time = ContinuousClock().measure {
        for count in 0..<40_000 where analyser.keyResult(titles[count % titles.count]).isMeasurable
        {
          measurable += 1
        }
      }
      print("\(language.rawValue): \(time / 40_000) a title (\(measurable) of 40000 measurable)")
    }
  }
}
