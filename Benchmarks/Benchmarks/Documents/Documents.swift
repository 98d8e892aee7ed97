import Benchmark
import OKRDocument
import OKRLint
import OKRModel
import OKRWorkspace
import SampleTexts
import SourceText

/// What reading, checking and formatting one document costs, and how reading grows with the size.
let benchmarks: @Sendable () -> Void = {
  let sample = SampleObjective(number: 4806)
  let source = SourceText(sample.text)
  let settings = Settings()
  let linter = Linter(settings, today: CalendarDate(year: 2026, month: 8, day: 1))
  let metrics: [BenchmarkMetric] = [.wallClock, .instructions, .throughput]
  Benchmark.defaultConfiguration = .init(
    metrics: metrics, warmupIterations: 3, scalingFactor: .kilo, maxDuration: .seconds(3))

  Benchmark("read a document of \(source.bytes.count) bytes") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(ObjectiveDocument(source)) }
  }

  Benchmark("check a document") { benchmark in
    let file = ObjectiveFile(
      placement: Placement(path: sample.path, settings: settings),
      document: ObjectiveDocument(source))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(linter.finish(linter.lint(file), links: []))
    }
  }

  Benchmark("format a document") { benchmark in
    let document = ObjectiveDocument(source)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(document.formatting()) }
  }

  for shape in GrowingText.allCases {
    for kilobytes in [10, 100, 1_000] {
      Benchmark(
        "read \(shape.rawValue), \(kilobytes) kB",
        configuration: .init(metrics: [.wallClock], scalingFactor: .one, maxDuration: .seconds(1))
      ) { benchmark in
        let text = SourceText(shape.text(bytes: kilobytes * 1_000))
        benchmark.startMeasurement()
        blackHole(ObjectiveDocument(text))
      }
    }
  }
}
