import Foundation
import TestSupport
import Testing

/// The program alone in a chroot: no libraries, no locale files, no /proc.
@Suite(.enabled(if: BareSystem.isPossible || isCI, "this needs root or user namespaces"))
struct BareSystemTests {
  @Test func `it runs with nothing but itself and a folder for its state, in ASCII`() throws {
    let system = try BareSystem()
    let ending = try system.run(["show", "1013"])
    #expect(ending.exit == 0)
    #expect(ending.output.contains("1013  Update blocked by a second controller or a firewall"))
    #expect(ending.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(ending.messages.isEmpty)
  }

  @Test func `it has its arguments and its guides without proc`() throws {
    let system = try BareSystem()
    #expect(try system.run(["--version"]).output.hasPrefix("handrail "))
    #expect(try system.run(["gides"]).exit == 2)
    #expect(try system.run(["guides", "firewall"]).exit == 0)
  }

  @Test func `it speaks UTF-8 where the system's one locale file is`() throws {
    let system = try BareSystem(withLocale: true)
    #expect(try system.run(["show", "1013"]).output.contains("━━━"))
  }
}

/// Where everything must pass, what cannot run shall fail, not vanish.
let isCI = ProcessInfo.processInfo.environment["CI"] != nil

/// A folder that looks like a whole system to what runs in it.
private struct BareSystem {
  private static let locale = "/usr/lib/locale/C.utf8"
  /// With the path on which chroot is, also for those who are not root.
  private static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"]
  private let root: ScratchFolder

  /// Root may change its root; others need a namespace in which they are root.
  static let isPossible: Bool = {
    let ending = try? Program("/usr/bin/env", environment: environment)
      .run(becomeRoot + ["chroot", "/", "true"])
    return ending?.exit == 0
  }()

  private static var becomeRoot: [String] {
    geteuid() == 0 ? [] : ["unshare", "--user", "--map-root-user"]
  }

  init(withLocale: Bool = false) throws {
    root = try ScratchFolder()
    let files = FileManager.default
    try Program.handrail.copy(to: "\(root.path)/handrail")
    try files.createDirectory(atPath: "\(root.path)/state", withIntermediateDirectories: true)
    guard withLocale else { return }
    try files.createDirectory(
      atPath: "\(root.path)/usr/lib/locale", withIntermediateDirectories: true)
    // FileManager keeps the owner, which is root's alone to do.
    let copied = try Program("/bin/cp").run(["-r", Self.locale, root.path + Self.locale])
    #expect(copied.exit == 0)
  }

  func run(_ arguments: [String]) throws -> Program.Ending {
    try Program("/usr/bin/env", environment: Self.environment)
      .run(Self.becomeRoot + ["chroot", root.path, "/handrail"] + arguments)
  }
}
