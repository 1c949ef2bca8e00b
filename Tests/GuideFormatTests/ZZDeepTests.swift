import TestSupport
import Testing

@testable import GuideEngine

@Suite struct ZZDeepTests {
  @Test(arguments: 0..<2) func `deep`(_ part: UInt64) throws {
    for seed in 0..<500 {
      let seed = UInt64(seed) * 2 + part + 770_000
      var soak = SessionSoak<UndoRun>(seed: seed)
      let library = try GuideLibrary.random(seed: seed)
      soak.run(40, in: library)
      var soak2 = SessionSoak<SoundRun>(seed: seed)
      soak2.run(40, in: library)
    }
  }
}
