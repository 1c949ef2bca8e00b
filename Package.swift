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
  targets: [
    .target(name: "Text", swiftSettings: pure),
    .target(name: "GuideEngine", dependencies: ["Text"], swiftSettings: pure),
    .target(
      name: "GuideFormat", dependencies: ["GuideEngine", "CGuides", "CMarkGFM", "CYAML"],
      swiftSettings: touchingC),
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CYAML"),
    .target(name: "CGuides", cSettings: strictC),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: pure),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: pure),
    .testTarget(name: "GuideEngineTests", dependencies: ["GuideEngine"], swiftSettings: pure),
    .testTarget(
      name: "GuideFormatTests", dependencies: ["GuideFormat", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: pure),
  ],
  cLanguageStandard: .gnu2x,
)
