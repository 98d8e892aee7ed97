// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "okr", path: "..")],
  targets: [
    .target(name: "FuzzDriver"),
    .executableTarget(
      name: "FuzzParse",
      dependencies: ["FuzzDriver", .product(name: "OKRDocumentLaws", package: "okr")]),
    .executableTarget(
      name: "FuzzEdit",
      dependencies: ["FuzzDriver", .product(name: "OKRDocumentLaws", package: "okr")]),
  ]
)
