// swift-tools-version: 6.2
import PackageDescription

/// The files of `templates/` that are part of the program.
let templateNames = [
  "company", "team", "personal", "sales-funnel", "product", "engineering", "marketing", "people",
  "support", "learning", "welcome",
]
let templateFiles =
  templateNames.flatMap { ["\($0).en.md", "\($0).fr.md"] }
  + ["okr.en.yml", "okr.fr.yml", "templates.yml", "editorconfig"]
  + ["github", "gitlab", "pre-commit"].flatMap { ["ci/\($0).en.yml", "ci/\($0).fr.yml"] }
  + ["ci/shell.en.sh", "ci/shell.fr.sh"]

let package = Package(
  name: "okr",
  products: [
    .executable(name: "okr", targets: ["okr"]),
    .library(
      name: "OKRLibraries",
      targets: ["SourceText", "OKRModel", "OKRDocument", "OKRWorkspace", "OKRLint"]),
    .library(name: "OKRDocumentLaws", targets: ["OKRDocumentLaws"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(
      url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
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
    .target(name: "JSON"),
    .target(name: "Diagnostics", dependencies: ["SourceText", "JSON"]),
    .target(name: "FileSystem"),
    .target(name: "Markdown", dependencies: ["SourceText"]),
    .target(name: "YAML", dependencies: ["SourceText", "CLibYAML"]),
    .target(name: "Git", dependencies: ["CLibgit2"]),
    .target(
      name: "Programs",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    .target(name: "OKRModel"),
    .target(
      name: "OKRDocument",
      dependencies: ["OKRModel", "Markdown", "YAML", "Diagnostics", "SourceText"],
      resources: [.embedInCode("Languages/en.yml"), .embedInCode("Languages/fr.yml")]),
    .target(
      name: "OKRWording", dependencies: ["OKRModel", "YAML", "SourceText"],
      resources: [.embedInCode("Vocabulary/en.yml"), .embedInCode("Vocabulary/fr.yml")]),
    .target(
      name: "OKRWorkspace",
      dependencies: [
        "OKRDocument", "OKRModel", "YAML", "Diagnostics", "SourceText", "FileSystem", "Git",
      ]),
    .target(
      name: "OKRLint",
      dependencies: [
        "OKRMerge", "OKRWording", "OKRWorkspace", "OKRDocument", "OKRModel", "YAML", "JSON",
        "Diagnostics",
        "SourceText", "FileSystem", "Git",
      ]),
    .target(
      name: "OKRMerge",
      dependencies: ["OKRDocument", "OKRModel", "Markdown", "YAML", "SourceText", "Git"]),

    .target(
      name: "OKRHistory",
      dependencies: [
        "OKRLint", "OKRMerge", "OKRWorkspace", "OKRDocument", "OKRModel", "Diagnostics",
        "SourceText", "FileSystem", "Git",
      ]),

    .target(
      name: "OKRSync",
      dependencies: [
        "OKRMerge", "OKRWorkspace", "OKRDocument", "OKRModel", "SourceText", "FileSystem", "Git",
        "Programs",
      ]),

    .target(
      name: "OKRTemplates", path: "templates", sources: ["OKRTemplates.swift"],
      resources: templateFiles.map { .embedInCode($0) }),
    .target(
      name: "OKRReport", dependencies: ["OKRModel", "OKRWorkspace", "Diagnostics"]),
    .target(
      name: "OKRCommands",
      dependencies: [
        "OKRHistory", "OKRLint", "OKRMerge", "OKRSync", "OKRReport", "OKRWording", "OKRTemplates",
        "OKRWorkspace", "OKRDocument", "OKRModel", "Git", "Programs",
        "YAML", "JSON", "Diagnostics", "SourceText", "FileSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Messages/messages.fr.yml")]),
    .executableTarget(name: "okr", dependencies: ["OKRCommands"]),

    .executableTarget(
      name: "OKRAccuracy",
      dependencies: [
        "OKRLint", "OKRWording", "OKRWorkspace", "OKRDocument", "OKRModel", "Diagnostics",
        "SourceText", "JSON", "FileSystem",
      ],
      path: "Tools/accuracy"),

    .target(name: "TestSupport", dependencies: ["SourceText"], path: "Tests/TestSupport"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "FileSystem", "SourceText", "CCMarkGFM"],
      exclude: ["Reports"]),
    .testTarget(name: "FileSystemTests", dependencies: ["FileSystem"]),
    .testTarget(
      name: "MarkdownTests", dependencies: ["TestSupport", "Markdown", "SourceText", "CCMarkGFM"]),
    .testTarget(
      name: "YAMLTests", dependencies: ["TestSupport", "YAML", "SourceText", "FileSystem"]),
    .testTarget(name: "GitTests", dependencies: ["Git"]),
    .testTarget(name: "OKRModelTests", dependencies: ["OKRModel"], exclude: ["Cases"]),
    .target(
      name: "OKRDocumentLaws",
      dependencies: ["OKRDocument", "OKRModel", "Markdown", "YAML", "SourceText"],
      path: "Tests/OKRDocumentLaws"),
    .testTarget(
      name: "OKRDocumentTests",
      dependencies: [
        "TestSupport", "OKRDocumentLaws", "OKRDocument", "OKRModel", "Markdown", "YAML",
        "SourceText", "FileSystem",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "OKRWordingTests",
      dependencies: ["TestSupport", "OKRWording", "OKRModel", "YAML", "SourceText", "FileSystem"]),
    .testTarget(
      name: "OKRWorkspaceTests",
      dependencies: [
        "OKRWorkspace", "OKRDocument", "OKRModel", "SourceText", "FileSystem", "Git",
      ]),
    .testTarget(
      name: "OKRLintTests",
      dependencies: [
        "TestSupport", "OKRLint", "OKRWorkspace", "OKRDocument", "OKRModel", "Diagnostics",
        "SourceText", "FileSystem", "Git",
      ]),
    .testTarget(
      name: "OKRMergeTests",
      dependencies: [
        "TestSupport", "OKRMerge", "OKRDocument", "OKRModel", "SourceText", "FileSystem", "Git",
      ],
      exclude: ["Cases"]),
    .testTarget(
      name: "OKRHistoryTests",
      dependencies: [
        "TestSupport", "OKRHistory", "OKRMerge", "OKRWorkspace", "OKRDocument", "OKRModel",
        "Diagnostics",
        "SourceText", "FileSystem", "Git",
      ]),
    .testTarget(
      name: "OKRReportTests",
      dependencies: [
        "TestSupport", "OKRReport", "OKRWorkspace", "OKRDocument", "OKRModel", "Diagnostics",
        "SourceText",
      ]),
    .testTarget(
      name: "OKRMessageTests",
      dependencies: ["TestSupport", "OKRLint", "Diagnostics", "FileSystem", "YAML", "SourceText"]),
    .testTarget(name: "TranscriptTests", dependencies: ["okr"], exclude: ["Transcripts"]),
    .testTarget(name: "ServerTests", dependencies: ["okr"]),
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
