import TestSupport
import Testing

@testable import GuideEngine

/// A run of a session that throws what it finds wrong.
protocol WatchedRun: SendableMetatype {
  var run: SessionRun { get }
  /// Nil where the script's guide has no such step.
  init?(_ script: Script, looksAtAll: Bool) throws
  mutating func follow(_ act: Script.Act) throws
  mutating func finish() throws
}

/// Runs random sessions and watches them.
struct SessionSoak<Watched: WatchedRun> {
  private let moods: [RandomCommands.Mood]
  private var numbers: SplitMix64

  init(_ moods: [RandomCommands.Mood] = RandomCommands.Mood.allCases, seed: UInt64) {
    self.moods = moods
    numbers = SplitMix64(seed: seed)
  }

  /// The first fault is told with the shortest script that was found for it.
  mutating func run(
    _ count: Int, in library: GuideLibrary, _ location: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<count {
      guard let (script, fault) = faultOfOne(in: library) else { continue }
      let shortest = script.shortest(with: Self.fault)
      Issue.record("\(Self.fault(shortest) ?? fault), in \(shortest)", sourceLocation: location)
      return
    }
  }

  private mutating func faultOfOne(in library: GuideLibrary) -> (Script, String)? {
    let mood = moods.randomElement(using: &numbers) ?? .steady
    var commands = RandomCommands(mood, seed: numbers.next())
    var script = Script(
      library: library, guide: library.ids.randomElement(using: &numbers) ?? library.ids[0])
    do {
      guard var watched = try Watched(script, looksAtAll: false) else {
        return (script, "it does not open")
      }
      for _ in 0..<numbers.mixedLength() {
        let seconds = commands.secondsToPass()
        let act = Script.Act(secondsBefore: seconds, command: commands.next(watched.run))
        script.acts.append(act)
        try watched.follow(act)
        if watched.run.session.ending != nil, numbers.happens(percent: 30) { break }
      }
      try watched.finish()
    } catch {
      return (script, "\(error)")
    }
    return nil
  }

  /// What goes wrong in it, if anything does.
  private static func fault(_ script: Script) -> String? {
    do {
      guard var watched = try Watched(script, looksAtAll: true) else { return nil }
      for act in script.acts { try watched.follow(act) }
      try watched.finish()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
