// swift-tools-version: 6.2
import PackageDescription

let pure: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]
let touchingC = pure + [.strictMemorySafety()]
let strictC: [CSetting] = [.treatAllWarnings(as: .error), .enableWarning("all")]

let package = Package(
  name: "handrail",
  products: [
    .executable(name: "handrail", targets: ["handrail"])
  ],
  targets: [
    .target(name: "Text", swiftSettings: pure),
    .target(name: "GuideEngine", dependencies: ["Text"], swiftSettings: pure),
    .target(
      name: "GuideFormat", dependencies: ["GuideEngine", "Text", "CGuides", "CMarkGFM", "CYAML"],
      swiftSettings: touchingC),
    .target(name: "Screen", dependencies: ["Text"], swiftSettings: pure),
    .target(
      name: "Terminal", dependencies: ["Screen", "Text", "CNcurses", "CTerminal"],
      swiftSettings: touchingC),
    .target(name: "Wizard", dependencies: ["GuideEngine", "Screen", "Text"], swiftSettings: pure),
    .target(
      name: "SessionStore", dependencies: ["GuideEngine", "Text", "CSQLite"],
      swiftSettings: touchingC),
    .target(
      name: "HandrailCLI",
      dependencies: [
        "Wizard", "Terminal", "Screen", "SessionStore", "GuideFormat", "GuideEngine", "Text",
      ],
      swiftSettings: touchingC),
    .executableTarget(
      name: "handrail", dependencies: ["HandrailCLI", "CStart"], swiftSettings: touchingC),

    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CYAML"),
    .target(name: "CGuides", cSettings: strictC),
    .target(name: "CStart", cSettings: strictC),
    .target(name: "CTerminal", cSettings: strictC),

    .executableTarget(
      name: "engine-bench", dependencies: ["GuideFormat", "GuideEngine", "Text"],
      path: "Scripts/bench.d/engine", swiftSettings: pure),
    .executableTarget(
      name: "store-bench", dependencies: ["SessionStore", "GuideFormat", "GuideEngine", "Text"],
      path: "Scripts/bench.d/store", swiftSettings: pure),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: pure),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: pure),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "Text", "TestSupport"], exclude: ["Goldens"],
      swiftSettings: pure),
    .executableTarget(
      name: "terminal-victim", dependencies: ["Terminal", "Screen", "Text"],
      path: "Tests/TerminalVictim", swiftSettings: touchingC),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Terminal", "Wizard", "Screen", "GuideFormat", "GuideEngine", "Text", "TestSupport",
      ],
      swiftSettings: pure),
    .testTarget(
      name: "GuideEngineTests", dependencies: ["GuideEngine", "Text", "TestSupport"],
      swiftSettings: pure),
    .testTarget(
      name: "GuideFormatTests",
      dependencies: ["GuideFormat", "GuideEngine", "Text", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: pure),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: ["SessionStore", "GuideFormat", "GuideEngine", "Text", "TestSupport"],
      swiftSettings: pure),
    .testTarget(
      name: "WizardTests",
      dependencies: ["Wizard", "Screen", "GuideFormat", "GuideEngine", "Text", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: pure),
    .testTarget(
      name: "HandrailCLITests",
      dependencies: [
        "HandrailCLI", "Wizard", "Screen", "SessionStore", "GuideFormat", "GuideEngine", "Text",
        "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: pure),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "HandrailCLI", "Wizard", "Screen", "SessionStore", "GuideFormat", "GuideEngine", "Text",
        "TestSupport",
      ],
      exclude: ["Tour"], swiftSettings: pure),
  ],
  cLanguageStandard: .gnu2x,
)
