// swift-tools-version: 6.2
import PackageDescription

let pure: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "handrail",
  targets: [
    .target(name: "Text", swiftSettings: pure),
    .target(name: "GuideEngine", dependencies: ["Text"], swiftSettings: pure),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: pure),
    .testTarget(name: "GuideEngineTests", dependencies: ["GuideEngine"], swiftSettings: pure),
  ],
  cLanguageStandard: .gnu2x,
)
