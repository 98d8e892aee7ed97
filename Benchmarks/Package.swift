// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "okr", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "SampleTexts"),
    .executableTarget(
      name: "GenerateSamples",
      dependencies: ["SampleTexts"]),
    .executableTarget(
      name: "Documents",
      dependencies: [
        "SampleTexts", .product(name: "OKRLibraries", package: "okr"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Documents",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
