import Foundation
import TestSupport
import Testing

/// A shell script in a mount namespace of its own, where it may mount what it likes over the folder
/// for sessions; nobody else sees it, and it is gone with the script.
struct MountSpace {
  let place: SessionPlace

  /// What one step of a script has printed, messages included, and its exit code.
  struct Step {
    let output: String
    let exit: Int
  }

  /// Found out by mounting.
  static let isPossible: Bool = {
    let words = ["--mount", "/bin/sh", "-c", "mount -t tmpfs -o size=64k none /mnt"]
    return (try? Program("/usr/bin/unshare", environment: environment).run(beRoot + words).exit)
      == 0
  }()

  /// Root may mount; others are root in a namespace of their own.
  static let beRoot = geteuid() == 0 ? [] : ["--user", "--map-root-user"]
  static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]

  private static let prelude = """
    set -u
    step() { echo "@ $1"; shift; "$@" 2>&1; echo "= $?"; }
    begin() { step "$1" "$program" play 1013 --session swift-heron --commands "$beginning"; }
    choose() { step "$1" "$program" play 1013 --session swift-heron --commands "$choice"; }
    note() { step "$1" "$program" play 1013 --session swift-heron --commands "$note"; }
    fill() { dd if=/dev/zero of="$above/filler" bs=4096 2>/dev/null; true; }
    # With both names nothing is taken over from the list of mounts, whose owner is another in here.
    resize() { must mount -o "remount,$1" none "$above"; }
    must() { "$@" || { echo "This failed: $*"; exit 9; }; }

    """

  /// Runs a script and gives its steps by their names. Mounts belong on `$above`.
  func run(_ script: String) throws -> [String: Step] {
    var environment = place.environment.merging(Self.environment) { $1 }
    environment["above"] = place.above
    environment["program"] = Program.handrail.path
    environment["beginning"] = try place.scratch.write(Lines.beginning, to: "beginning.walk")
    environment["choice"] = try place.scratch.write(Lines.choice, to: "choice.walk")
    environment["note"] = try place.scratch.write(Lines.note, to: "note.walk")
    let ending = try Program("/usr/bin/timeout", environment: environment).run(
      ["60", "unshare"] + Self.beRoot + ["--mount", "/bin/sh", "-c", Self.prelude + script])
    try #require(ending.exit == 0, "\(ending.output)\(ending.messages)")
    return steps(in: ending.output)
  }

  private func steps(in output: String) -> [String: Step] {
    var steps: [String: Step] = [:]
    for part in "\n\(output)".components(separatedBy: "\n@ ").dropFirst() {
      let name = part.prefix { $0 != "\n" }
      let rest = "\n" + part.dropFirst(name.count + 1)
      guard let end = rest.range(of: "\n= ", options: .backwards) else { continue }
      steps[String(name)] = Step(
        output: String(rest[..<end.lowerBound]),
        exit: Int(rest[end.upperBound...].prefix { $0.isNumber }) ?? -1)
    }
    return steps
  }
}

extension [String: MountSpace.Step] {
  func expect(
    _ name: String, exit: Int, saying words: String = "",
    at location: SourceLocation = #_sourceLocation
  ) {
    let said = self[name]?.output.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    let what: Comment = "\(name): \(said)"
    #expect(self[name]?.exit == exit, what, sourceLocation: location)
    if !words.isEmpty { #expect(said.contains(words), what, sourceLocation: location) }
  }
}
