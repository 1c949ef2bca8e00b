import Testing

/// What holds for every session, whatever anybody does in whatever order.
///
/// 1 200 random sessions of shipped guides and 4 800 of others are here, 4 000 more are in
/// `UndoPropertyTests`: 10 000 in all.
@Suite struct SessionPropertyTests {
  @Test(arguments: 0..<8)
  func `whatever is done in a shipped guide, the session stays sound`(_ seed: UInt64) throws {
    let library = try GuideLibrary.shipped.get()
    var soak = SessionSoak<SoundRun>(seed: seed)

    soak.run(150, in: library)
  }

  @Test(arguments: 8..<24)
  func `whatever is done in a guide that nobody would write, it stays sound`(
    _ seed: UInt64
  ) throws {
    var soak = SessionSoak<SoundRun>(seed: seed)

    for number in 0..<10 {
      soak.run(30, in: try .random(seed: seed * 100 + UInt64(number)))
    }
  }
}
