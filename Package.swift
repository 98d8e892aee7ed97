// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "okr",
  products: [],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .target(name: "SourceText"),
    .target(name: "Diagnostics", dependencies: ["SourceText"]),
    .target(name: "Markdown", dependencies: ["SourceText"]),
    .target(name: "YAML", dependencies: ["SourceText", "CLibYAML"]),
    .target(name: "Git", dependencies: ["CLibgit2"]),
    .target(name: "OKRModel"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "SourceText"]),
    .testTarget(name: "GitTests", dependencies: ["Git"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}
