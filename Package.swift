// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target shares: imports are internal unless said otherwise, existentials are spelt out;
/// "make check" turns warnings into errors, in our own targets only.
let house: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["LABMETRICS_WARNINGS"] == "error" ? [.treatAllWarnings(as: .error)] : [])

/// The fuzzers and the seeded runs share their properties: the folder is a program with LABMETRICS_FUZZ=1, a test
/// target otherwise.
let fuzzed: [Target.Dependency] = [
  "Archive", "Vocabulary", "Partners", "Facts", "Configuration", "Lookups", "Text", "Renderers", "XLSX",
]
let fuzzing: Target =
  Context.environment["LABMETRICS_FUZZ"] == "1"
  ? .executableTarget(
    name: "Fuzz", dependencies: fuzzed, path: "Tests/Fuzzing",
    exclude: ["Mutation.swift", "PropertyTests.swift", "fuzz.sh"], swiftSettings: house)
  : .testTarget(
    name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing", exclude: ["Fuzz.swift", "fuzz.sh"],
    swiftSettings: house)

let package = Package(
  name: "LabMetrics",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "labmetrics", targets: ["labmetrics"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // libxlsxwriter, found through pkg-config; only XLSX imports it.
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"]), .brew(["libxlsxwriter"])]),
    // zlib, which libxlsxwriter links anyway: "labmetrics audit" reads workbooks, which are zip files, with it.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // SQLite, which macOS brings along; only the module SQLite imports it.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    // Exchanging two folders in one step, which Swift's Glibc module does not show.
    .target(name: "CExchange"),
    // Data that people may edit, what readers see, and the example pages, compiled into the binary from where they lie.
    .target(name: "CData"),
    // SHA-256, the checksum of what is written.
    .target(name: "CSHA256"),
    // A hash of Sources made by every build, which names the build in caches and partial results.
    .executableTarget(name: "hash-sources", dependencies: ["CSHA256"]),
    .plugin(
      name: "HashSources", capability: .buildTool(), dependencies: ["hash-sources"], path: "Sources/HashSources"),
    // Texts of any kind: their order, errors and findings, numbers, JSON, CSV, and what a cell of a workbook can hold.
    .target(name: "Text", swiftSettings: house),
    // Folders, files and their checksums; work on several cores.
    .target(name: "Files", dependencies: ["Text", "CSHA256"], swiftSettings: house),
    .target(name: "Lookups", dependencies: ["CData"], exclude: ["Data"], swiftSettings: house),
    // What readers see, in each language: one catalogue file a language.
    .target(name: "Labels", dependencies: ["Lookups", "CData"], exclude: ["Data"], swiftSettings: house),
    // Canonical terms, and the plain words in which pages, figures and reports are told apart.
    .target(name: "Vocabulary", dependencies: ["Lookups"], swiftSettings: house),
    .target(name: "Archive", dependencies: ["Vocabulary", "Lookups", "Text", "Files"], swiftSettings: house),
    .target(name: "Partners", dependencies: ["Archive", "Vocabulary", "Lookups", "Text"], swiftSettings: house),
    // What pages say.
    .target(
      name: "Facts", dependencies: ["Archive", "Vocabulary", "Partners", "Lookups", "Text", "Files"],
      swiftSettings: house),
    // What is counted in them.
    .target(
      name: "Metrics", dependencies: ["Facts", "Archive", "Vocabulary", "Partners", "Lookups", "Text", "Files"],
      swiftSettings: house),
    // labmetrics.yaml; only this module imports the YAML parser.
    .target(
      name: "Configuration", dependencies: ["Archive", "Vocabulary", "Text", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    // Sections, sheets and tables as data, made from what was counted; no page is seen here, nor by what renders them.
    .target(
      name: "Reports", dependencies: ["Metrics", "Vocabulary", "Labels", "Lookups", "Text", "Files"],
      swiftSettings: house),
    // A report in each format but the workbook.
    .target(
      name: "Renderers", dependencies: ["Reports", "Metrics", "Labels", "Text", "Files", "CData"],
      exclude: ["HTML/Data"], swiftSettings: house),
    // The workbook; only this module imports libxlsxwriter.
    .target(
      name: "XLSX",
      dependencies: ["Renderers", "Reports", "Metrics", "Labels", "Text", "Files", "CXlsxWriter", "CZlib"],
      swiftSettings: house),
    // The data tables as a database; only this module imports SQLite's library.
    .target(
      name: "SQLite", dependencies: ["Renderers", "Reports", "Text", "Files", "CSQLite"], swiftSettings: house),
    // All formats into a folder that takes the old one's place in one step.
    .target(
      name: "Publishing", dependencies: ["Renderers", "XLSX", "SQLite", "Reports", "Text", "Files", "CExchange"],
      swiftSettings: house),
    // Reads finished reports; knows nothing of how they were made.
    .target(name: "Audit", dependencies: ["Text", "Files", "CZlib"], swiftSettings: house),
    .executableTarget(
      name: "labmetrics",
      dependencies: [
        "Archive", "Vocabulary", "Partners", "Facts", "Metrics", "Reports", "Configuration", "Lookups", "Labels",
        "Text", "Renderers", "Publishing", "Audit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house, plugins: ["HashSources"]),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: house),
    .testTarget(name: "LookupsTests", dependencies: ["Lookups"], swiftSettings: house),
    .testTarget(name: "LabelsTests", dependencies: ["Labels", "Lookups", "CData"], swiftSettings: house),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Vocabulary", "Lookups", "Text"], swiftSettings: house),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary", "Lookups"], swiftSettings: house),
    .testTarget(
      name: "PartnersTests", dependencies: ["Partners", "Archive", "Vocabulary", "Lookups", "Text"],
      swiftSettings: house),
    .testTarget(
      name: "MetricsTests",
      dependencies: ["Metrics", "Facts", "Files", "Archive", "Vocabulary", "Partners", "Lookups", "Text"],
      swiftSettings: house),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Renderers", "XLSX", "SQLite", "Publishing", "Audit", "Archive", "Partners", "Facts", "Metrics",
        "Vocabulary",
        "Lookups", "Labels", "Text", "Files", "CSQLite",
      ],
      exclude: ["HTML/check_page.py"], swiftSettings: house),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration"], exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "CommandTests", dependencies: ["labmetrics", "Lookups", "Reports", "Files"],
      exclude: [
        "Golden", "break_keys.py", "change_report.py", "check_consistency.py", "check_iati.py", "read_back.py",
        "read_database.py", "read_outputs.py", "recount.py", "scan_privacy.py", "validate_workbook.py",
      ],
      swiftSettings: house),
    fuzzing,
  ]
)
